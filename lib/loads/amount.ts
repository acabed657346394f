import type { Row } from "./row";

/** How a publisher says that there is no figure here. */
const NONE = ["", "-", "*", "NA", "N/A", "NULL", "NaN", ":"];

/** A number of a cell; null where the cell says there is none. A problem, and null, where it is neither. */
export function amount(
  row: Row,
  column: string,
  {
    least = -Infinity,
    most = Infinity,
    example = "12.5",
  }: { least?: number; most?: number; example?: string } = {},
): number | null {
  const text = row.text(column);
  if (NONE.includes(text)) return null;
  const value = /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  return row.problem(column, `a number, for example ${example}`);
}
