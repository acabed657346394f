import type { MetricDefinition } from "@/lib/metrics/definition";
import { period as periodOf, periodName } from "@/lib/periods/period";
import type { Day } from "@/lib/periods/day";
import { FIGURE_COLUMNS } from "./figure-columns";
import type { FigureLine } from "./figure-line";
import { fileName } from "./file-name";
import { notesOf, type Made } from "./notes";
import { cellsOf, type ExportColumn, type ExportSheet } from "./sheet";

type Asked<Line extends FigureLine> = {
  title: string;
  lines: readonly Line[];
  /** More columns, after those of every figure. */
  more?: readonly ExportColumn<Line>[];
  definitions: readonly MetricDefinition[];
  /** Whose figures: its code and its name. */
  scope: { code: string; name: string };
  asAt: Day;
  filters: readonly string[];
  page: string;
  made: Made;
  /** The file's first part, where the figures are of many measures. */
  named?: string;
};

/** A download of figures that a page shows, with its notes and its file's name. */
export function figureSheet<Line extends FigureLine>({
  title,
  lines,
  more = [],
  definitions,
  scope,
  asAt,
  filters,
  page,
  made,
  named,
}: Asked<Line>): ExportSheet {
  const columns: readonly ExportColumn<Line>[] = [...FIGURE_COLUMNS, ...more];
  const periods = [...new Set(lines.map(({ figure }) => figure.period))].toSorted();
  const comparators = new Set(lines.flatMap(({ figure }) => figure.comparator?.name ?? []));
  const [only] = definitions;
  const [period] = periods;
  return {
    fileName: fileName({
      metric: named ?? (definitions.length === 1 && only ? only.code : "all-measures"),
      scope: scope.code,
      period: periods.length === 1 && period ? period : "latest",
      asAt,
    }),
    title,
    columns,
    notes: notesOf(
      {
        scope: `${scope.name} (${scope.code})`,
        filters,
        period: periods.length === 1 && period ? periodName(periodOf(period)) : "The newest of each measure",
        asAt,
        comparator: [...comparators].join(", ") || null,
        definitions,
        sources: lines.flatMap(({ source }) => source ?? []),
        page,
      },
      made,
    ),
    rows: cellsOf(columns, lines),
    most: lines.length,
  };
}
