import type { MetricDefinition } from "@/lib/metrics/definition";
import { daysBetween, type Day } from "@/lib/periods/day";
import { period, step, yearBefore } from "@/lib/periods/period";
import { xmr } from "@/lib/statistics/xmr";
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

  const run = unbroken(points, last, since);
  const measured = run.filter((value) => value !== null).length;
  const judged =
    last.value !== null && measured >= FEWEST_POINTS
      ? xmr({
          points: run,
          direction: definition.direction,
          target: targetAt(definition, at.end),
          screenOutliers: false,
        })
      : null;
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

/** The target in force on a day, or null before it was set. */
export function targetAt(definition: MetricDefinition, on: Day): number | null {
  const { target } = definition;
  return target && target.from <= on ? target.value : null;
}

/** The values since the last break, missing periods as null. */
function unbroken(points: readonly TrendPoint[], last: TrendPoint, since: Day | null): (number | null)[] {
  const start = points.findLastIndex((point) => !sameSide(point, last, since)) + 1;
  const kept = points.slice(start);
  const first = kept[0] ?? last;
  const values = new Map(kept.map((point) => [point.period, point.value]));

  const run: (number | null)[] = [];
  for (let each = period(first.period); each.text <= last.period; each = step(each, 1)) {
    run.push(values.get(each.text) ?? null);
  }
  return run;
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
