import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FieldsForm } from "@/components/forms/fields-form";
import { Page } from "@/components/layout/page";
import { Link } from "@/components/ui/link";
import { can } from "@/lib/permissions/can";
import { systemsOf } from "@/lib/permissions/figures";
import { permittedActor } from "@/lib/server/permitted";
import { programmesOf } from "@/lib/server/queries/programmes/programme";
import { link, parameter } from "../../view";
import { newProgramme } from "../new-programme-actions";

export const metadata: Metadata = { title: "Add a programme" };

export default async function NewProgrammePage({ searchParams }: PageProps<"/programmes/new">) {
  const actor = await permittedActor("programme.accept-update");
  const search = await searchParams;
  const system = systemsOf(actor).find((code) =>
    can(actor, "programme.accept-update", { code, ancestors: [] }),
  );
  if (system === undefined) notFound();
  const known = await programmesOf([system]);
  const from = known.find(({ slug }) => slug === parameter(search, "from")) ?? known[0];
  const options = known.map(({ slug, definition }) => ({ value: slug, name: definition.shortName }));
  return (
    <Page>
      <p className="kicker">
        <Link href={link("/programmes", {})}>Programmes</Link>
      </p>
      <h1>Add a programme</h1>
      <p className="lead">
        It has dates, domains, workstreams and figures of its own. What was recorded of another stays with
        that one, and its reports can be read on.
      </p>
      <FieldsForm
        action={newProgramme}
        hidden={{ system }}
        fields={[
          { name: "name", label: "Name", kind: "text" },
          { name: "shortName", label: "Short name", hint: "Its address comes from it", kind: "text" },
          {
            name: "source",
            label: "Where it comes from",
            hint: "A plan or paper, with its date",
            kind: "text",
          },
          { name: "startsOn", label: "First day", kind: "date" },
          { name: "endsOn", label: "Last day", hint: "Leave it empty while there is none", kind: "date" },
          {
            name: "from",
            label: "Takes domains, workstreams, figures and aims from",
            kind: "choice",
            first: "None: they are entered below",
            options,
            initial: from?.slug ?? "",
          },
          {
            name: "outline",
            label: "Domains and their workstreams, where it takes them from no other",
            hint: "A domain on each line, like Access: Telephony; Online tools",
            kind: "rows",
          },
          {
            name: "bodies",
            label: "Committees its reports go to",
            hint: "One on each line, the first to read a report first",
            kind: "rows",
            initial: from?.definition.bodies.join("\n") ?? "",
          },
          {
            name: "closes",
            label: "Takes the place of",
            hint: "That one ends the day before",
            kind: "choice",
            first: "None: they run side by side",
            options: known
              .filter(({ endsOn }) => endsOn === null)
              .map(({ slug, definition }) => ({ value: slug, name: definition.shortName })),
          },
        ]}
        buttons={[{ value: "add", label: "Add the programme" }]}
      />
    </Page>
  );
}
