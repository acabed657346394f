import { CHECK_NAMES, type FigureCheck } from "@/lib/appointments/figure-check";
import type { Column } from "@/components/charts/figure";
import type { TrendRow } from "@/components/charts/trend-row";
import { formatCount, formatInterval, formatValue } from "@/lib/figures/format";
import { byPeriod, type Noted } from "@/lib/readings/annotations";
import type { LinePoint, TrendLine } from "@/lib/readings/series";
import { ruleWords } from "@/lib/readings/rule-words";
import type { MetricHead } from "@/lib/readings/view";
import { shortPeriod } from "./period-words";
import { VARIATION_WORDS } from "./words";

/** What one period was counted from, and why it has no figure where it has none. */
export type PeriodCount = {
  numerator: number | null;
  n: number | null;
  missing: string | null;
  /** Whether the practice verified it; null for sums and for measures of other data. */
  check: FigureCheck | null;
  /** By the practice's own counts, where it disputes the figure and they give one. */
  own: number | null;
};

/** A row of the chart with what only its table says. */
export type TrendTableRow = TrendRow & {
  n: string;
  limits: string;
  variation: string;
  noted: string;
  check: string;
  ownSaid: string;
};

type Charted = { line: TrendLine; noted: readonly Noted[]; counts: ReadonlyMap<string, PeriodCount> };

/** Chart and table are drawn from the same rows. */
export function trendRows(metric: MetricHead, { line, noted, counts }: Charted): TrendTableRow[] {
  const periods = line.points.map(({ period }) => period);
  const happened = byPeriod(noted, metric.cadence, periods);
  return line.points.map((point, index) => {
    const { period, value, state, beforeBreak, annotated, aim } = point;
    const segment = line.segments.find(({ from, to }) => index >= from && index <= to);
    const { n = null, missing = null, check = null, own = null } = counts.get(period) ?? {};
    const notes = happened.get(period) ?? [];
    return {
      label: shortPeriod(period),
      value,
      said: value === null ? (missing ?? "Not reported") : formatValue(metric, value),
      own,
      ownSaid: own !== null ? formatValue(metric, own) : check?.is === "disputed" ? "Not known" : "–",
      check: check ? CHECK_NAMES[check.is] : "–",
      state,
      beforeBreak,
      annotated,
      aim,
      notes: notes.map(({ words }) => words),
      n: n === null ? "–" : formatCount(n),
      limits: limitsOf(metric, segment),
      variation: variationOf(point),
      noted: notes.map(({ reason }) => reason).join("; ") || "–",
    };
  });
}

function limitsOf({ unit }: MetricHead, segment: TrendLine["segments"][number] | undefined): string {
  if (!segment || segment.lower === null || segment.upper === null) return "–";
  return formatInterval(unit, segment.lower, segment.upper);
}

function variationOf({ state, rules, beforeBreak, annotated }: LinePoint): string {
  if (annotated) return "Outside the trend rules";
  if (beforeBreak) return "Before a break";
  if (state === null) return "–";
  const fired = ruleWords(rules);
  return fired ? `${VARIATION_WORDS[state]} (${fired})` : VARIATION_WORDS[state];
}

/** The columns of the table that stands in for the chart. */
export function TREND_COLUMNS(
  organisation: string,
  counted: string,
  /** Whether practices verify it. */
  verifiable = false,
): readonly [Column<TrendTableRow>, ...Column<TrendTableRow>[]] {
  return [
    { heading: "Period", cell: ({ label }) => label },
    { heading: organisation, cell: ({ said }) => said, className: "figure" },
    ...(verifiable
      ? [
          {
            heading: "By its own counts",
            cell: ({ ownSaid }: TrendTableRow) => ownSaid,
            className: "figure",
          },
          { heading: "Verified", cell: ({ check }: TrendTableRow) => check },
        ]
      : []),
    { heading: `n, ${counted}`, cell: ({ n }) => n, className: "figure" },
    { heading: "Limits", cell: ({ limits }) => limits, className: "figure" },
    { heading: "Variation and rule", cell: ({ variation }) => variation },
    { heading: "What happened", cell: ({ noted }) => noted },
  ];
}
