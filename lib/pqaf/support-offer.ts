import type { Domain } from "@/lib/metrics/definition";

/** What an offer of support addresses: measures, whole domains of measures, triggers of the framework. */
export type Addresses = {
  metrics: readonly string[];
  domains: readonly string[];
  triggers: readonly string[];
};

/** What a practice has: its flagged measures, and the triggers live for it. */
export type Flags = {
  measures: readonly { metric: string; domain: Domain }[];
  triggers: readonly string[];
};

export type Matched<Offer> = { offer: Offer; metrics: string[]; triggers: string[] };

/** Every offer with the flags it addresses: the one that addresses most first, else as they stood. */
export function matchedFirst<Offer extends Addresses>(
  offers: readonly Offer[],
  flags: Flags,
): Matched<Offer>[] {
  return offers
    .map((offer) => ({ offer, ...addressed(offer, flags) }))
    .toSorted(
      (one, other) =>
        other.metrics.length + other.triggers.length - (one.metrics.length + one.triggers.length),
    );
}

function addressed({ metrics, domains, triggers }: Addresses, flags: Flags) {
  return {
    metrics: flags.measures
      .filter(({ metric, domain }) => metrics.includes(metric) || domains.includes(domain))
      .map(({ metric }) => metric),
    triggers: flags.triggers.filter((code) => triggers.includes(code)),
  };
}

/** The kinds of things an offer addresses, each a group of boxes of its form. */
export const ADDRESSED = ["metrics", "domains", "triggers"] as const;

/** The name of the box of one thing that an offer may address: "metrics.calls-missed". */
export function boxOf(kind: (typeof ADDRESSED)[number], code: string): string {
  return `${kind}.${code}`;
}
