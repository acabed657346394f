import { Figure as ChartFigure } from "@/components/charts/figure";
import { TrendChart, type TrendRow } from "@/components/charts/trend-chart";
import { formatChange, formatValue } from "@/lib/figures/format";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { period } from "@/lib/periods/period";
import { targetAt } from "@/lib/readings/series";
import type { SpcRule } from "@/lib/readings/reading";
import type { Figure } from "@/lib/readings/view";
import { FEWEST_FOR_LIMITS, xmr } from "@/lib/statistics/xmr";
import { shortPeriod } from "./period-words";
import { VARIATION_WORDS } from "./words";

const RULES: Record<SpcRule, string> = {
  outside: "a point outside the limits",
  "seven-one-side": "seven or more in a row on one side of the mean",
  "seven-trend": "seven or more in a row going one way",
  "two-of-three": "two of three points near a limit",
};

/** One organisation's measure over time: the XmR chart and its figures. */
export function TrendFigure({ figure, definition }: { figure: Figure; definition: MetricDefinition }) {
  const { metric, series, organisation } = figure;
  const target = targetAt(definition, period(figure.period).end);
  const values = series.map((point) => point.value);
  const judged = xmr({ points: values, direction: metric.direction, target, screenOutliers: false });
  const limits = values.filter((value) => value !== null).length >= FEWEST_FOR_LIMITS ? judged : null;
  const annotated = new Set(definition.annotatedMonths.map(({ month }) => month));
  const rows: TrendRow[] = series.map((point, index) => ({
    label: shortPeriod(point.period),
    value: point.value,
    said: point.value === null ? "Not reported" : formatValue(metric.unit, point.value),
    state: limits?.points[index]?.state ?? null,
    annotated: metric.cadence === "month" && annotated.has(Number(point.period.slice(5, 7))),
  }));
  return (
    <ChartFigure
      title={`${metric.name}, ${organisation.name}`}
      summary={summaryOf(figure, limits !== null)}
      source={definition.source}
      rows={rows}
      columns={[
        { heading: "Period", cell: (row) => row.label },
        { heading: organisation.name ?? "Value", cell: (row) => row.said, className: "figure" },
        { heading: "Variation", cell: (row) => (row.state ? VARIATION_WORDS[row.state] : "–") },
      ]}
    >
      <TrendChart
        rows={rows}
        mean={limits?.mean ?? null}
        lower={limits?.lower ?? null}
        upper={limits?.upper ?? null}
        target={target}
        unit={metric.unit}
      />
    </ChartFigure>
  );
}

/** The rule in words, and the change, under the title. */
function summaryOf({ metric, spc, spcRules, changeYear, acrossBreak }: Figure, hasLimits: boolean): string {
  const change =
    changeYear === null
      ? null
      : acrossBreak
        ? "The source changed within the year, so a year ago does not compare"
        : `${formatChange(metric.unit, changeYear, metric.direction)} on a year ago`;
  const rules = spcRules.map((rule) => RULES[rule]).join("; ");
  const variation = !hasLimits
    ? `Too few periods for limits: ${FEWEST_FOR_LIMITS} are needed`
    : spc
      ? `${VARIATION_WORDS[spc]}${rules ? ` (${rules})` : ""}`
      : null;
  const drawn = hasLimits ? "Solid: mean; dashed: limits of usual variation" : null;
  return [variation, change, drawn]
    .filter(Boolean)
    .map((words) => `${words}.`)
    .join(" ");
}
