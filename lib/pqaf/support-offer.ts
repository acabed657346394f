import { z } from "zod";
import { DOMAINS, type Domain } from "@/lib/metrics/definition";

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

/** The codes whose boxes are ticked, by kind, beside the other fields as they were sent. */
function withTicked(sent: unknown): unknown {
  const fields = sent as Readonly<Record<string, unknown>>;
  const ticked = Object.keys(fields).filter((name) => fields[name] === "yes");
  const codes = (kind: string) =>
    ticked.filter((name) => name.startsWith(`${kind}.`)).map((name) => name.slice(kind.length + 1));
  return { ...fields, ...Object.fromEntries(ADDRESSED.map((kind) => [kind, codes(kind)])) };
}

const codes = z.array(z.string());

/** An offer of the catalogue as its form sends it. */
export const offerFields = z.preprocess(
  withTicked,
  z.object({
    name: z.string().trim().min(1, "Enter what it is called, like Medicines optimisation visit").max(120),
    provider: z.string().trim().min(1, "Enter who gives it, like Training Hub").max(120),
    what: z.string().trim().min(1, "Enter what a practice gets from it").max(600),
    metrics: codes,
    domains: z.array(z.enum(DOMAINS, "Choose from the domains listed")),
    triggers: codes,
  }),
);

export type OfferFields = z.output<typeof offerFields>;
