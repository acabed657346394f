import { checkOf } from "@/lib/appointments/figure-check";
import { ownValue } from "@/lib/appointments/own-value";
import type { Charted } from "@/components/metrics/trend-figure";
import { STATE_NAMES } from "@/components/metrics/words";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { FiguresScope } from "@/lib/permissions/figures";
import { period } from "@/lib/periods/period";
import { breaksOf, type Noted } from "@/lib/readings/annotations";
import { trendLine } from "@/lib/readings/series";
import type { Figure } from "@/lib/readings/view";
import { chartedLine, type ChartedLine } from "@/lib/server/queries/trend";

/** A figure and the chart of its line over time. */
export type Trend = { figure: Figure; charted: Charted };

/** The line of an organisation whose figure the reader has been shown, with what was done about it where they may know. */
export async function trendOf(
  { system }: FiguresScope,
  definition: MetricDefinition,
  figure: Figure | undefined,
  done: readonly Noted[] = [],
): Promise<Trend | null> {
  const code = figure?.organisation.code;
  if (!figure || !code) return null;
  const to = period(figure.period).end;
  const line = await chartedLine({ system, metric: definition.code, code, to });
  return {
    figure,
    charted:
      done.length === 0
        ? keptChart(definition, line)
        : charted(definition, { ...line, noted: [...line.noted, ...done] }),
  };
}

/** What was charted of a kept line, as long as the line is kept: frozen, so that its picture is drawn once. */
const kept = new WeakMap<ChartedLine, { definition: MetricDefinition; made: Charted }>();

function keptChart(definition: MetricDefinition, line: ChartedLine): Charted {
  const before = kept.get(line);
  if (before?.definition === definition) return before.made;
  const made = Object.freeze(charted(definition, line));
  if (Object.isFrozen(line)) kept.set(line, { definition, made });
  return made;
}

/** The points of a line as the chart and its table draw them. */
export function charted(definition: MetricDefinition, { points, rules, noted }: ChartedLine): Charted {
  return {
    line: trendLine(definition, points, rules),
    rules,
    noted: [...noted, ...breaksOf(definition, points)],
    counts: new Map(
      points.map(({ period: text, numerator, n, recorded, ofPractice, kept }) => {
        const check = ofPractice ? checkOf(definition.formula, kept) : null;
        const counted = { numerator, denominator: n };
        const own = check?.is === "disputed" ? ownValue(definition, counted, check.disputes) : null;
        const missing = recorded === "reported" ? null : STATE_NAMES[recorded];
        return [text, { numerator, n, missing, check, own }];
      }),
    ),
  };
}
