import type { Metadata } from "next";
import { AssurancePage } from "@/components/assurance/assurance-page";
import { OfferMatches } from "@/components/support/offer-matches";
import { Section } from "@/components/ui/section";
import { matchedFirst, type Flags } from "@/lib/pqaf/support-offer";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { flagsOf, triggerWords } from "@/lib/server/queries/assurance/flags";
import { supportOffers } from "@/lib/server/queries/assurance/support-offers";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { findPractice } from "@/lib/server/queries/practices";
import { requireActor } from "@/lib/server/session";
import { crumbsOf } from "../../../../practices/[code]/profile";
import { parameter } from "../../../../view";
import { flagChoices } from "../../for-flag";
import { OfferForm } from "./offer-form";

export const metadata: Metadata = { title: "Offer support" };

export default async function OfferSupportPage({
  params,
  searchParams,
}: PageProps<"/assurance/[code]/support/new">) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("support.write", findPractice(code, today()));
  const actor = await requireActor();
  const [flags, triggerOf, offers, definitions] = await Promise.all([
    flagsOf(actor, practice),
    triggerWords(actor, practice),
    supportOffers(practice.system.code),
    definitionsOn(today()),
  ]);
  const { own, others, asked } = await flagChoices({ flags, triggerOf, search });
  const nameOf = (metric: string) => definitions.get(metric)?.shortName ?? metric;
  const active = offers.filter((offer) => offer.active);
  const domain = definitions.get(parameter(search, "measure") ?? "")?.domain;
  const matched = matchedFirst(active, flags).map(({ offer, metrics, triggers }) => ({
    ...offer,
    addresses: [...metrics.map(nameOf), ...triggers.map(triggerOf)].join(", "),
  }));
  // The flag that the link came from weighs more than how many others an offer addresses.
  const forAsked = asked ? matchedFirst(active, askedAlone(asked.value, domain)) : [];
  const first = forAsked.filter(({ metrics, triggers }) => metrics.length + triggers.length > 0);
  const ids = new Set(first.map(({ offer }) => offer.id));
  const ordered = matched.toSorted((one, other) => Number(ids.has(other.id)) - Number(ids.has(one.id)));
  return (
    <AssurancePage
      actor={actor}
      practice={practice}
      crumbs={crumbsOf(practice, {})}
      current="/support"
      title={`Offer support to ${practice.name}`}
    >
      <OfferForm
        practice={practice.code}
        offers={ordered}
        words={asked ? `Offered because of a flag on: ${asked.name}.` : ""}
        flags={{ own, others, asked: asked?.value ?? "" }}
      />
      <Section title="What each addresses here" aside="by the flags of the newest proposal">
        <OfferMatches offers={ordered} />
      </Section>
    </AssurancePage>
  );
}

function askedAlone(value: string, domain: Flags["measures"][number]["domain"] | undefined): Flags {
  const [kind, code = ""] = value.split(":");
  if (kind === "trigger") return { measures: [], triggers: [code] };
  return { measures: domain ? [{ metric: code, domain }] : [], triggers: [] };
}
