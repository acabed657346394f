import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import { periodHolding, step, type Period } from "@/lib/periods/period";
import { intervalOf } from "@/lib/readings/interval";
import { differenceInterval, type Estimate } from "@/lib/statistics/difference";

/** One period of a practice's figures. */
export type HelpPoint = {
  period: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
};

/** The periods of a window, from its first to its last, and what they come to together. */
export type Window = { from: string; to: string; value: number };

export type DidItHelp =
  /** The window after it is not complete: the last period it needs. */
  | { is: "too-early"; until: string }
  | { is: "nothing-before" | "nothing-after" }
  /** The figures before and after were not counted the same way. */
  | { is: "across-break"; reason: string }
  /** What cannot be pooled is shown and not judged. */
  | { is: "not-tested"; before: Window; after: Window }
  | {
      is: Tested;
      before: Window;
      after: Window;
      /** Of the difference, later less earlier, in the value's own unit: 95%. */
      lower: number;
      upper: number;
    };

export type Tested = "better" | "worse" | "higher" | "lower" | "no-clear-change";

type Measure = Pick<MetricDefinition, "unit" | "per" | "direction" | "cadence" | "breaks">;

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/**
 * Whether a figure moved after an action was done or support had started: the
 * months up to the day against as many from the next full period on, each
 * pooled. It tells that a figure moved, never why.
 *
 * @param months 3 or 6; a measure published less often has at least one period on either side
 */
export function didItHelp(measure: Measure, points: readonly HelpPoint[], on: Day, months: 3 | 6): DidItHelp {
  const size = Math.max(1, months / MONTHS[measure.cadence]);
  const holding = periodHolding(measure.cadence, on);
  // A period that ends with the day is before it, one that begins with it after; the one in between is neither.
  const lastBefore = holding.end === on ? holding : step(holding, -1);
  const firstAfter = holding.start === on ? holding : step(holding, 1);
  const before = Array.from({ length: size }, (_, index) => step(lastBefore, index + 1 - size));
  const after = Array.from({ length: size }, (_, index) => step(firstAfter, index));
  const [start, end] = [before[0]?.start ?? lastBefore.start, after.at(-1) ?? firstAfter];
  if (!points.some(({ period }) => period >= end.text)) return { is: "too-early", until: end.text };

  const broken = measure.breaks.find((each) => each.on > start && each.on <= end.end);
  if (broken) return { is: "across-break", reason: broken.reason };
  const [earlier, later] = [pooled(measure, points, before), pooled(measure, points, after)];
  if (!earlier) return { is: "nothing-before" };
  if (!later) return { is: "nothing-after" };
  const windows = { before: earlier.window, after: later.window };
  if (!earlier.estimate || !later.estimate) return { is: "not-tested", ...windows };
  const { lower, upper } = differenceInterval(earlier.estimate, later.estimate);
  return { is: moved(lower, upper, measure), ...windows, lower, upper };
}

function moved(lower: number, upper: number, { direction }: Measure): Tested {
  if (lower <= 0 && upper >= 0) return "no-clear-change";
  const up = lower > 0;
  if (direction === 0) return up ? "higher" : "lower";
  return up === (direction === 1) ? "better" : "worse";
}

type Pooled = { window: Window; estimate: Estimate | null };

/** The reported periods of a window together; null where there is none. */
function pooled(measure: Measure, points: readonly HelpPoint[], periods: readonly Period[]): Pooled | null {
  const [first, last] = [periods[0], periods.at(-1)];
  const within = new Set(periods.map(({ text }) => text));
  const reported = points.filter(({ period, value }) => within.has(period) && value !== null);
  if (!first || !last || reported.length === 0) return null;
  const span = { from: first.text, to: last.text };

  const sum = (of: "numerator" | "denominator") =>
    reported.reduce<number | null>((total, each) => {
      const count = each[of];
      return total === null || count === null ? null : total + count;
    }, 0);
  const counts = { numerator: sum("numerator"), denominator: sum("denominator") };
  const { lower, upper } = intervalOf(measure, counts);
  if (counts.numerator === null || !counts.denominator || lower === null || upper === null) {
    const mean = reported.reduce((total, { value }) => total + (value ?? 0), 0) / reported.length;
    return { window: { ...span, value: mean }, estimate: null };
  }
  const value = (counts.numerator / counts.denominator) * measure.per;
  return { window: { ...span, value }, estimate: { value, lower, upper } };
}
