import { headingKey } from "./heading";

/** Our name of a column, and the headings publishers have given it. */
export type ColumnHeadings = Readonly<Record<string, readonly string[]>>;

/** Where each column stands in this file, and what the file calls it. */
export type Columns = ReadonlyMap<string, { index: number; heading: string }>;

export type FoundColumns = { columns: Columns; missing: string[]; twice: string[] };

/**
 * Finds columns by heading, so that a publisher may add or reorder them.
 *
 * @param keyOf what tells a heading; without its numbers where notes and maxima in it change from file to file
 */
export function findColumns(
  headingRow: readonly string[],
  wanted: ColumnHeadings,
  keyOf: (heading: string) => string = headingKey,
): FoundColumns {
  const keys = headingRow.map(keyOf);
  const columns = new Map<string, { index: number; heading: string }>();
  const missing: string[] = [];
  const twice: string[] = [];
  for (const [name, headings] of Object.entries(wanted)) {
    const known = headings.map(keyOf);
    const places = keys.flatMap((key, index) => (known.includes(key) ? [index] : []));
    const index = places[0];
    if (index === undefined) missing.push(name);
    else columns.set(name, { index, heading: tidyText(headingRow[index] ?? "") });
    if (places.length > 1) twice.push(name);
  }
  return { columns, missing, twice };
}

/** Text on one line: a heading or a name broken over lines reads as one. */
export function tidyText(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
