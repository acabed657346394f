import type { ExportColumn } from "./sheet";

/** A column by its name in the csv, its heading, its unit, what it means, and how a row fills it. */
export function column<Row>(
  name: string,
  heading: string,
  unit: string,
  meaning: string,
  cell: ExportColumn<Row>["cell"],
): ExportColumn<Row> {
  return { name, heading, unit, meaning, cell };
}
