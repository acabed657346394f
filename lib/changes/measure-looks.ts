import type { MetricDefinition } from "@/lib/metrics/definition";
import { step, type Period } from "@/lib/periods/period";
import { isAnnotated, isStale } from "@/lib/readings/series";

/**
 * One measure at two looks: its newest period at each, and the newest that its
 * trend is read from. A look at October takes September's trend: October is
 * outside the rules.
 */
export type MeasureLooks = {
  definition: MetricDefinition;
  earlier: Look;
  later: Look;
  /** The month that the later look lacks, where the measure had kept pace until the earlier one. */
  awaited: string | null;
};
export type Look = { at: Period; trend: Period | null; stale: boolean };

/** Null where the measure has nothing at the later look. `earlier` is null where it had nothing then. */
export function measureLooks(
  definition: MetricDefinition,
  periods: readonly Period[],
  { from, to }: { from: Period; to: Period },
): (Omit<MeasureLooks, "earlier"> & { earlier: Look | null }) | null {
  const lookAt = (month: Period): Look | null => {
    const ended = periods.filter(({ end }) => end <= month.end).toSorted((a, b) => (a.end < b.end ? 1 : -1));
    const [at] = ended;
    if (!at) return null;
    const trend = ended.find(({ text }) => !isAnnotated(definition, text)) ?? null;
    return { at, trend, stale: isStale(definition, at.end, month.end) };
  };
  const [earlier, later] = [lookAt(from), lookAt(to)];
  if (!later) return null;
  const keptPace = definition.cadence === "month" && earlier?.at.text === from.text;
  const stood = keptPace && later.at.text === from.text && from.text !== to.text;
  return { definition, earlier, later, awaited: stood ? step(from, 1).text : null };
}
