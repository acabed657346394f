import { toleranceAt } from "./tolerance";

/** What a process usually does. The near lines are two thirds of the way to the limits. */
export type Process = {
  mean: number;
  lower: number | null;
  upper: number | null;
  lowerNear: number | null;
  upperNear: number | null;
  /** How close two figures of this series may be and still be one figure. */
  tolerance: number;
};

/** 3 / d2 with d2 = 1.128, as Making Data Count rounds it. */
const LIMIT = 2.66;
const NEAR = (2 * LIMIT) / 3;

/** D4 for ranges of two, as NHSRplotthedots rounds it. */
const RANGE_LIMIT = 3.267;

/**
 * Mean and natural process limits. A missing point is in neither the mean nor
 * a moving range, and no range is taken across it. Null under two points.
 */
export function processOf(points: readonly (number | null)[], screenOutliers: boolean): Process | null {
  const values = points.filter((value) => value !== null);
  if (values.length < 2) return null;
  const mean = average(values);
  const tolerance = toleranceAt(values);
  const ranges = movingRanges(points);
  if (ranges.length === 0) {
    return { mean, tolerance, lower: null, upper: null, lowerNear: null, upperNear: null };
  }
  const range = average(screenOutliers ? screened(ranges) : ranges);
  return {
    mean,
    tolerance,
    lower: mean - LIMIT * range,
    upper: mean + LIMIT * range,
    lowerNear: mean - NEAR * range,
    upperNear: mean + NEAR * range,
  };
}

function movingRanges(points: readonly (number | null)[]): number[] {
  return points.flatMap((value, index) => {
    const before = points[index - 1] ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
}

/** Screened once. Ranges that are all 0 stay: they are the process, not outliers of it. */
function screened(ranges: readonly number[]): number[] {
  const limit = RANGE_LIMIT * average(ranges);
  const kept = ranges.filter((range) => range < limit);
  return kept.length === 0 ? [...ranges] : kept;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
