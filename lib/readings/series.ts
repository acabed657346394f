import type { MetricDefinition } from "@/lib/metrics/definition";
import { addDays, daysBetween, type Day } from "@/lib/periods/day";
import { period, step, yearBefore } from "@/lib/periods/period";
import { xmr, type Xmr } from "@/lib/statistics/xmr";
import { NO_LINE_RULES, type LineRules } from "./line-rules";
import type { Assurance, SpcRule, SpcState } from "./reading";
import type { SeriesPoint } from "./view";

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
 * only, and a change across it is marked. A rebase starts the limits anew and
 * leaves the change as it is: the figures still compare.
 */
export function trendAt(
  definition: MetricDefinition,
  points: readonly TrendPoint[],
  rules: LineRules = NO_LINE_RULES,
): Trend {
  const last = points.at(-1);
  if (!last) throw new Error("A trend needs at least one point");
  const at = period(last.period);
  const byPeriod = new Map(points.map((point) => [point.period, point]));
  const before = byPeriod.get(step(at, -1).text);
  const yearAgo = byPeriod.get(yearBefore(at).text);

  const run = unbroken(points, last, cutsBefore(definition, last.period));
  const [newest] = last.value === null ? [] : stretchesOf(run, rules).slice(-1);
  const judged = newest ? judge(definition, newest, rules) : null;
  const point = judged?.points.get(last.period);
  return {
    spc: point?.state ?? null,
    spcRules: point?.rules ?? [],
    assurance: judged?.assurance ?? null,
    changePrevious: difference(last, before),
    changeYear: difference(last, yearAgo),
    acrossBreak: yearAgo !== undefined && !comparable(definition, yearAgo, last),
  };
}

/** One period of a line. `state` is null where it has no value, is annotated, has too few points with it, or lies before a break. */
export type LinePoint = {
  period: string;
  value: number | null;
  state: SpcState | null;
  rules: SpcRule[];
  beforeBreak: boolean;
  /** A month the definition keeps out of the trend, such as October. */
  annotated: boolean;
  /** What is aimed at in this period: planned, else the definition's target. */
  aim: number | null;
};

/** Points read by one mean and its limits: between two rebases, places in the line included. Null limits: under 13 of them. */
export type Segment = {
  from: number;
  to: number;
  mean: number | null;
  lower: number | null;
  upper: number | null;
};

export type TrendLine = {
  /** Every period from the first to the last, missing ones as null. */
  points: LinePoint[];
  /** The stretches since the newest break, oldest first. */
  segments: Segment[];
};

/** The points as a chart draws them: limits and states are those that the last point's reading carries. */
export function trendLine(
  definition: MetricDefinition,
  points: readonly TrendPoint[],
  rules: LineRules = NO_LINE_RULES,
): TrendLine {
  const last = points.at(-1);
  if (!last) return { points: [], segments: [] };
  const run = unbroken(points, last, cutsBefore(definition, last.period));
  const all = everyPeriod(points, last.period);
  const before = all.length - run.length;

  const stretches = stretchesOf(run, rules).map((stretch) => ({
    stretch,
    judged: judge(definition, stretch, rules),
  }));
  const segments: Segment[] = [];
  for (const { stretch, judged } of stretches) {
    const from = (segments.at(-1)?.to ?? before - 1) + 1;
    const { mean = null, lower = null, upper = null } = judged ?? {};
    segments.push({ from, to: from + stretch.length - 1, mean, lower, upper });
  }
  const said = new Map(stretches.flatMap(({ judged }) => [...(judged?.points ?? [])]));
  return {
    points: all.map(({ period: text, value }, index) => ({
      period: text,
      value,
      state: said.get(text)?.state ?? null,
      rules: said.get(text)?.rules ?? [],
      beforeBreak: index < before,
      annotated: isAnnotated(definition, text),
      aim: aimAt(definition, text, rules),
    })),
    segments,
  };
}

/** The aim of a period: what was planned for it, else the definition's target in force on its last day. */
export function aimAt(definition: MetricDefinition, text: string, { trajectory }: LineRules): number | null {
  return trajectory.get(text) ?? targetAt(definition, period(text).end);
}

