import type { Day } from "@/lib/periods/day";

/** A step change of one organisation, or of every one of a system (null): its first day. */
export type Rebase = { organisation: string | null; from: Day };

/** A planned value of one period, in the measure's own unit, of one organisation or every one (null). */
export type Planned = { organisation: string | null; period: string; value: number };

/** What a system's ICB has decided of how one measure is read over time. */
export type MetricRules = { rebases: readonly Rebase[]; planned: readonly Planned[] };

/** The same for one organisation. */
export type LineRules = {
  /** First days of step changes, oldest first. */
  rebases: readonly Day[];
  /** Planned values by period. */
  trajectory: ReadonlyMap<string, number>;
};

export const NO_METRIC_RULES: MetricRules = { rebases: [], planned: [] };
export const NO_LINE_RULES: LineRules = { rebases: [], trajectory: new Map() };

/** An organisation's own plan for a period stands before the system's. */
export function rulesOf({ rebases, planned }: MetricRules, organisation: string): LineRules {
  if (rebases.length === 0 && planned.length === 0) return NO_LINE_RULES;
  const its = (of: string | null) => of === null || of === organisation;
  const days = rebases.filter((each) => its(each.organisation)).map(({ from }) => from);
  const own = planned.filter((each) => its(each.organisation));
  const systemFirst = own.toSorted(
    (a, b) => Number(a.organisation !== null) - Number(b.organisation !== null),
  );
  return {
    rebases: [...new Set(days)].toSorted(),
    trajectory: new Map(systemFirst.map(({ period, value }) => [period, value])),
  };
}
