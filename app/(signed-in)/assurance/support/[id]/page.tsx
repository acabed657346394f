import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";
import { shortDay } from "@/components/ui/short-day";
import { SupportMark } from "@/components/support/support-mark";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { can, scopeOf } from "@/lib/permissions/can";
import { systemsOf } from "@/lib/permissions/figures";
import { displayName } from "@/lib/organisations/display-name";
import { momentWords } from "@/lib/periods/moment";
import { notFound } from "next/navigation";
import { permittedActor } from "@/lib/server/permitted";
import { findSupportOffer } from "@/lib/server/queries/assurance/support-offers";
import { offeredTo, type OfferedTo } from "@/lib/server/queries/assurance/take-up";
import { link, parameter } from "../../../view";
import { addressesOf, choicesFor } from "../addresses";
import { OfferFields } from "../offer-fields";

export const metadata: Metadata = { title: "Support" };

const DONE: Record<string, string> = {
  added: "It is in the catalogue and can be offered.",
  changed: "The catalogue is changed.",
};

export default async function OfferPage({ params, searchParams }: PageProps<"/assurance/support/[id]">) {
  const actor = await permittedActor("support.read");
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const offer = /^\d{1,9}$/.test(id) ? await findSupportOffer(Number(id)) : null;
  if (!offer || !systemsOf(actor).includes(offer.system)) notFound();
  const [practices, addresses] = await Promise.all([
    offeredTo(scopeOf(actor, "support.read"), offer.id),
    addressesOf(offer.system),
  ]);
  const done = DONE[parameter(search, "done") ?? ""];
  return (
    <Page>
      <p className="kicker">
        <Link href={link("/assurance/support", {})}>Support on offer</Link>
      </p>
      <h1>{offer.name}</h1>
      <Done words={done} />
      <p className="lead">
        {offer.provider}. {offer.what}
      </p>
      <p className="text-reason">
        {offer.active ? "On offer" : "No longer on offer"}. For{" "}
        {addresses(offer).join(", ") || "nothing in particular"}. As {offer.changedBy} wrote it,{" "}
        {momentWords(offer.changedAt)}.
      </p>
      <Section title="Offered to" aside="practices you may see">
        {practices.length === 0 ? (
          <p className="text-reason">Nobody yet.</p>
        ) : (
          <OfferedToTable practices={practices} />
        )}
        <Downloads
          of="practices this was offered to"
          choices={[
            {
              label: `These offers (${practices.length})`,
              ...{ table: "offered-to", parameters: { support: String(offer.id) }, rows: practices.length },
            },
          ]}
        />
      </Section>
      {can(actor, "support.write", offer) && (
        <Section title="Change what is said of it">
          <OfferFields system={offer.system} offer={offer} choices={await choicesFor(offer.system, offer)} />
        </Section>
      )}
    </Page>
  );
}

function OfferedToTable({ practices }: { practices: readonly OfferedTo[] }) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">Practices this was offered to</caption>
      <thead>
        <tr>
          <th scope="col">Practice</th>
          <th scope="col">Offered</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {practices.map(({ practice, name, offeredOn, state }, index) => (
          <tr key={`${practice} ${index}`}>
            <th scope="row" className="wraps">
              <Link href={link(`/assurance/${practice}/support`, {})}>{displayName(name)}</Link>
            </th>
            <td>{shortDay(offeredOn)}</td>
            <td>
              <SupportMark state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
