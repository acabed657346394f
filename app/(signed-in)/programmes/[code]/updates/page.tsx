import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { FieldsForm } from "@/components/forms/fields-form";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { dayName, period as periodOf, step } from "@/lib/periods/period";
import { periodUpdates } from "@/lib/programmes/period-updates";
import { periodWords } from "@/lib/programmes/value-words";
import { permittedActor } from "@/lib/server/permitted";
import { notFound } from "next/navigation";
import { link, parameter } from "../../../view";
import { openNext } from "../../update-actions";
import { loadProgramme, periodKept, programmeLinks } from "../../programme";

export const metadata: Metadata = { title: "Who has updated" };

const DONE: Record<string, string> = {
  accept: "The update is accepted and stays as it is.",
  return: "The update went back to its lead, who is told by e-mail.",
  opened: "The period is open, and the leads are asked by e-mail.",
};

export default async function UpdatesPage({ params, searchParams }: PageProps<"/programmes/[code]/updates">) {
  const actor = await permittedActor("programme.read");
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const loaded = await loadProgramme(actor, code, search);
  if (loaded.reach !== "all") notFound();
  const { programme, period, workstreams, domains } = loaded;
  const { slug } = programme;
  const rows = periodUpdates(domains, workstreams, period?.number ?? null);
  const sent = rows.filter(({ told }) => told !== null).length;
  const waiting = rows.filter(({ update }) => update?.state === "SUBMITTED").length;
  return (
    <Page>
      <SectionLinks name="Programme" links={programmeLinks(actor, programme, "/updates")} />
      <p className="kicker">{programme.definition.shortName}</p>
      <h1>{period ? `${sent} of ${rows.length} workstreams have updated` : "No period is open"}</h1>
      {period && (
        <p className="lead">
          Period {period.number}, figures to {periodWords(period.month)}. Updates are due by{" "}
          {dayName(period.dueOn)}; {waiting} {waiting === 1 ? "waits" : "wait"} to be accepted.
        </p>
      )}
      <Done words={DONE[parameter(search, "done") ?? ""]} />
      <table className="dense folded mt-4">
        <caption className="sr-only">Workstreams and their updates of this period</caption>
        <thead>
          <tr>
            {["Workstream", "Lead", "Update", "Sent", "Read by"].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code: workstream, name, lead, update, state }) => (
            <tr key={workstream}>
              <th scope="row" className="wraps">
                <Link href={link(`/programmes/${slug}/${workstream}/update`, {})}>{name}</Link>
              </th>
              <td data-label="Lead">{lead}</td>
              <td data-label="Update">{state}</td>
              <td data-label="Sent">{update?.submittedAt ? `by ${update.submittedBy}` : "–"}</td>
              <td data-label="Read by">{update?.answeredBy ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Downloads
        of="updates"
        choices={[
          {
            label: `These updates (${rows.length})`,
            table: "programme-updates",
            parameters: { programme: slug, ...periodKept(loaded) },
            rows: rows.length,
          },
        ]}
      />
      {can(actor, "programme.accept-update", programme) && (
        <Section title="Open the next period">
          <FieldsForm
            action={openNext}
            hidden={{ programme: String(programme.id) }}
            fields={[
              {
                name: "month",
                label: "Newest month it tells of",
                hint: "For example, 2025-12",
                kind: "text",
                initial: period ? step(periodOf(period.month), 1).text : "",
              },
              { name: "dueOn", label: "Updates are due by", kind: "date" },
            ]}
            buttons={[{ value: "open", label: "Open it and ask the leads" }]}
          />
        </Section>
      )}
    </Page>
  );
}
