import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import { fileName } from "./file-name";
import { notesOf, type Made } from "./notes";
import { cellsOf, type ExportColumn, type ExportSheet } from "./sheet";

type Asked<Row> = {
  title: string;
  /** The file's first part. */
  named: string;
  /** Of whom: a code and a name. */
  scope: { code: string; name: string };
  /** Which months: in the notes, and for the file's name. */
  period: { words: string; text: string };
  asAt: Day;
  columns: readonly ExportColumn<Row>[];
  rows: readonly Row[];
  filters?: readonly string[];
  comparator?: string | null;
  definitions?: readonly MetricDefinition[];
  page: string;
  made: Made;
};

/** A download of a table that is not a list of figures: its own columns, the same notes and name. */
export function tableSheet<Row>(asked: Asked<Row>): ExportSheet {
  const { title, named, scope, period, asAt, columns, rows, page, made } = asked;
  const about = {
    scope: `${scope.name} (${scope.code})`,
    filters: asked.filters ?? [],
    period: period.words,
    asAt,
    comparator: asked.comparator ?? null,
    definitions: asked.definitions ?? [],
    sources: [],
    page,
  };
  return {
    fileName: fileName({ metric: named, scope: scope.code, period: period.text, asAt }),
    title,
    columns,
    notes: notesOf(about, made),
    rows: cellsOf(columns, rows),
    most: rows.length,
  };
}
