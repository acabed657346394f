import { groupBy } from "@/lib/readings/group-by";
import type { DataSeen, RevisedData } from "./data-changes";
import { becauseOf } from "./figure-changes";
import type { MeasureLooks } from "./measure-looks";
import type { Pair } from "./seen";

type Looks = Omit<MeasureLooks, "earlier"> & { earlier: MeasureLooks["earlier"] | null };

/** The data sets behind measures at two looks. Measures of one source that stand alike are one line. */
export function dataSeen(looks: readonly Looks[], pairs: readonly Pair[]): DataSeen[] {
  const alike = groupBy(looks, ({ definition, earlier, later, awaited }) =>
    JSON.stringify([
      definition.source,
      earlier?.at.text,
      later.at.text,
      earlier?.stale,
      later.stale,
      awaited,
    ]),
  );
  const revised = revisedBySource(pairs);
  const told = new Set<string>();
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { earlier, later, awaited, definition } = first;
    const firstOfSource = !told.has(definition.source);
    told.add(definition.source);
    return [
      {
        source: definition.source,
        measures: group.length,
        earlier: earlier && { period: earlier.at.text, stale: earlier.stale },
        later: { period: later.at.text, stale: later.stale },
        awaited,
        revised: firstOfSource ? (revised.get(definition.source) ?? []) : [],
      },
    ];
  });
}

/** How many figures of how many organisations read otherwise than when first shown, by source, period and reason. */
function revisedBySource(pairs: readonly Pair[]): Map<string, RevisedData[]> {
  const found = pairs.flatMap(({ metric, organisation, earlier, later }) =>
    [...earlier.revisions, ...later.revisions].map(({ after, cause }) => ({
      source: metric.source,
      metric: metric.code,
      organisation: organisation.code,
      period: after.period,
      kind: cause === "data" ? ("revised" as const) : ("rule" as const),
      because: cause === "data" ? "newer data were loaded" : becauseOf(cause),
    })),
  );
  const bySource = groupBy(found, ({ source }) => source);
  return new Map(
    [...bySource].map(([source, all]) => {
      const alike = groupBy(all, ({ period, kind, because }) => JSON.stringify([period, kind, because]));
      const summed = [...alike.values()].flatMap((group) => {
        const [first] = group;
        if (!first) return [];
        const { period, kind, because } = first;
        const figures = new Set(group.map(({ metric, organisation }) => `${metric} ${organisation}`)).size;
        const organisations = new Set(group.map(({ organisation }) => organisation)).size;
        return [{ kind, period, organisations, figures, because }];
      });
      return [source, summed];
    }),
  );
}
