import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { stateWords } from "@/components/assurance/edition-words";
import { Page } from "@/components/layout/page";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { canAnywhere } from "@/lib/permissions/can";
import { systemsOf } from "@/lib/permissions/figures";
import { permittedAnyOf } from "@/lib/server/permitted";
import { editionsIn } from "@/lib/server/queries/assurance/editions";
import { link } from "../../view";
import { mayRead } from "./[id]/edition";
import { BeginDraft } from "./begin-draft";

export const metadata: Metadata = { title: "Framework" };

export default async function FrameworkPage() {
  const actor = await permittedAnyOf(["edition.draft", "edition.read-adopted"]);
  const [system] = systemsOf(actor);
  if (system === undefined) notFound();
  const editions = (await editionsIn(system)).filter((each) => mayRead(actor, each));
  const inForce = editions.find(({ state }) => state === "in-force");
  return (
    <Page>
      <p className="kicker">Assurance · Productivity and Quality Assurance Framework</p>
      <h1>{inForce ? `${inForce.name} is in force` : "No edition of the framework is in force"}</h1>
      <p className="lead">
        An edition says how figures and evidence become a proposed level. The ICB owns every number in it. A
        level already decided keeps the edition it was decided under.
      </p>
      {editions.length === 0 && (
        <Notice title="There is no edition yet">
          <p>Levels are proposed once one is adopted.</p>
        </Notice>
      )}
      <table className="dense stacked">
        <caption className="sr-only">Editions, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Edition</th>
            <th scope="col">Where it stands</th>
            <th scope="col" className="figure">
              Measures
            </th>
          </tr>
        </thead>
        <tbody>
          {editions.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link href={link(`/assurance/framework/${each.id}`, {})}>{each.name}</Link>
              </th>
              <td>{stateWords(each)}</td>
              <td className="figure">{each.framework.measures.length} measures</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Downloads
        of="editions of the framework"
        choices={[
          {
            label: `These editions (${editions.length})`,
            ...{ table: "framework-editions", parameters: {}, rows: editions.length },
          },
        ]}
      />
      {canAnywhere(actor, "edition.draft") && (
        <Section title="Begin a draft">
          <p className="reading">
            It begins as a copy{inForce ? ` of ${inForce.name}` : " of the illustrative edition"}. Change any
            number, see what it would have meant in every past month, and send it for comment before anything
            is adopted.
          </p>
          <BeginDraft edition={inForce?.id ?? null} system={system} />
        </Section>
      )}
    </Page>
  );
}
