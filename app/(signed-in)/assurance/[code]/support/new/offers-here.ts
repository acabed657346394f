import type { Actor } from "@/lib/permissions/actor";
import { matchedFirst, type Flags } from "@/lib/pqaf/support-offer";
import { today } from "@/lib/server/clock";
import { flagsOf, triggerWords } from "@/lib/server/queries/assurance/flags";
import { supportOffers, type SupportOffer } from "@/lib/server/queries/assurance/support-offers";
import { definitionsOn } from "@/lib/server/queries/metrics";
import type { Practice } from "@/lib/server/queries/practices";
import { parameter, type Search } from "../../../../view";
import { flagChoices } from "../../for-flag";

/** Support on offer with the flags of one practice that it addresses, in words. */
export type OfferHere = SupportOffer & { addresses: string };

/** What can be offered to a practice, what addresses most of its flags first, and the flags it may be for. */
export async function offersHere(actor: Actor, practice: Practice, search: Search) {
  const [flags, triggerOf, offers, definitions] = await Promise.all([
    flagsOf(actor, practice),
    triggerWords(actor, practice),
    supportOffers(practice.system.code),
    definitionsOn(today()),
  ]);
  const choices = await flagChoices({ flags, triggerOf, search });
  const nameOf = (metric: string) => definitions.get(metric)?.shortName ?? metric;
  const active = offers.filter((offer) => offer.active);
  const domain = definitions.get(parameter(search, "measure") ?? "")?.domain;
  const matched = matchedFirst(active, flags).map(({ offer, metrics, triggers }): OfferHere => ({
    ...offer,
    addresses: [...metrics.map(nameOf), ...triggers.map(triggerOf)].join(", "),
  }));
  // The flag that the link came from weighs more than how many others an offer addresses.
  const { asked } = choices;
  const forAsked = asked ? matchedFirst(active, askedAlone(asked.value, domain)) : [];
  const first = forAsked.filter(({ metrics, triggers }) => metrics.length + triggers.length > 0);
  const ids = new Set(first.map(({ offer }) => offer.id));
  return {
    ...choices,
    offers: matched.toSorted((one, other) => Number(ids.has(other.id)) - Number(ids.has(one.id))),
  };
}

function askedAlone(value: string, domain: Flags["measures"][number]["domain"] | undefined): Flags {
  const [kind, code = ""] = value.split(":");
  if (kind === "trigger") return { measures: [], triggers: [code] };
  return { measures: domain ? [{ metric: code, domain }] : [], triggers: [] };
}
