import { offScale } from "@/components/charts/trend-scale";
import { withinSentence } from "@/lib/language/first-letter";
import { formatChange } from "@/lib/figures/format";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { day } from "@/lib/periods/day";
import { dayName, period } from "@/lib/periods/period";
import { ruleWords } from "@/lib/readings/rule-words";
import { FEWEST_POINTS, isAnnotated } from "@/lib/readings/series";
import { longPeriod } from "./period-words";
import type { Charted, TrendOf } from "./trend-figure";
import { VARIATION_WORDS } from "./words";

type Props = { figure: TrendOf; definition: MetricDefinition; charted: Charted };

/** Under a chart's title: the variation and the rule that fired, the change, and what the lines are. */
export function TrendSummary({ figure, definition, charted }: Props) {
  const sentences = [
    variationOf(figure, definition, charted),
    changeOf(figure),
    drawnOf(charted),
    ownOf(charted),
    annotatedOf(definition, charted),
    offScaleOf(charted),
    ...cutsOf(charted),
    suggestedOf(figure, definition, charted),
  ].filter((words) => words !== null);
  return <>{sentences.map((words) => `${words}.`).join(" ")}</>;
}

function variationOf(
  { period: text, spc, spcRules }: TrendOf,
  definition: MetricDefinition,
  charted: Charted,
) {
  if (isAnnotated(definition, text)) return `${longPeriod(text)} is outside the trend rules`;
  if (charted.line.segments.at(-1)?.mean === null) {
    const since = charted.line.segments.length > 1 ? " since the limits were reset" : "";
    return `Too few periods${since} for limits: ${FEWEST_POINTS} are needed`;
  }
  if (!spc) return null;
  const fired = ruleWords(spcRules);
  return fired ? `${VARIATION_WORDS[spc]} (${fired})` : VARIATION_WORDS[spc];
}

function changeOf({ metric, changePrevious, changeYear, acrossBreak }: TrendOf): string | null {
  const before = changePrevious === null ? null : formatChange(metric.unit, changePrevious, metric.direction);
  const since = before && `${before} since the ${metric.cadence} before`;
  if (changeYear === null) return since;
  if (acrossBreak) {
    const broken = "the source or the recording changed within the year, so a year ago does not compare";
    return [since, broken].filter(Boolean).join("; ");
  }
  return [since, `${formatChange(metric.unit, changeYear, metric.direction)} on a year ago`]
    .filter(Boolean)
    .join("; ");
}

function drawnOf({ line, rules }: Charted): string | null {
  const limits = line.segments.some(({ mean }) => mean !== null);
  const aimed = line.points.some(({ aim }) => aim !== null);
  const lines = [
    limits ? "Solid: mean. Dashed: limits of usual variation" : null,
    aimed ? `Dotted: ${rules.trajectory.size > 0 ? "what is planned for each period" : "the aim"}` : null,
  ].filter(Boolean);
  return lines.length > 0 ? lines.join(". ") : null;
}

/** What the practice counts otherwise is told with the picture that shows it. */
function ownOf({ counts }: Charted): string | null {
  const drawn = [...counts.values()].some(({ own }) => own !== null);
  return drawn
    ? "Solid points: the national figure. Dashed rings: by the practice’s own counts, where it disputes that"
    : null;
}

function annotatedOf({ annotatedMonths }: MetricDefinition, { line }: Charted): string | null {
  if (!line.points.some(({ annotated }) => annotated)) return null;
  const reasons = [...new Set(annotatedMonths.map(({ reason }) => reason))];
  return `Open dots are outside the trend rules: ${withinSentence(reasons.join("; "))}`;
}

function offScaleOf({ line, counts }: Charted): string | null {
  const points = line.points.map((point) => ({ ...point, own: counts.get(point.period)?.own ?? null }));
  const { over, under } = offScale(points, line.segments);
  return over.length + under.length > 0 ? "A dot with its value beside it lies beyond the scale" : null;
}

/** Where and why the lines break. */
function cutsOf({ line, noted, rules }: Charted): string[] {
  const broken = line.points.some(({ beforeBreak }) => beforeBreak)
    ? ["The line breaks where the source or the definition changed, and the limits start there"]
    : [];
  const reset = noted.filter(({ on, kind }) => kind === "rebase" && rules.rebases.includes(on));
  return [
    ...broken,
    ...reset.map(({ on, reason }) => `The limits start anew from ${dayName(on)}: ${withinSentence(reason)}`),
  ];
}

/** A step that the definition suggests and nobody has made: said, and left to people. */
function suggestedOf(
  figure: TrendOf,
  { suggestedRebases = [] }: MetricDefinition,
  { rules }: Charted,
): string | null {
  const { end } = period(figure.period);
  const open = suggestedRebases.filter(({ on }) => on <= end && !rules.rebases.includes(day(on)));
  if (open.length === 0) return null;
  return open
    .map(({ on, reason }) => `New limits from ${dayName(day(on))} are suggested: ${withinSentence(reason)}`)
    .join(". ");
}
