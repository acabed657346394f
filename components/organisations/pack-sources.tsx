import { shortPeriod } from "@/components/metrics/period-words";
import type { Loaded } from "@/components/metrics/figure-source";
import { dayOf } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { groupBy } from "@/lib/readings/group-by";
import type { Figure } from "@/lib/readings/view";

type Props = { figures: readonly Figure[]; from: ReadonlyMap<string, Loaded> };

/** Where the figures of a pack come from: whoever publishes them, with the days, once for all that came together. */
export function PackSources({ figures, from }: Props) {
  const together = groupBy(figures, ({ metric }) => cameFrom(from.get(metric.code)));
  return (
    <ul className="pack-sources">
      {[...together].map(([words, those]) => {
        const sources = new Set(
          those.map(({ metric, period }) => `${metric.source}, ${shortPeriod(period)}`),
        );
        return <li key={words}>{[words, [...sources].join("; ")].filter(Boolean).join(": ")}</li>;
      })}
    </ul>
  );
}

/** "NHS England, published 18 December 2025, loaded 8 January 2026"; empty where nothing is loaded. */
function cameFrom(loaded: Loaded | undefined): string {
  if (!loaded) return "";
  return [
    loaded.publisher,
    loaded.publishedOn && `published ${dayName(loaded.publishedOn)}`,
    `loaded ${dayName(dayOf(loaded.loadedAt))}`,
  ]
    .filter(Boolean)
    .join(", ");
}
