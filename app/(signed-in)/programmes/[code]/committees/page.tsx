import type { Metadata } from "next";
import { FieldsForm } from "@/components/forms/fields-form";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { Done } from "@/components/ui/done";
import { Section } from "@/components/ui/section";
import { dayName } from "@/lib/periods/period";
import { systemsOf } from "@/lib/permissions/figures";
import { permitted } from "@/lib/server/permitted";
import { committeeReaders, possibleReaders } from "@/lib/server/queries/programmes/committees";
import { findProgramme } from "@/lib/server/queries/programmes/programme";
import { requireActor } from "@/lib/server/session";
import { parameter } from "../../../view";
import { programmeLinks } from "../../programme";
import { addReader, endReader } from "../../committee-actions";

export const metadata: Metadata = { title: "Committees" };

const DONE: Record<string, string> = {
  added: "They read what is due to it from now on.",
  ended: "They read nothing more that is due to it.",
};

export default async function CommitteesPage({
  params,
  searchParams,
}: PageProps<"/programmes/[code]/committees">) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const actor = await requireActor();
  const programme = await permitted("programme.report", findProgramme(systemsOf(actor), code));
  const [readers, people] = await Promise.all([
    committeeReaders(programme.system),
    possibleReaders(programme.system),
  ]);
  const { bodies, shortName } = programme.definition;
  const hidden = { programme: String(programme.id) };
  return (
    <Page>
      <SectionLinks name="Programme" links={programmeLinks(actor, programme, "/committees")} />
      <p className="kicker">{shortName}</p>
      <h1>Who reads for which committee</h1>
      <p className="lead">
        A reader is shown the frozen reports that were sent to their committee, and nothing else.
      </p>
      <Done words={DONE[parameter(search, "done") ?? ""]} />
      {bodies.map((body) => (
        <Section key={body} title={body}>
          <ul className="text-reason">
            {readers
              .filter((each) => each.body === body)
              .map(({ id, name, startsOn }) => (
                <li key={id}>
                  {name}, since {dayName(startsOn)}
                  <FieldsForm
                    action={endReader}
                    hidden={{ ...hidden, member: String(id) }}
                    fields={[]}
                    buttons={[{ value: "end", label: `End what ${name} reads`, second: true }]}
                    of={id}
                  />
                </li>
              ))}
          </ul>
          {readers.every((each) => each.body !== body) && <p className="text-reason">Nobody yet.</p>}
        </Section>
      ))}
      <Section title="Add a reader">
        <FieldsForm
          action={addReader}
          hidden={hidden}
          fields={[
            {
              name: "body",
              label: "Committee",
              kind: "choice",
              first: "Choose",
              options: bodies.map((body) => ({ value: body, name: body })),
            },
            {
              name: "person",
              label: "Who",
              hint: "People with the role of a committee reader",
              kind: "choice",
              first: "Choose",
              options: people.map(({ id, name }) => ({ value: id, name })),
            },
          ]}
          buttons={[{ value: "add", label: "Add" }]}
        />
      </Section>
    </Page>
  );
}
