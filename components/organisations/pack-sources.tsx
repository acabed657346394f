import { shortPeriod } from "@/components/metrics/period-words";
import type { Loaded } from "@/components/metrics/figure-source";
import { dayOf } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { groupBy } from "@/lib/readings/group-by";
import type { Figure } from "@/lib/readings/view";

type Props = { figures: readonly Figure[]; from: ReadonlyMap<string, Loaded> };

/** Where the figures of a pack come from: each source once for each of its periods, with its days. */
export function PackSources({ figures, from }: Props) {
  const sources = groupBy(figures, ({ metric, period }) => `${metric.source}, ${shortPeriod(period)}`);
  return (
    <ul className="pack-sources">
      {[...sources].map(([source, [first]]) => {
        const loaded = first && from.get(first.metric.code);
        const days = loaded
          ? [
              loaded.publishedOn && `published ${dayName(loaded.publishedOn)}`,
              `loaded ${dayName(dayOf(loaded.loadedAt))}`,
            ]
          : [];
        return <li key={source}>{[loaded?.publisher, source, ...days].filter(Boolean).join("; ")}</li>;
      })}
    </ul>
  );
}