/** The target in force on a day, or null before it was set. */
export function targetAt(definition: MetricDefinition, on: Day): number | null {
  const { target } = definition;
  return target && target.from <= on ? target.value : null;
}

/** True for a month that the definition keeps out of the trend. */
export function isAnnotated({ cadence, annotatedMonths }: MetricDefinition, text: string): boolean {
  return cadence === "month" && annotatedMonths.some(({ month }) => month === Number(text.slice(5, 7)));
}

type Point = Pick<TrendPoint, "period" | "value">;

/** An unbroken run, cut before each rebase. Never empty: a run has its last point. */
function stretchesOf(run: readonly Point[], { rebases }: LineRules): Point[][] {
  const starts = run.map(({ period: text }) => period(text).start);
  const cuts = rebases.map((day) => starts.findIndex((start) => start >= day)).filter((index) => index > 0);
  const bounds = [0, ...new Set(cuts), run.length];
  return bounds.slice(1).map((to, index) => run.slice(bounds[index], to));
}

type Judged = Pick<Xmr, "mean" | "lower" | "upper" | "assurance"> & {
  points: Map<string, { state: SpcState | null; rules: SpcRule[] }>;
};

/**
 * What the points of a stretch say, when there are enough of them. Annotated
 * months are outside the rules: neither judged, nor in the mean and limits, and
 * the months beside them are neighbours.
 */
function judge(definition: MetricDefinition, stretch: readonly Point[], rules: LineRules): Judged | null {
  const read = stretch.filter(({ period: text }) => !isAnnotated(definition, text));
  const last = stretch.at(-1);
  if (!last || read.filter(({ value }) => value !== null).length < FEWEST_POINTS) return null;
  const judged = xmr({
    points: read.map(({ value }) => value),
    direction: definition.direction,
    target: aimAt(definition, last.period, rules),
    screenOutliers: false,
  });
  if (!judged) return null;
  const points = read.map(({ period: text }, index) => {
    const { state = null, rules: broken = [] } = judged.points[index] ?? {};
    return [text, { state, rules: broken }] as const;
  });
  return { ...judged, points: new Map(points) };
}

/** The points of a short line, each marked that begins a piece of it: after a change of source or of definition. */
export function inPieces(definition: MetricDefinition, points: readonly TrendPoint[]): SeriesPoint[] {
  return points.map(({ period: text, value, source }, index) => {
    const before = points[index - 1];
    const { start } = period(text);
    const cut = definition.breaks.some(({ on }) => on <= start && before && on > period(before.period).start);
    const joined = !before || (before.source === source && !cut);
    return { period: text, value, ...(joined ? {} : { begins: true as const }) };
  });
}

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

/** Whether two figures were counted the same way: no break lies between them, nor a day from which recording changed. */
function comparable(definition: MetricDefinition, earlier: TrendPoint, last: TrendPoint): boolean {
  const days = [...definition.breaks, ...(definition.suggestedRebases ?? [])].map(({ on }) => on as Day);
  const { start } = period(earlier.period);
  const { end } = period(last.period);
  return earlier.source === last.source && !days.some((on) => on > start && on <= end);
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
  return daysBetween(end, asAt) > freshFor(definition);
}

/** The first day on which a period that ended on a day is too old. */
export function staleFrom(definition: Pick<MetricDefinition, "cadence" | "lagDays">, end: Day): Day {
  const key = `${definition.cadence} ${definition.lagDays} ${end}`;
  const found = staleFroms.get(key) ?? addDays(end, Math.floor(freshFor(definition)) + 1);
  staleFroms.set(key, found);
  return found;
}

// Levels ask for the same few periods for every practice, and a date costs more than a look.
const staleFroms = new Map<string, Day>();

/** In days after the period's end. */
function freshFor({ cadence, lagDays }: Pick<MetricDefinition, "cadence" | "lagDays">): number {
  return 1.5 * { month: 30.4375, quarter: 91.3125, year: 365.25 }[cadence] + lagDays;
}
