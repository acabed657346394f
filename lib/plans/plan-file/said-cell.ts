import { safeText } from "@/lib/exports/cell";
import { withoutControls } from "@/lib/exports/control-characters";
import type { ExportCell } from "@/lib/exports/sheet";

/** What a cell says to empty what the plan has there: an empty cell says nothing. */
export const CLEARS = "(none)";

/**
 * What a cell says that the plan does not say already, as text: never a formula,
 * whatever its first sign. Undefined: nothing, it is empty or says what `written`
 * does. Empty: what is there is to go.
 */
export function saidIn(cell: string | undefined, written: ExportCell): string | undefined {
  if (cell === undefined || cell.trim() === "") return undefined;
  const now = written === null ? "" : String(written);
  if (tidyCell(cell) === tidyCell(now) || tidyCell(cell) === tidyCell(safeText(now))) return undefined;
  return tidyCell(cell) === CLEARS ? "" : unguarded(tidyCell(cell));
}

/** Text as a csv, a workbook and the plan have it alike. */
export function tidyCell(text: string): string {
  return withoutControls(text.replaceAll(/\r\n?/g, "\n")).trim();
}

/** Without the quote that a download puts before what a spreadsheet would run. */
function unguarded(text: string): string {
  return /^'\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? text.slice(1).trim() : text;
}
