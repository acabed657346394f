import type { Interval } from "./interval";

/**
 * Byar's interval of a rate per `per` (Breslow and Day, 1987, volume II, p. 69).
 * The count need not be whole. Null where there is nothing to divide by; a
 * count or denominator below 0 throws.
 */
export function byars(count: number, denominator: number, per: number, z: number): Interval | null {
  if (!(count >= 0 && denominator >= 0)) {
    throw new RangeError(
      `A rate needs a count and a denominator of 0 or more, not ${count} of ${denominator}`,
    );
  }
  if (denominator === 0) return null;
  const scale = per / denominator;
  return { lower: byarsLower(count, z) * scale, upper: byarsUpper(count, z) * scale };
}

/** The lower limit of the count itself. */
export function byarsLower(count: number, z: number): number {
  if (count === 0) return 0;
  const root = 1 - 1 / (9 * count) - z / (3 * Math.sqrt(count));
  return count * Math.max(0, root) ** 3;
}

/** The upper limit of the count itself. */
export function byarsUpper(count: number, z: number): number {
  const next = count + 1;
  return next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3;
}
