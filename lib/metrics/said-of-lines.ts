import type { Day } from "@/lib/periods/day";
import { MONTHS } from "@/lib/periods/period";
import { groupBy } from "@/lib/readings/group-by";
import type { MetricDefinition } from "./definition";

/** What definitions say of a line, once for all measures that say the same. `measures`: how many do. */
export type SaidOfLines<Of> = Of & { reason: string; measures: number };

/** The months that are marked and kept out of the trend rules, by name. */
export function annotatedMonths(definitions: readonly MetricDefinition[]): SaidOfLines<{ month: string }>[] {
  const said = definitions.flatMap((definition) => definition.annotatedMonths);
  return [...groupBy(said, ({ month, reason }) => `${month} ${reason}`).values()].flatMap((same) =>
    same.slice(0, 1).map(({ month, reason }) => ({
      month: MONTHS[month - 1] ?? "",
      reason,
      measures: same.length,
    })),
  );
}

/** The days from which new limits are offered. */
export function suggestedRebases(definitions: readonly MetricDefinition[]): SaidOfLines<{ on: Day }>[] {
  const said = definitions.flatMap((definition) => definition.suggestedRebases ?? []);
  return [...groupBy(said, ({ on, reason }) => `${on} ${reason}`).values()].flatMap((same) =>
    same.slice(0, 1).map(({ on, reason }) => ({ on: on as Day, reason, measures: same.length })),
  );
}
