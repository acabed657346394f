import type { Direction } from "@/lib/metrics/definition";

/**
 * Each value's rank, in the order given: 1 the best in the direction, the
 * highest where there is none. Ties share the better rank and the next one is
 * skipped (1, 2, 2, 4).
 */
export function ranks(values: readonly number[], direction: Direction): number[] {
  const bestFirst = values.toSorted((a, b) => (direction === -1 ? a - b : b - a));
  const rankOf = new Map<number, number>();
  bestFirst.forEach((value, index) => {
    if (!rankOf.has(value)) rankOf.set(value, index + 1);
  });
  return values.map((value) => rankOf.get(value) ?? values.length);
}
