import { parseWrittenDay } from "@/lib/loads/written-day";
import { quoted } from "@/lib/csv/quoted";
import { looksLikeNhsNumber } from "@/lib/forms/nhs-number";
import type { FileError } from "@/lib/loads/dataset";
import type { PlanLine } from "../plan-line";
import { parseStatus } from "../status";
import { IMPORTED, importedColumn, type ImportedName } from "./imported-columns";
import type { PlanRow, PlanTable } from "./read-plan-file";
import { saidIn, tidyCell } from "./said-cell";

/** One line of a file beside the action it names: what it says anew, and where to put what is wrong with it. */
export type FiledRow = {
  line: number;
  /** Null: the plan has no such action yet. */
  kept: PlanLine | null;
  /** What a cell says that the plan does not; undefined: nothing. */
  said: (name: ImportedName) => string | undefined;
  /** The same of a day, as the plan writes it; as typed where it is none. */
  saidDay: (name: ImportedName) => string | undefined;
  wrong: (name: ImportedName, expected: string, found?: string) => void;
};

type Of = { table: PlanTable; row: PlanRow; kept: PlanLine | null; errors: FileError[] };

export function filedRow({ table, row: { line, cells }, kept, errors }: Of): FiledRow {
  const known = new Map<ImportedName, string | undefined>();
  const said = (name: ImportedName) => {
    if (!known.has(name)) known.set(name, saidOf(name));
    return known.get(name);
  };
  const saidOf = (name: ImportedName) => {
    // The code tells which action it is: it is read as it stands.
    if (name === "code") return tidyCell(cells.code ?? "");
    const { cell, unit } = importedColumn(name);
    const now = kept === null ? null : cell(kept);
    const text = saidIn(cells[name], now);
    // The same day or status written otherwise says nothing new.
    if (text !== undefined && unit === "date" && parseWrittenDay(text) === now && now !== null)
      return undefined;
    if (text !== undefined && name === "status" && parseStatus(text) === kept?.status) return undefined;
    return text;
  };
  return {
    line,
    kept,
    said,
    saidDay(name) {
      const text = said(name);
      return text === undefined ? undefined : (parseWrittenDay(text) ?? text);
    },
    wrong(name, expected, found = foundIn(cells[name] ?? "")) {
      const column = table.headings[name] ?? importedColumn(name).heading;
      errors.push({ line, column, found, expected });
    },
  };
}

const NUMBER = "what looks like an NHS number";

/** What was found, never a number that may be a patient's. */
export function foundIn(cell: string): string {
  return looksLikeNhsNumber(cell) ? NUMBER : quoted(cell);
}

/** Asks of each number that may be a patient's, in what a line says anew. */
export function askOfPatients({ said, wrong }: FiledRow): void {
  for (const name of IMPORTED)
    if (looksLikeNhsNumber(said(name) ?? ""))
      wrong(name, "no NHS number: take it out, or tick that it is none and send the file again", NUMBER);
}
