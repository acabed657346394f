import type { Direction } from "@/lib/metrics/definition";
import type { Assurance, SpcRule, SpcState } from "@/lib/readings/reading";
import { processOf, type Process } from "./process-limits";
import { rulesBroken } from "./special-cause";
import { sideOf } from "./tolerance";

export type XmrInput = {
  /** One for each period in order; null where the period is missing. */
  points: readonly (number | null)[];
  direction: Direction;
  target: number | null;
  /** Leave moving ranges of 3.267 times their mean or more out of it, once. Excel's Making Data Count tool does not. */
  screenOutliers: boolean;
};

/** A missing period keeps its place: no value, no state, no rules. */
export type XmrPoint = { value: number | null; state: SpcState | null; rules: SpcRule[] };

export type Xmr = {
  mean: number;
  /** Null where no two periods in a row were measured, so that there is no moving range. */
  lower: number | null;
  upper: number | null;
  points: XmrPoint[];
  assurance: Assurance | null;
  /** Why to read the limits with care, in words; null where there are points enough. */
  warning: string | null;
};

/** Below this many points the limits still move with each one added. */
export const FEWEST_FOR_LIMITS = 13;

/**
 * An XmR chart exactly as Making Data Count draws it: limits at the mean +- 2.66
 * mean moving ranges, and the four special-cause rules. Null under two measured
 * points.
 */
export function xmr({ points, direction, target, screenOutliers }: XmrInput): Xmr | null {
  const process = processOf(points, screenOutliers);
  if (!process) return null;
  const broken = rulesBroken(points, process);
  return {
    mean: process.mean,
    lower: process.lower,
    upper: process.upper,
    points: points.map((value, index) => {
      const rules = broken[index] ?? [];
      return { value, state: value === null ? null : stateOf(value, rules, process, direction), rules };
    }),
    assurance: assuranceOf(process, direction, target),
    warning: warningOf(points.filter((value) => value !== null).length, process),
  };
}

/**
 * The side of the mean decides, whatever the rule: the end of a worsening trend
 * that is still on the good side is an improvement. A point on the mean within
 * a trend has no good side: concern, and "low" where there is no direction. As
 * NHSRplotthedots does.
 */
function stateOf(value: number, rules: readonly SpcRule[], process: Process, direction: Direction): SpcState {
  if (rules.length === 0) return "common";
  const side = sideOf(value, process.mean, process.tolerance);
  if (direction === 0) return side === 1 ? "neutral-high" : "neutral-low";
  return side === direction ? "improvement" : "concern";
}

/** Whether usual variation will meet the target: always, never or by chance. A target on a limit is by chance. */
function assuranceOf(process: Process, direction: Direction, target: number | null): Assurance | null {
  const { lower, upper, tolerance } = process;
  if (target === null || direction === 0 || lower === null || upper === null) return null;
  if (sideOf(target, upper, tolerance) === 1) return direction === 1 ? "fail" : "pass";
  if (sideOf(target, lower, tolerance) === -1) return direction === 1 ? "pass" : "fail";
  return "inconsistent";
}

function warningOf(measured: number, process: Process): string | null {
  if (process.lower === null) return "No two periods in a row were measured, so there are no limits";
  if (measured >= FEWEST_FOR_LIMITS) return null;
  return `Only ${measured} points: read the limits with care until there are ${FEWEST_FOR_LIMITS}`;
}
