import type { Interval } from "./interval";

/** A figure with its own interval, such as Wilson's of a share or Byar's of a rate. */
export type Estimate = Interval & { value: number };

/**
 * The interval of a difference, later less earlier, from the intervals of the
 * two: for Wilson's this is Newcombe's hybrid score interval (Statistics in
 * Medicine 1998, method 10); Zou and Donner (2008) show that it holds for rates
 * as well. The two must not be of the same people.
 */
export function differenceInterval(earlier: Estimate, later: Estimate): Interval & { value: number } {
  const value = later.value - earlier.value;
  const down = Math.hypot(later.value - later.lower, earlier.upper - earlier.value);
  const up = Math.hypot(later.upper - later.value, earlier.value - earlier.lower);
  return { value, lower: value - down, upper: value + up };
}
