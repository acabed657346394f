import { Figure as ChartFigure } from "@/components/charts/figure";
import { TrendChart, type TrendRow } from "@/components/charts/trend-chart";
import { formatChange, formatValue } from "@/lib/figures/format";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { period } from "@/lib/periods/period";
import { FEWEST_POINTS, targetAt, type TrendLine } from "@/lib/readings/series";
import type { SpcRule } from "@/lib/readings/reading";
import type { Figure } from "@/lib/readings/view";
import { shortPeriod } from "./period-words";
import { VARIATION_WORDS } from "./words";

const RULES: Record<SpcRule, string> = {
  outside: "a point outside the limits",
  "seven-one-side": "seven or more in a row on one side of the mean",
  "seven-trend": "seven or more in a row going one way",
  "two-of-three": "two of three points near a limit",
};

type Props = { figure: Figure; definition: MetricDefinition; line: TrendLine };

/** One organisation's measure over time: the XmR chart and its figures. */
export function TrendFigure({ figure, definition, line }: Props) {
  const { metric, organisation } = figure;
  const annotated = new Set(definition.annotatedMonths.map(({ month }) => month));
  const rows: TrendRow[] = line.points.map(({ period: text, value, state, beforeBreak }) => ({
    label: shortPeriod(text),
    value,
    said: value === null ? "Not reported" : formatValue(metric, value),
    state,
    beforeBreak,
    annotated: metric.cadence === "month" && annotated.has(Number(text.slice(5, 7))),
  }));
  return (
    <ChartFigure
      title={`${metric.name}, ${organisation.name}`}
      summary={summaryOf(figure, line)}
      source={definition.source}
      rows={rows}
      columns={[
        { heading: "Period", cell: (row) => row.label },
        { heading: organisation.name ?? "Value", cell: (row) => row.said, className: "figure" },
        { heading: "Variation", cell: variationOf },
      ]}
    >
      <TrendChart
        rows={rows}
        mean={line.mean}
        lower={line.lower}
        upper={line.upper}
        target={targetAt(definition, period(figure.period).end)}
        unit={metric.unit}
      />
    </ChartFigure>
  );
}

function variationOf({ state, beforeBreak }: TrendRow): string {
  if (beforeBreak) return "Before a break";
  return state ? VARIATION_WORDS[state] : "–";
}

/** The rule in words, the change, and what the lines are, under the title. */
function summaryOf({ metric, spc, spcRules, changeYear, acrossBreak }: Figure, line: TrendLine): string {
  const rules = spcRules.map((rule) => RULES[rule]).join("; ");
  const variation =
    line.mean === null
      ? `Too few periods for limits: ${FEWEST_POINTS} are needed`
      : spc && `${VARIATION_WORDS[spc]}${rules && ` (${rules})`}`;
  const change =
    changeYear === null
      ? null
      : acrossBreak
        ? "The source changed within the year, so a year ago does not compare"
        : `${formatChange(metric.unit, changeYear, metric.direction)} on a year ago`;
  const drawn = line.mean === null ? null : "Solid: mean; dashed: limits of usual variation";
  const cut = line.points.some(({ beforeBreak }) => beforeBreak)
    ? "The line breaks where the source or the definition changed, and the limits start there"
    : null;
  return [variation, change, drawn, cut]
    .filter(Boolean)
    .map((words) => `${words}.`)
    .join(" ");
}
