import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import { period, type Period } from "@/lib/periods/period";
import type { Quartile, SpcState, State, Verdict } from "@/lib/readings/reading";
import { staleFrom } from "@/lib/readings/series";
import { LONGEST_TOLD, worseRunBy } from "@/lib/readings/sustained";
import type { Framework } from "./framework";
import type { JudgedMeasure, Strength, UnjudgedMeasure } from "./judged";

/** A practice's stored reading of one period with its standing in the edition's comparator. */
export type Stood = {
  period: string;
  /** The period's last day. */
  end: Day;
  state: State;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  spc: SpcState | null;
  /** null: it was not compared, or too few were for quarters. */
  quartile: Quartile | null;
  verdict: Verdict | null;
  /** What it was compared with in the period; null: it was not. */
  lines: QuarterLines | null;
};

/** The lines of one period: quarters by value, ascending, drawn from n practices. */
export type QuarterLines = { q1: number | null; q3: number | null; n: number };

/** One measure of the edition with everything that its judgement needs of one practice, oldest period first. */
export type Judging = {
  definition: MetricDefinition;
  weight: number;
  stood: readonly Stood[];
  /** By period, what the practice counts otherwise, in words. Looked at only by an edition that leaves disputed values out. */
  disputes?: ReadonlyMap<string, string> | undefined;
};

/**
 * All that a judgement takes from its day: where the newest period is (-1:
 * nowhere), and whether it is too old by then. The same from the day `since` on
 * until the day before `ends`; null: without beginning, or for good.
 */
export type Newest = { at: number; stale: boolean; since: Day | null; ends: Day | null };

export function newestBy({ definition, stood }: Judging, asAt: Day): Newest {
  const at = newestAt(stood, asAt);
  const last = stood[at];
  const next = stood[at + 1]?.end ?? null;
  if (!last) return { at, stale: false, since: null, ends: next };
  const old = staleFrom(definition, last.end);
  if (asAt >= old) return { at, stale: true, since: old, ends: next };
  return { at, stale: false, since: last.end, ends: next === null || old < next ? old : next };
}

/** Whether what was newest by one day is so by another. */
export function isNewestBy({ since, ends }: Newest, asAt: Day): boolean {
  return (since === null || since <= asAt) && (ends === null || asAt < ends);
}

/**
 * Judges one measure for one practice by its newest period. Judged means
 * reported, not on hold, not stale, not too small, compared in quarters, and not
 * disputed where the edition leaves disputed values out: the lines stay as
 * published either way. A measure without a better direction is null: it is
 * never flagged and carries no weight.
 */
export function judgeBy(
  judging: Judging,
  edition: Framework,
  { at, stale }: Newest,
): JudgedMeasure | UnjudgedMeasure | null {
  const { definition, weight, stood } = judging;
  const { direction, domain, code: metric } = definition;
  if (direction === 0) return null;
  const last = stood[at] ?? null;
  if (!last || last.state === "not-reported") return unjudged(judging, last, "not-reported");
  if (stale) return unjudged(judging, last, "stale");
  if (last.state !== "reported") return unjudged(judging, last, last.state);
  const { lines, value, quartile } = last;
  const leftOut = edition.disputed === "left-out" ? judging.disputes : undefined;
  const disputes = leftOut?.get(last.period);
  if (disputes !== undefined) return { ...unjudged(judging, last, "disputed"), disputes };
  if (!lines) return unjudged(judging, last, "left-out");
  const line = direction === 1 ? lines.q1 : lines.q3;
  if (value === null || quartile === null || line === null) return unjudged(judging, last, "no-quarters");

  const newest = period(last.period);
  const { cadence } = newest;
  const needed = edition.persistence[cadence];
  let looked = at;
  const worseIn = (asked: Period) => {
    while (looked > 0 && (stood[looked]?.end ?? "") > asked.end) looked -= 1;
    const found = stood[looked];
    return found?.period === asked.text ? isWorse(found, leftOut) : null;
  };
  const lasts = worseRunBy(worseIn, newest, Math.max(needed, LONGEST_TOLD[cadence]));
  const run = Math.min(lasts, needed);
  const flagged = quartile === 1;
  return {
    metric,
    domain,
    weight,
    period: last.period,
    value,
    numerator: last.numerator,
    denominator: last.denominator,
    direction,
    line,
    n: lines.n,
    quartile,
    flagged,
    strength: flagged ? strengthOf(last.verdict) : null,
    concern: last.spc === "concern",
    run,
    lasts,
    needed,
    cadence,
    counts: run >= needed,
  };
}

function unjudged(
  { definition: { code: metric, domain, minimumDenominator: minimum }, weight }: Judging,
  last: Stood | null,
  why: UnjudgedMeasure["why"],
): UnjudgedMeasure {
  return {
    metric,
    domain,
    weight,
    why,
    period: last?.period ?? null,
    value: last?.value ?? null,
    denominator: last?.denominator ?? null,
    minimum,
  };
}

/** Where the newest of periods that ended by a day is, among periods oldest first; -1: none had. */
export function newestAt(stood: readonly Pick<Stood, "end">[], asAt: Day): number {
  // Halved each time: a level looks through years of each measure, for each month anew.
  let [from, to] = [0, stood.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const { end } = stood[middle] as Pick<Stood, "end">;
    if (end <= asAt) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

export function isJudged(measure: JudgedMeasure | UnjudgedMeasure): measure is JudgedMeasure {
  return !("why" in measure);
}

/** null: it could not be judged. */
function isWorse({ period: text, state, quartile }: Stood, leftOut: Judging["disputes"]): boolean | null {
  if (state !== "reported" || quartile === null || leftOut?.has(text)) return null;
  return quartile === 1;
}

function strengthOf(verdict: Verdict | null): Strength {
  if (verdict === "worse-99.8") return "99.8";
  return verdict === "worse-95" ? "95" : "quarter";
}
