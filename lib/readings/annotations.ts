import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import { period, periodHolding, type Cadence } from "@/lib/periods/period";
import type { TrendPoint } from "./series";

export const ANNOTATION_KINDS = ["merger", "series-break", "vaccination", "intervention", "other"] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** Words on a stem: longer ones would crowd a chart. */
export const MOST_LETTERS = 28;

/** What happened on a day, as a chart and its table say it. */
export type Noted = { on: Day; kind: AnnotationKind | "rebase"; words: string; reason: string };

/** Where a line breaks by itself: its source changed between two periods, or the definition says so. */
export function breaksOf({ breaks }: MetricDefinition, points: readonly TrendPoint[]): Noted[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const source = points.slice(1).flatMap((point, index) => {
    if (points[index]?.source === point.source) return [];
    const reason = "Counted from another source from here on";
    return [
      { on: period(point.period).start, kind: "series-break" as const, words: "source changed", reason },
    ];
  });
  const { start } = period(first.period);
  const { end } = period(last.period);
  const defined = breaks
    .map(({ on, reason }) => ({
      on: on as Day,
      kind: "series-break" as const,
      words: "series break",
      reason,
    }))
    .filter(({ on }) => on > start && on <= end);
  return [...source, ...defined];
}

/** What happened in each period that a line shows, in order of day. */
export function byPeriod(
  noted: readonly Noted[],
  cadence: Cadence,
  periods: readonly string[],
): Map<string, Noted[]> {
  const shown = new Map<string, Noted[]>(periods.map((text) => [text, []]));
  for (const each of noted.toSorted((a, b) => a.on.localeCompare(b.on))) {
    shown.get(periodHolding(cadence, each.on).text)?.push(each);
  }
  return shown;
}
