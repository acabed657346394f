import type { MetricDefinition } from "@/lib/metrics/definition";
import { day } from "@/lib/periods/day";
import { dayName, period, periodName } from "@/lib/periods/period";
import { breaksOf, type Noted } from "@/lib/readings/annotations";
import type { LineRules } from "@/lib/readings/line-rules";
import { trendLine, type TrendPoint } from "@/lib/readings/series";

/** A figure over time as a report's chart draws it: the trend engine's own line, so that page and paper say the same. */
export type ReportLine = {
  /** Of which of the report's figures: `keyOf`. */
  figure: string;
  points: ReportLinePoint[];
  /** What is to be known of the line, in words: months outside the rules, and where it does not compare. */
  notes: string[];
};

export type ReportLinePoint = {
  period: string;
  value: number | null;
  mean: number | null;
  lower: number | null;
  upper: number | null;
  aim: number | null;
  /** Outside the trend rules, as an October of vaccination clinics is. */
  annotated: boolean;
  /** The first after a break of the series. */
  afterBreak: boolean;
};

/** As many periods as a report's chart has room for. */
const MOST = 24;

/** The newest periods of a line, with limits drawn from all of it. */
export function reportLine(
  figure: string,
  definition: MetricDefinition,
  points: readonly TrendPoint[],
  { rules, noted }: { rules: LineRules; noted: readonly Noted[] },
): ReportLine {
  const line = trendLine(definition, points, rules);
  const breaks = breaksOf(definition, points);
  const broken = new Set(breaks.map(({ on }) => on));
  const all = line.points.map((point, index): ReportLinePoint => {
    const { period: text, value, aim, annotated } = point;
    const segment = line.segments.find(({ from, to }) => index >= from && index <= to);
    const { mean = null, lower = null, upper = null } = segment ?? {};
    const { start } = period(text);
    return {
      ...{ period: text, value, mean, lower, upper, aim, annotated },
      afterBreak: broken.has(start) || rules.rebases.includes(start),
    };
  });
  const shown = all.slice(-MOST);
  const first = shown[0] && period(shown[0].period).start;
  const last = shown.at(-1) && period(shown.at(-1)?.period ?? "").end;
  const isShown = (on: string) => first !== undefined && last !== undefined && on >= first && on <= last;
  const cuts = [
    ...breaks,
    ...noted.filter(({ kind }) => kind === "rebase"),
    ...(definition.suggestedRebases ?? [])
      .filter(({ on }) => !rules.rebases.includes(day(on)))
      .map(({ on, reason }) => ({ on: day(on), reason: `${reason} (new limits are suggested)` })),
  ].filter(({ on }) => isShown(on));
  return {
    figure,
    points: shown,
    notes: [
      ...outsideIn(definition, shown),
      ...cuts.map(({ on, reason }) => `From ${dayName(on)}: ${reason}`),
    ],
  };
}

function outsideIn({ annotatedMonths }: MetricDefinition, points: readonly ReportLinePoint[]): string[] {
  const outside = points.filter(({ annotated }) => annotated).map((each) => periodName(period(each.period)));
  if (outside.length === 0) return [];
  const reasons = [...new Set(annotatedMonths.map(({ reason }) => reason))];
  return [`Open dots, ${outside.join(" and ")}, are outside the trend rules: ${reasons.join("; ")}`];
}
