/** Far above the error of adding up a few hundred figures, far below any difference two counts can make. */
const RELATIVE = 1e-12;

/** How far apart two figures of this size may be and still be the same figure, rounded differently. */
export function toleranceAt(sizes: readonly number[]): number {
  return RELATIVE * sizes.reduce((largest, size) => Math.max(largest, Math.abs(size)), 0);
}

/** -1 below, 1 above, 0 where only rounding tells them apart. */
export function sideOf(
  value: number,
  line: number,
  tolerance: number = toleranceAt([value, line]),
): -1 | 0 | 1 {
  if (Math.abs(value - line) <= tolerance) return 0;
  return value > line ? 1 : -1;
}
