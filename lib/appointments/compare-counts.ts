import { type Cell, type Counts, type Family } from "./cells";

/** A cell two sources count differently. */
export type CellDifference = { cell: Cell; one: number; other: number };

/** How two sources of one month stand to each other, cell by cell. */
export type ComparedCounts = { agreed: number; differs: CellDifference[] };

/** Not counts of appointments: two sources may well give lists of different days. */
const NOT_COMPARED: readonly string[] = ["list", "gpad-list"];

/** Compares every cell of the families that both sources report. A cell one of them lacks there counts none. */
export function compareCounts(one: Counts, other: Counts): ComparedCounts {
  const shared = (cell: string): boolean => {
    const family = cell.split(":")[0] as Family;
    return !NOT_COMPARED.includes(family) && one[family] !== undefined && other[family] !== undefined;
  };
  const cells = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(shared) as Cell[];
  const differs = cells.flatMap((cell) => {
    const [left, right] = [one[cell] ?? 0, other[cell] ?? 0];
    return left === right ? [] : [{ cell, one: left, other: right }];
  });
  return { agreed: cells.length - differs.length, differs: differs.toSorted(byCell) };
}

function byCell(a: CellDifference, b: CellDifference): number {
  return a.cell < b.cell ? -1 : 1;
}

/** Counts added up cell by cell. */
export function sumCounts(all: Iterable<Counts>): Counts {
  const sum: Counts = {};
  for (const counts of all) {
    for (const cell of Object.keys(counts) as Cell[]) sum[cell] = (sum[cell] ?? 0) + (counts[cell] ?? 0);
  }
  return sum;
}
