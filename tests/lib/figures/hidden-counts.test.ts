import { expect, test } from "vitest";
import { hiddenCounts } from "@/lib/figures/hidden-counts";

test.each([
  { counts: [8, 12, 9, 21], shown: [8, 12, 9, 21], because: "none is under five" },
  {
    counts: [3, 4, 12, 9],
    shown: [null, null, 12, 9],
    because: "the two could be many things that make seven",
  },
  { counts: [3, 12, 9, 26], shown: [null, 12, null, 26], because: "the total would give back the three" },
  {
    counts: [1, 2, 12, 9],
    shown: [null, null, 12, null],
    because: "the total would give back a group of three",
  },
  {
    counts: [4, 4, 12, 9],
    shown: [null, null, 12, null],
    because: "eight of two counts under five is four and four",
  },
  { counts: [0, 0, 0, 12], shown: [null, null, null, null], because: "all in one quarter says so of each" },
  { counts: [3, 5, 5], shown: [null, null, null], because: "which of two equals is hidden would tell" },
  { counts: [4], shown: null, because: "the total is the count" },
  { counts: [0, 4], shown: null, because: "the total is under five" },
])("of $counts readers see $shown: $because", ({ counts, shown }) => {
  expect(hiddenCounts(counts, 5)).toEqual(shown);
});

test("nobody who knows the total and the rule can tell a hidden count", () => {
  const most = 16;
  for (const cells of [2, 3, 4]) {
    const alike = new Map<string, number[][]>();
    for (const counts of rowsUpTo(most, cells)) {
      const total = counts.reduce((sum, count) => sum + count, 0);
      const seen = JSON.stringify([total, hiddenCounts(counts, 5)]);
      alike.set(seen, [...(alike.get(seen) ?? []), counts]);
    }
    for (const [seen, rows] of alike) {
      const [, shown] = JSON.parse(seen) as [number, (number | null)[] | null];
      shown?.forEach((count, cell) => {
        const possible = new Set(rows.map((row) => row[cell]));
        if (count === null) expect(possible.size, `${seen}, cell ${cell}`).toBeGreaterThan(1);
      });
    }
  }
});

/** Every row of this many counts whose total is at most this. */
function rowsUpTo(total: number, cells: number): number[][] {
  if (cells === 0) return [[]];
  return Array.from({ length: total + 1 }, (_, count) => count).flatMap((count) =>
    rowsUpTo(total - count, cells - 1).map((rest) => [count, ...rest]),
  );
}
