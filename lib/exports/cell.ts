import { withoutControls } from "./control-characters";

/** What a cell of a download holds. Null is missing: an empty cell, never 0. */
export type ExportCell = string | number | null;

/** A workbook's own limit on the text of one cell. */
const LONGEST = 32_767;

/**
 * What a spreadsheet would run as a formula: its signs, their full-width forms
 * (Excel reads both), and the tab, return or NUL that hides one from a naive check.
 */
const RUNS = /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\u0000]/;

/** Text that no spreadsheet runs: a quote goes before what it would take for a formula. */
export function safeText(text: string): string {
  // Control characters go first: without them what stood behind one may be a formula.
  const tidy = withoutControls(text);
  const safe = RUNS.test(tidy) || RUNS.test(text) ? `'${tidy}` : tidy;
  return safe.length > LONGEST ? `${safe.slice(0, LONGEST - 1)}…` : safe;
}

/** A number with a point, in full precision and never in exponent form, which some spreadsheets read as text. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return "";
  const text = String(value === 0 ? 0 : value);
  if (!text.includes("e")) return text;
  const [, sign = "", whole = "", part = "", power] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (power === undefined) return text;
  const point = whole.length + Number(power);
  const digits = whole + part;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0");
}
