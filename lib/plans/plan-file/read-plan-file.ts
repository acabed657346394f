import { findColumns, tidyText, type Columns } from "@/lib/csv/columns";
import type { FileError } from "@/lib/loads/dataset";
import { looksLikeNhsNumber } from "@/lib/forms/nhs-number";
import { IMPORTED_HEADINGS, type ImportedName } from "./imported-columns";

/** One line of a file of the plan: what its cells say, by column, those left empty not at all. */
export type PlanRow = { line: number; cells: Partial<Record<ImportedName, string>> };

/** A file of the plan as it was read, before anybody asked what it would do. */
export type PlanTable = {
  rows: PlanRow[];
  /** What the file calls each column of it. */
  headings: Partial<Record<ImportedName, string>>;
  /** Columns that an import does not read. */
  notRead: string[];
};

/** More actions than five years of any system hold. */
export const MOST_PLAN_LINES = 2_000;

const NEEDED: readonly ImportedName[] = ["code", "title"];

/** Reads a file of the plan row by row. What is wrong with its shape is an error; what its cells say is judged later. */
export function planFileReader() {
  const errors: FileError[] = [];
  const table: PlanTable = { rows: [], headings: {}, notRead: [] };
  let columns: Columns | null = null;

  function begin(line: number, cells: readonly string[]): void {
    const found = findColumns(cells, IMPORTED_HEADINGS);
    columns = found.columns;
    const heading = (name: string) => IMPORTED_HEADINGS[name]?.[0] ?? name;
    for (const name of found.missing.filter((each) => (NEEDED as readonly string[]).includes(each)))
      errors.push({
        ...{ line, column: heading(name), found: "no such column" },
        expected: `a column headed ${heading(name)}, as in the template`,
      });
    for (const name of found.twice)
      errors.push({
        ...{ line, column: heading(name), found: "the column twice" },
        expected: `one column headed ${heading(name)}`,
      });
    const read = new Set([...columns.values()].map(({ index }) => index));
    table.headings = Object.fromEntries([...columns].map(([name, { heading: said }]) => [name, said]));
    table.notRead = cells
      .filter((cell, index) => cell.trim() !== "" && !read.has(index))
      .map((cell) => (looksLikeNhsNumber(cell) ? "a number" : tidyText(cell).slice(0, 60)))
      .slice(0, 60);
  }

  return {
    row(line: number, cells: readonly string[]): boolean {
      if (cells.every((cell) => cell.trim() === "")) return true;
      if (columns === null) {
        begin(line, cells);
        return errors.length === 0;
      }
      if (table.rows.length >= MOST_PLAN_LINES) {
        errors.push({
          ...{ line, column: null, found: `more than ${MOST_PLAN_LINES.toLocaleString("en-GB")} lines` },
          expected: "a line for each action of the plan",
        });
        return false;
      }
      const said = [...columns].map(([name, { index }]) => [name, cells[index] ?? ""] as const);
      table.rows.push({ line, cells: Object.fromEntries(said.filter(([, cell]) => cell.trim() !== "")) });
      return true;
    },
    finish(problem: FileError | null): { table: PlanTable; errors: FileError[] } {
      if (problem) errors.push(problem);
      else if (columns === null)
        errors.push({ line: null, column: null, found: "no lines", expected: "the template, filled in" });
      return { table, errors };
    },
  };
}
