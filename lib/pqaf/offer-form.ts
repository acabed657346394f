import { z } from "zod";
import { DOMAINS } from "@/lib/metrics/definition";
import { ADDRESSED } from "./support-offer";

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
