import type { MetricDefinition } from "@/lib/metrics/definition";
import { daysBetween, type Day } from "@/lib/periods/day";
import { period, step, yearBefore } from "@/lib/periods/period";
import { xmr, type Xmr } from "@/lib/statistics/xmr";
import type { Assurance, SpcRule, SpcState } from "./reading";

/** One organisation's reading of one period, as a trend needs it. */
export type TrendPoint = { period: string; value: number | null; source: string };

export type Trend = {
  spc: SpcState | null;
  spcRules: SpcRule[];
  assurance: Assurance | null;
  changePrevious: number | null;
  changeYear: number | null;
  acrossBreak: boolean;
};

/** Readings carry a special-cause state from this many points on. */
export const FEWEST_POINTS = 13;

/**
 * What the points up to the last one say of it: its special-cause state, and
 * the change since the period before and since a year before. A change of
 * source or definition cuts the series: limits are drawn from the newer side
 * only, and a change across it is marked.
 */
export function trendAt(definition: MetricDefinition, points: readonly TrendPoint[]): Trend {
  const last = points.at(-1);
  if (!last) throw new Error("A trend needs at least one point");
  const at = period(last.period);
  const since = cutsBefore(definition, last.period);
  const byPeriod = new Map(points.map((point) => [point.period, point]));

  const before = byPeriod.get(step(at, -1).text);
  const yearAgo = byPeriod.get(yearBefore(at).text);
  const acrossBreak = yearAgo !== undefined && !sameSide(yearAgo, last, since);

  const judged = last.value === null ? null : judgedRun(definition, unbroken(points, last, since));
  const point = judged?.points.at(-1);
  return {
    spc: point?.state ?? null,
    spcRules: point?.rules ?? [],
    assurance: judged?.assurance ?? null,
    changePrevious: difference(last, before),
    changeYear: difference(last, yearAgo),
    acrossBreak,
  };
}

/** One period of a line. `state` is null where it has no value, too few points stand with it, or it lies before a break. */
export type LinePoint = {
  period: string;
  value: number | null;
  state: SpcState | null;
  beforeBreak: boolean;
};

export type TrendLine = {
  /** Every period from the first to the last, missing ones as null. */
  points: LinePoint[];
  /** The mean and limits of the points since the newest break; null under 13 of them. */
  mean: number | null;
  lower: number | null;
  upper: number | null;
};

/** The points as a chart draws them: limits and states are those that the last point's reading carries. */
export function trendLine(definition: MetricDefinition, points: readonly TrendPoint[]): TrendLine {
  const last = points.at(-1);
  if (!last) return { points: [], mean: null, lower: null, upper: null };
  const run = unbroken(points, last, cutsBefore(definition, last.period));
  const judged = judgedRun(definition, run);
  const all = everyPeriod(points, last.period);
  const before = all.length - run.length;
  return {
    points: all.map(({ period: text, value }, index) => ({
      period: text,
      value,
      state: judged?.points[index - before]?.state ?? null,
      beforeBreak: index < before,
    })),
    mean: judged?.mean ?? null,
    lower: judged?.lower ?? null,
    upper: judged?.upper ?? null,
  };
}

/** What the newest unbroken points say, when there are enough of them. */
function judgedRun(definition: MetricDefinition, run: readonly Point[]): Xmr | null {
  const values = run.map(({ value }) => value);
  const last = run.at(-1);
  if (!last || values.filter((value) => value !== null).length < FEWEST_POINTS) return null;
  return xmr({
    points: values,
    direction: definition.direction,
    target: targetAt(definition, period(last.period).end),
    screenOutliers: false,
  });
}

/** The target in force on a day, or null before it was set. */
export function targetAt(definition: MetricDefinition, on: Day): number | null {
  const { target } = definition;
  return target && target.from <= on ? target.value : null;
}

type Point = Pick<TrendPoint, "period" | "value">;

/** The points since the last break. */
function unbroken(points: readonly TrendPoint[], last: TrendPoint, since: Day | null): Point[] {
  const start = points.findLastIndex((point) => !sameSide(point, last, since)) + 1;
  return everyPeriod(points.slice(start), last.period);
}

/** A point for each period from the first to the last, missing ones as null. */
function everyPeriod(points: readonly Point[], to: string): Point[] {
  const values = new Map(points.map((point) => [point.period, point.value]));
  const all: Point[] = [];
  for (let each = period(points[0]?.period ?? to); each.text <= to; each = step(each, 1)) {
    all.push({ period: each.text, value: values.get(each.text) ?? null });
  }
  return all;
}

function sameSide(point: TrendPoint, last: TrendPoint, since: Day | null): boolean {
  return point.source === last.source && (since === null || period(point.period).start >= since);
}

/** The newest break of definition on or before a period. */
function cutsBefore(definition: MetricDefinition, at: string): Day | null {
  const { end } = period(at);
  const days = definition.breaks.map((each) => each.on as Day).filter((on) => on <= end);
  return days.toSorted().at(-1) ?? null;
}

function difference(last: TrendPoint, earlier: TrendPoint | undefined): number | null {
  if (last.value === null || !earlier || earlier.value === null) return null;
  return last.value - earlier.value;
}

/** Older than one and a half times its cadence plus its usual publication lag, on the day asked. */
export function isStale(
  definition: Pick<MetricDefinition, "cadence" | "lagDays">,
  end: Day,
  asAt: Day,
): boolean {
  const cadence = { month: 30.4375, quarter: 91.3125, year: 365.25 }[definition.cadence];
  return daysBetween(end, asAt) > 1.5 * cadence + definition.lagDays;
}
