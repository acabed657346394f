/**
 * A row of counts of practices that add up to a total shown beside it, such as
 * how many are in each quarter: null for each count readers of aggregates may
 * not see, or null for the row where none of it can be shown. Counts under the
 * floor are hidden, zero too. Where the total would give them back, the smallest
 * counts shown are hidden with them, all those of one size together: whoever
 * knows this rule still cannot tell one hidden count.
 *
 * Say "hidden" of them all: some are not under the floor.
 */
export function hiddenCounts(counts: readonly number[], floor: number): (number | null)[] | null {
  const sizes = [...new Set(counts.filter((count) => count >= floor))].toSorted((a, b) => a - b);
  for (const least of [floor, ...sizes.map((size) => size + 1)]) {
    const hidden = counts.filter((count) => count < least);
    if (hidden.length === 0 || areSafe(hidden, floor)) {
      return counts.map((count) => (count < least ? null : count));
    }
  }
  return null;
}

/**
 * The total tells what hidden counts come to. That must be neither one count,
 * nor a group under the floor, nor the most that counts under the floor can be.
 */
function areSafe(hidden: readonly number[], floor: number): boolean {
  const sum = hidden.reduce((total, count) => total + count, 0);
  const allFew = hidden.every((count) => count < floor);
  return hidden.length > 1 && sum >= floor && !(allFew && sum === hidden.length * (floor - 1));
}
