import type { Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import type { FileError } from "./dataset";
import type { Problems } from "./problems";
import { readerFor } from "./reader-for";
import type { FoundTable } from "./recognise-table";
import { rowOf } from "./row";
import type { TableContent } from "./table-reader";

/** Reads a recognised table from its data rows, given one by one. */
export type TableRun = {
  /** A row of the file; false when reading on would tell nobody more. */
  row(line: number, cells: readonly string[]): boolean;
  finish(): Result<TableContent & { rows: number }, FileError[]>;
};

export function runTable(table: FoundTable, problems: Problems, on: Day | null): TableRun {
  for (const column of table.missing) {
    problems.add({
      line: table.skip,
      column,
      found: "no such column",
      expected: `a column headed ${column}`,
    });
  }
  for (const column of table.twice) {
    problems.add({
      line: table.skip,
      column,
      found: "the column twice",
      expected: `one column headed ${column}`,
    });
  }
  const row = rowOf(table.columns, problems);
  const reader = readerFor({ table, row, problems, on });
  const unreadable = problems.list().length > 0;
  let rows = 0;

  return {
    row(line, cells) {
      if (unreadable) return false;
      if (cells.every((cell) => cell.trim() === "")) return true;
      rows += 1;
      if (isOfWidth(cells, table.width)) {
        row.at(line, cells);
        reader.read();
      } else {
        problems.add({
          line,
          column: null,
          found: `a row of ${cells.length} cells`,
          expected: `${table.width} cells, as in the rows above; a short last row means that the file was cut short`,
        });
      }
      return !problems.full();
    },
    finish() {
      if (rows === 0 && problems.list().length === 0) {
        problems.add({
          line: null,
          column: null,
          found: "headings and no rows",
          expected: "a row for each practice",
        });
      }
      if (problems.list().length > 0) return fail(problems.list());
      const content = reader.content();
      // What only the whole file shows to be wrong.
      return problems.list().length > 0 ? fail(problems.list()) : succeed({ ...content, rows });
    },
  };
}

/** A spreadsheet adds empty cells at the end of a row: those do no harm. */
function isOfWidth(cells: readonly string[], width: number): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell.trim() === "");
}
