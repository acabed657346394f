import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import { period as periodOf } from "@/lib/periods/period";
import { NO_LINE_RULES, type LineRules } from "@/lib/readings/line-rules";
import type { Assurance, SpcRule, SpcState } from "@/lib/readings/reading";
import { aimAt, isStale, trendAt } from "@/lib/readings/series";
import type { Figure } from "@/lib/readings/view";
import type { OwnMetric } from "./programme";

/**
 * One figure of a programme with its plan and what its trend says: what the
 * pages, the report and its files all show. A measure of the catalogue comes
 * from its stored reading; a figure of the programme's own from its values, by
 * the same engine.
 */
export type ProgrammeReading = {
  code: string;
  name: string;
  unit: MetricDefinition["unit"];
  direction: MetricDefinition["direction"];
  counted: string;
  /** "ICB", or the Place, Trust, pathway or role it is of. */
  subject: string;
  /** Null: nothing was ever recorded. */
  period: string | null;
  state: Figure["state"];
  value: number | null;
  /** What was planned or is aimed at for the period. */
  plan: number | null;
  spc: SpcState | null;
  spcRules: SpcRule[];
  assurance: Assurance | null;
  changePrevious: number | null;
  changeYear: number | null;
  /** A change of definition, source or recording lies between it and the year before. */
  acrossBreak: boolean;
  series: { period: string; value: number | null }[];
  source: string;
  /** How many practices verified it, in words, of a national appointment figure; reports frozen before it was told have none. */
  verified?: string | null;
  /** The measure's own page, for one of the catalogue. */
  measure: string | null;
};

/** A value as it was recorded: the newest of its subject and period. */
export type RecordedValue = {
  subject: string;
  period: string;
  value: number | null;
  plan: number | null;
  source: string;
};

/** As many points as a small line shows. */
const SERIES = 24;

/** The figure of one subject from its values, oldest first, up to a day. */
export function readingOf(
  metric: OwnMetric,
  subject: string,
  values: readonly RecordedValue[],
  asAt: Day,
): ProgrammeReading {
  const definition = definitionOf(metric);
  const { told, rules } = ownLine(values, asAt);
  const last = told.at(-1);
  const head = {
    ...{ code: metric.code, name: metric.shortName, unit: metric.unit, direction: metric.direction },
    ...{ counted: metric.counted, subject, measure: null },
  };
  if (!last) return { ...head, ...NOTHING, source: metric.publisher };
  const points = told.map(({ period, value }) => ({ period, value, source: "" }));
  const trend = trendAt(definition, points, rules);
  const stale = last.value !== null && isStale(definition, periodOf(last.period).end, asAt);
  return {
    ...head,
    ...trend,
    period: last.period,
    state: last.value === null ? "not-reported" : stale ? "stale" : "reported",
    value: last.value,
    plan: aimAt(definition, last.period, rules),
    series: points.slice(-SERIES).map(({ period, value }) => ({ period, value })),
    source: last.source,
  };
}

/**
 * What was told of one subject up to a day, oldest first, and what was planned
 * for any period. A period that was only planned is not yet told of.
 */
export function ownLine(
  values: readonly RecordedValue[],
  asAt: Day,
): { told: RecordedValue[]; rules: LineRules } {
  const planned = values.flatMap(({ period, plan }) => (plan === null ? [] : [[period, plan] as const]));
  return {
    told: values.filter(
      ({ period, value, plan }) => periodOf(period).end <= asAt && (value !== null || plan === null),
    ),
    rules: { ...NO_LINE_RULES, trajectory: new Map(planned) },
  };
}

/** A stored reading of the catalogue as a programme shows it. `plan`: the aim of its period. */
export function readingFromFigure(
  figure: Figure,
  plan: number | null,
  verified: string | null = null,
): ProgrammeReading {
  const { metric } = figure;
  return {
    ...{ code: metric.code, name: metric.shortName, unit: metric.unit, direction: metric.direction },
    ...{ counted: metric.counted, subject: "ICB", measure: metric.code },
    period: figure.period,
    state: figure.state,
    value: figure.value,
    plan,
    spc: figure.spc,
    spcRules: figure.spcRules,
    assurance: figure.assurance,
    changePrevious: figure.changePrevious,
    changeYear: figure.changeYear,
    acrossBreak: figure.acrossBreak,
    series: figure.series,
    source: metric.source,
    ...(verified === null ? {} : { verified }),
  };
}

/** A measure of the catalogue for which nothing is loaded. */
export function readingMissing(definition: MetricDefinition): ProgrammeReading {
  return {
    ...{ code: definition.code, name: definition.shortName, unit: definition.unit },
    ...{ direction: definition.direction, counted: definition.counted, subject: "ICB" },
    ...NOTHING,
    source: definition.source,
    measure: definition.code,
  };
}

const NOTHING = {
  period: null,
  state: "not-reported",
  value: null,
  plan: null,
  spc: null,
  spcRules: [],
  assurance: null,
  changePrevious: null,
  changeYear: null,
  acrossBreak: false,
  series: [],
} satisfies Partial<ProgrammeReading>;

/** The system's figure always, were it missing; of Places, Trusts or roles those that were ever recorded. */
export function isTold({ subject, period }: Pick<ProgrammeReading, "subject" | "period">): boolean {
  return subject === "ICB" || period !== null;
}

/** True for a figure that one can judge by: reported, not stale, with a plan and a better direction. */
export function isJudged({ value, state, plan, direction }: ProgrammeReading): boolean {
  return value !== null && state === "reported" && plan !== null && direction !== 0;
}

/** How far a judged figure lies on the wrong side of its plan, as a share of the plan; 0 on the right side. */
export function shortOfPlan({ value, plan, direction }: ProgrammeReading): number {
  if (value === null || plan === null || direction === 0) return 0;
  const short = (plan - value) * direction;
  if (short <= 0) return 0;
  return plan === 0 ? 1 : short / Math.abs(plan);
}

/** The definition that the trend engine reads a figure of the programme's own by. */
export function definitionOf(metric: OwnMetric): MetricDefinition {
  const { code, name, shortName, unit, direction, counted, cadence, lagDays, publisher, aim, breaks } =
    metric;
  return {
    ...{ code, name, shortName, unit, direction, counted, cadence, lagDays, publisher, breaks },
    domain: "access",
    per: 1,
    directionWords:
      direction === 0 ? "Neither way is better" : direction > 0 ? "Higher is better" : "Lower is better",
    numerator: name,
    denominator: "",
    formula: { from: "upload" },
    source: publisher,
    minimumDenominator: 0,
    ...(aim ? { target: aim } : {}),
    whyItMatters: "",
    howCalculated: "As recorded, with its source",
    caveats: [],
    annotatedMonths: [],
  };
}
