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

/** Codes as a form sends them: several, parted by commas. */
const codes = z.string().transform((text) => [
  ...new Set(
    text
      .split(/[\s,]+/)
      .map((each) => each.trim())
      .filter(Boolean),
  ),
]);

/** An offer of the catalogue as its form sends it. */
export const offerFields = z.object({
  name: z.string().trim().min(1, "Enter what it is called, like Medicines optimisation visit").max(120),
  provider: z.string().trim().min(1, "Enter who gives it, like Training Hub").max(120),
  what: z.string().trim().min(1, "Enter what a practice gets from it").max(600),
  metrics: codes,
  domains: codes.pipe(
    z.array(z.enum(DOMAINS, `Enter domains from these, parted by commas: ${DOMAINS.join(", ")}`)),
  ),
  triggers: codes,
});

export type OfferFields = z.output<typeof offerFields>;
