import type { Metadata } from "next";
import { AssurancePage } from "@/components/assurance/assurance-page";
import { OfferMatches } from "@/components/support/offer-matches";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { findPractice } from "@/lib/server/queries/practices";
import { requireActor } from "@/lib/server/session";
import { crumbsOf } from "../../../../practices/[code]/profile";
import { parameter } from "../../../../view";
import { OfferForm } from "./offer-form";
import { offersHere } from "./offers-here";

export const metadata: Metadata = { title: "Offer support" };

export default async function OfferSupportPage({
  params,
  searchParams,
}: PageProps<"/assurance/[code]/support/new">) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("support.write", findPractice(code, today()));
  const actor = await requireActor();
  const { offers, own, others, asked } = await offersHere(actor, practice, search);
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
        offers={offers}
        words={asked ? `Offered because of a flag on: ${asked.name}.` : ""}
        flags={{ own, others, asked: asked?.value ?? "" }}
      />
      <Section title="What each addresses here" aside="by the flags of the newest proposal">
        <OfferMatches offers={offers} />
        <Downloads
          of="support to offer"
          choices={[
            {
              label: `All on offer (${offers.length})`,
              table: "support-to-offer",
              parameters: {
                practice: practice.code,
                measure: parameter(search, "measure"),
                trigger: parameter(search, "trigger"),
              },
              rows: offers.length,
            },
          ]}
        />
      </Section>
    </AssurancePage>
  );
}
