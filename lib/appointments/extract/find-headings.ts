import { findColumns, type Columns } from "@/lib/csv/columns";
import { EXTRACT_COLUMNS, LEAST_HEADINGS, OPTIONAL, type ExtractColumn } from "./columns";

/** The row of headings of an extract: where each column stands, which are lacking, and every other column. */
export type ExtractHeadings = {
  columns: Columns;
  missing: ExtractColumn[];
  twice: ExtractColumn[];
  /** Columns that nothing is read from. */
  others: { index: number; heading: string }[];
  width: number;
};

/** Whether a row is the headings; null where it names fewer than three of the columns. */
export function headingsIn(cells: readonly string[]): ExtractHeadings | null {
  const { columns, missing, twice } = findColumns(cells, EXTRACT_COLUMNS);
  if (columns.size < LEAST_HEADINGS) return null;
  const taken = new Set([...columns.values()].map(({ index }) => index));
  const lacking = missing as ExtractColumn[];
  const others = cells.flatMap((heading, index) =>
    taken.has(index) ? [] : [{ index, heading: heading.trim() || `number ${index + 1}` }],
  );
  return {
    columns,
    missing: lacking.filter((column) => !OPTIONAL.includes(column)),
    twice: twice as ExtractColumn[],
    others,
    width: cells.length,
  };
}
