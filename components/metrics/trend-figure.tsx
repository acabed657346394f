import { Figure as ChartFigure } from "@/components/charts/figure";
import { TrendChart } from "@/components/charts/trend-chart";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Noted } from "@/lib/readings/annotations";
import type { LineRules } from "@/lib/readings/line-rules";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { TrendLine } from "@/lib/readings/series";
import type { Figure } from "@/lib/readings/view";
import { TREND_COLUMNS, trendRows, type PeriodCount } from "./trend-rows";
import { TrendSummary } from "./trend-summary";

/** Everything a chart of one organisation's measure draws. */
export type Charted = {
  line: TrendLine;
  rules: LineRules;
  noted: readonly Noted[];
  counts: ReadonlyMap<string, PeriodCount>;
};

/** What of a figure its chart tells: also of one that is no organisation's stored reading. */
export type TrendOf = Pick<
  Figure,
  "metric" | "period" | "spc" | "spcRules" | "changePrevious" | "changeYear" | "acrossBreak"
> & { organisation: Pick<Figure["organisation"], "name"> };

type Props = { figure: TrendOf; definition: MetricDefinition; charted: Charted };

/** Whether any period has a figure to draw. */
export function hasLine({ line }: Charted): boolean {
  return line.points.some(({ value }) => value !== null);
}

/** One organisation's measure over time: the XmR chart, what it says in words, and its figures. */
export function TrendFigure({ figure, definition, charted }: Props) {
  const { metric, organisation } = figure;
  if (!hasLine(charted)) {
    return <p className="text-reason">{organisation.name ?? "It"} has no figure of its own in any period.</p>;
  }
  const rows = trendRows(metric, charted);
  const verifiable = [...charted.counts.values()].some(({ check }) => check !== null);
  const planned = charted.rules.trajectory.size > 0;
  const tried = charted.noted.filter(({ kind }) => kind === "intervention");
  const chart = (
    <ChartFigure
      title={`${metric.name}, ${organisation.name}`}
      summary={<TrendSummary figure={figure} definition={definition} charted={charted} />}
      source={definition.source}
      rows={rows}
      columns={TREND_COLUMNS(organisation.name ?? "Value", metric.counted, verifiable)}
    >
      {[false, true].map((narrow) => (
        <TrendChart
          key={narrow ? "phone" : "sheet"}
          rows={rows}
          segments={charted.line.segments}
          aimLabel={planned ? "plan" : "aim"}
          unit={metric.unit}
          narrow={narrow}
        />
      ))}
    </ChartFigure>
  );
  if (tried.length === 0) return chart;
  return (
    <>
      {chart}
      <h3 className="mt-4 text-body font-bold">What was tried</h3>
      <ul className="lines">
        {tried.map(({ on, reason }) => (
          <li key={`${on} ${reason}`}>{datedReason(on, reason)}</li>
        ))}
      </ul>
    </>
  );
}

/** What was agreed with a practice says its own day; what an analyst noted on the line does not. */
function datedReason(on: Day, reason: string): string {
  const said = dayName(on);
  return reason.includes(said) ? reason : `${reason}, from ${said}`;
}
