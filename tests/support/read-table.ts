import Papa from "papaparse";
import { MOST_ERRORS, type FileError } from "@/lib/loads/dataset";
import { gatherProblems } from "@/lib/loads/problems";
import { runTable } from "@/lib/loads/read-table";
import { recogniseTable, type FoundTable } from "@/lib/loads/recognise-table";
import type { TableContent } from "@/lib/loads/table-reader";
import type { Day } from "@/lib/periods/day";

export type Read = {
  table: FoundTable | null;
  content: (TableContent & { rows: number }) | null;
  errors: FileError[];
};

/** A csv's text read as the importer reads it, without a file or a database. */
export function readText(text: string, on: Day | null = null): Read {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), { skipEmptyLines: true });
  const table = recogniseTable(data.slice(0, 60));
  if (!table) return { table, content: null, errors: [] };
  const run = runTable(table, gatherProblems(), on);
  data.slice(table.skip).every((cells, index) => run.row(table.skip + index + 1, cells));
  const read = run.finish();
  return read.ok
    ? { table, content: read.value, errors: [] }
    : { table, content: null, errors: read.error.slice(0, MOST_ERRORS) };
}

/** The counts of one organisation, in the newest period there is of it. */
export function countsOf(read: Read, organisation: string, period?: string) {
  const own = read.content?.counted.filter((each) => each.organisation === organisation) ?? [];
  return (period ? own.find((each) => each.period.text === period) : own.at(-1))?.counts;
}
