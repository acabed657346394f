import type { Interval } from "./interval";

/** Weighted survey counts may overshoot their base by a rounding error, and no more. */
const OVERSHOOT = 1e-9;

/**
 * Wilson's score interval of a share (Wilson, JASA 1927; the one Fingertips
 * publishes), as shares 0-1. Counts need not be whole: survey counts are
 * weighted. Null where there is nothing to divide by; a numerator below 0 or
 * over its denominator is a bug in what was given, and throws.
 */
export function wilson(numerator: number, denominator: number, z: number): Interval | null {
  if (denominator === 0 && numerator === 0) return null;
  if (!(numerator >= 0 && numerator <= denominator * (1 + OVERSHOOT)) || !Number.isFinite(denominator)) {
    throw new RangeError(
      `A share needs a numerator from 0 to its denominator, not ${numerator} of ${denominator}`,
    );
  }
  const share = Math.min(1, numerator / denominator);
  const middle = 2 * denominator * share + z * z;
  const reach = z * Math.sqrt(z * z + 4 * denominator * share * (1 - share));
  const width = 2 * (denominator + z * z);
  return {
    // The bounds hold exactly in the formula; held here against rounding.
    lower: Math.max(0, Math.min(share, (middle - reach) / width)),
    upper: Math.min(1, Math.max(share, (middle + reach) / width)),
  };
}
