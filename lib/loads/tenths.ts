/**
 * The tenth each score lies in among all of them, 1 the highest: equal scores
 * share the better-known place of the first of them. Of fewer than ten, some
 * tenths are empty.
 */
export function tenthsOf(scores: readonly number[]): number[] {
  const sorted = scores.toSorted((a, b) => b - a);
  const first = new Map<number, number>();
  for (const [index, score] of sorted.entries()) if (!first.has(score)) first.set(score, index);
  return scores.map((score) => Math.floor(((first.get(score) ?? 0) * 10) / scores.length) + 1);
}
