import { DOMAINS, type Domain } from "@/lib/metrics/definition";
import type { Figure } from "@/lib/readings/view";

export type ProfileGroup = { domain: Domain; rows: Figure[] };

/** A profile's measures by national domain, those of one source together. */
export function profileGroups(figures: readonly Figure[]): ProfileGroup[] {
  return DOMAINS.map((domain) => ({
    domain,
    rows: figures.filter(({ metric }) => metric.domain === domain).toSorted(bySource),
  })).filter(({ rows }) => rows.length > 0);
}

/** Measures of one source together, by name within it. */
function bySource({ metric: one }: Figure, { metric: other }: Figure): number {
  return (
    one.source.localeCompare(other.source, "en-GB") || one.shortName.localeCompare(other.shortName, "en-GB")
  );
}
