import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { CatalogueTable } from "@/components/support/catalogue-table";
import { QuartersTable } from "@/components/support/quarters-table";
import { TakeUpTable } from "@/components/support/take-up-table";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { can, scopeOf } from "@/lib/permissions/can";
import { systemsOf } from "@/lib/permissions/figures";
import { takeUpByProvider } from "@/lib/pqaf/take-up-by-provider";
import { permittedActor } from "@/lib/server/permitted";
import { supportOffers } from "@/lib/server/queries/assurance/support-offers";
import { takeUpByQuarter, takeUpOf } from "@/lib/server/queries/assurance/take-up";
import { link } from "../../view";
import { addressesOf, choicesFor } from "./addresses";
import { OfferFields } from "./offer-fields";

export const metadata: Metadata = { title: "Support on offer" };

export default async function SupportPage() {
  const actor = await permittedActor("support.read");
  const [system = ""] = systemsOf(actor);
  const scope = scopeOf(actor, "support.read");
  const [offers, takeUp, quarters, addresses] = await Promise.all([
    supportOffers(system),
    takeUpOf(scope),
    takeUpByQuarter(scope),
    addressesOf(system),
  ]);
  const providers = takeUpByProvider(takeUp);
  const rows = offers.map((offer) => ({ ...offer, addresses: addresses(offer) }));
  const active = rows.filter((row) => row.active);
  const past = rows.filter((row) => !row.active);
  const hrefOf = (id: number) => link(`/assurance/support/${id}`, {});
  return (
    <Page>
      <SectionLinks
        name="Assurance"
        links={sectionLinks("assurance", { actor, current: "/assurance/support", kept: {} })}
      />
      <p className="kicker">Assurance</p>
      <h1>{active.length} kinds of support can be offered</h1>
      <p className="lead">
        Support is offered from a flag, and a practice may accept or decline it. Declining counts for nothing
        in its level.
      </p>
      <Section title="Take-up" aside="each offer counted once, by how it stands today">
        {takeUp.length === 0 ? (
          <Notice title="Nothing has been offered yet">
            <p>Support is offered from the page of a practice, beside the flag it is for.</p>
          </Notice>
        ) : (
          <TakeUpTable rows={takeUp} hrefOf={hrefOf} />
        )}
        <Downloads
          of="take-up of support"
          choices={[
            {
              label: `By provider (${providers.length})`,
              ...{ table: "take-up-providers", parameters: {}, rows: providers.length },
            },
            { label: `By support (${takeUp.length})`, table: "take-up", parameters: {}, rows: takeUp.length },
          ]}
        />
      </Section>
      {quarters.length > 0 && (
        <Section title="Over time" aside="by the day of the offer, and the day of the answer">
          <QuartersTable quarters={quarters} />
          <Downloads
            of="take-up by quarter"
            choices={[
              {
                label: `These quarters (${quarters.length})`,
                table: "take-up-quarters",
                parameters: {},
                rows: quarters.length,
              },
            ]}
          />
        </Section>
      )}
      <Section title="The catalogue">
        <CatalogueTable caption="Support on offer" rows={active} hrefOf={hrefOf} />
      </Section>
      {past.length > 0 && (
        <Section title="No longer on offer">
          <CatalogueTable caption="Support no longer on offer" rows={past} hrefOf={hrefOf} />
        </Section>
      )}
      <Downloads
        of="the catalogue of support"
        choices={[
          {
            label: `On offer and no longer (${rows.length})`,
            table: "support-catalogue",
            parameters: {},
            rows: rows.length,
          },
        ]}
      />
      {can(actor, "support.write", { code: system, ancestors: [] }) && (
        <Section title="Add support">
          <OfferFields system={system} offer={null} choices={await choicesFor(system, null)} />
        </Section>
      )}
    </Page>
  );
}
