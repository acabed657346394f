import {
  CATEGORIES,
  MODES,
  STAFF,
  STATUSES,
  WAITS,
  countOf,
  type Cell,
  type Counts,
  type Family,
} from "../cells";

/** A cell of an appointment book beside the national one. `national` is null where the data loaded does not split it so. */
export type ComparedCell = { cell: Cell; book: number; national: number | null };

export type ComparedFamily = { family: ComparedBookFamily; cells: ComparedCell[] };

/** What a book and national data are compared by, in the order of the page, and the values of each. */
const COMPARED = {
  appointments: [],
  category: CATEGORIES,
  status: STATUSES,
  staff: STAFF,
  mode: MODES,
  wait: WAITS,
} as const satisfies Partial<Record<Family, readonly string[]>>;

export type ComparedBookFamily = keyof typeof COMPARED;

/** A book's month beside the national one, cell by cell. A value that neither has is left out. */
export function compareBook(book: Counts, national: Counts): ComparedFamily[] {
  const families = Object.entries(COMPARED) as [ComparedBookFamily, readonly string[]][];
  return families.map(([family, values]) => {
    const cells: Cell[] = values.length === 0 ? [family] : values.map((value): Cell => `${family}:${value}`);
    return {
      family,
      cells: cells
        .map((cell) => ({ cell, book: countOf(book, cell) ?? 0, national: countOf(national, cell) }))
        .filter((each) => each.book > 0 || (each.national ?? 0) > 0 || values.length === 0),
    };
  });
}

/** Book less national; null where there is nothing to compare with. */
export function gapOf({ book, national }: ComparedCell): number | null {
  return national === null ? null : book - national;
}
