import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { FieldsForm, type FormField } from "@/components/forms/fields-form";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { AimLegend } from "@/components/metrics/marks-legend";
import { MilestoneTable } from "@/components/programmes/milestone-table";
import { RatingReasons } from "@/components/programmes/rating-reasons";
import { ReadingsTable } from "@/components/programmes/readings-table";
import { RiskTable } from "@/components/programmes/risk-table";
import { Done } from "@/components/ui/done";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { can, canAnywhere } from "@/lib/permissions/can";
import { countsInWords } from "@/lib/programmes/milestone";
import { IMPACTS, LIKELIHOODS } from "@/lib/programmes/risk";
import { codeOf, workstreamOf } from "@/lib/programmes/programme";
import { ratingName } from "@/lib/programmes/rating";
import { ratingsIn, toldIn } from "@/lib/programmes/update";
import { periodWords } from "@/lib/programmes/value-words";
import { permittedActor } from "@/lib/server/permitted";
import { possibleLeads } from "@/lib/server/queries/programmes/committees";
import { link, parameter } from "../../../view";
import { newRisk } from "../../risk-actions";
import { nameLead, newMilestone, updateMilestone } from "../../workstream-actions";
import { loadProgramme, programmeLinks } from "../../programme";

export const metadata: Metadata = { title: "Workstream" };

const DONE: Record<string, string> = {
  sent: "The update is sent, with the ratings that were proposed at that moment.",
  led: "Who leads it is kept.",
  milestone: "The milestone is kept, with what happened and when.",
};

const scale = (words: readonly string[]) =>
  words.map((word, index) => ({ value: String(index + 1), name: `${index + 1} ${word}` }));

const scored = (name: string, label: string): FormField[] => [
  {
    name: `${name}Likelihood`,
    label: `${label} likelihood`,
    kind: "choice",
    options: scale(LIKELIHOODS),
    initial: "3",
  },
  { name: `${name}Impact`, label: `${label} impact`, kind: "choice", options: scale(IMPACTS), initial: "3" },
];

const RISK_FIELDS: readonly FormField[] = [
  { name: "title", label: "What might happen", kind: "text" },
  { name: "owner", label: "Owner", kind: "text" },
  { name: "controls", label: "Controls", kind: "words" },
  { name: "gaps", label: "Gaps", kind: "words" },
  { name: "proximity", label: "Proximity", hint: "For example, Within 3 months", kind: "text" },
  { name: "framework", label: "Line of the board assurance framework", kind: "text" },
  ...scored("inherent", "Inherent"),
  {
    name: "likelihood",
    label: "Current likelihood",
    kind: "choice",
    options: scale(LIKELIHOODS),
    initial: "3",
  },
  { name: "impact", label: "Current impact", kind: "choice", options: scale(IMPACTS), initial: "3" },
  ...scored("target", "Target"),
];

const KINDS = [
  { value: "done", name: "It is done" },
  { value: "moved", name: "Its day is moved" },
  { value: "stopped", name: "It is stopped" },
  { value: "reopened", name: "It is open again" },
];

export default async function WorkstreamPage({
  params,
  searchParams,
}: PageProps<"/programmes/[code]/[workstream]">) {
  const actor = await permittedActor("programme.read");
  const [{ code, workstream: slug }, search] = await Promise.all([params, searchParams]);
  const loaded = await loadProgramme(actor, code, search);
  const { programme, period, periods, readings, on, since } = loaded;
  const state = loaded.workstreams.get(slug);
  const defined = workstreamOf(programme.definition, slug);
  const view = loaded.domains.flatMap(({ workstreams }) => workstreams).find((each) => each.code === slug);
  if (!state || !defined || !view || !can(actor, "programme.read", state)) notFound();
  const { workstream, domain } = defined;
  const measureHref = (measure: string) =>
    canAnywhere(actor, "measure.view") ? link(`/measures/${measure}`, {}) : null;
  const shown = workstream.metrics.flatMap((ref) => (readings.get(codeOf(ref)) ?? []).filter(isTold));
  const hidden = { programme: String(programme.id), workstream: slug };
  const writes = can(actor, "programme.update-workstream", state);
  const manages = can(actor, "programme.accept-update", state);
  const leads = manages ? await possibleLeads(programme.system) : [];
  return (
    <Page>
      <SectionLinks name="Programme" links={programmeLinks(actor, programme, "/workstream")} />
      <p className="kicker">
        <Link href={link(`/programmes/${programme.slug}`, {})}>{programme.definition.shortName}</Link> ·{" "}
        {domain.name}
        {period && ` · period ${period.number}, figures to ${periodWords(period.month)}`}
      </p>
      <h1>
        {workstream.name}: {ratingName(view.ratings.delivery.rating).toLowerCase()}
      </h1>
      <p className="lead">{workstream.about}</p>
      <Done words={DONE[parameter(search, "done") ?? ""]} />
      {writes && (
        <p className="mt-4 text-reason">
          <Link href={link(`/programmes/${programme.slug}/${slug}/update`, {})}>
            Write or read its update
          </Link>
        </p>
      )}
      <Facts
        facts={[
          { name: "Lead", value: state.lead },
          { name: "Senior responsible owner", value: state.sro },
          { name: "Milestones", value: countsInWords(view.counts) },
          { name: "Open risks", value: view.risks.length },
        ]}
      />
      <div className="workstream-columns">
        <Section title="How it stands">
          <dl>
            <RatingReasons name="Delivery" inForce={view.ratings.delivery} />
            <RatingReasons name="Confidence" inForce={view.ratings.confidence} />
          </dl>
          {view.changed.length > 0 && (
            <>
              <h3 className="mt-4 font-bold">Since the last period</h3>
              <ul className="nhsuk-list nhsuk-list--bullet text-reason">
                {view.changed.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </>
          )}
        </Section>
        <Section title={period ? `Period ${period.number}` : "Narrative"}>
          {view.told ? (
            <Narrative told={view.told} />
          ) : (
            <Notice title="No update was sent for this period">
              <p>What was said of earlier periods is below.</p>
            </Notice>
          )}
        </Section>
      </div>
      <Section title="Milestones" aside={countsInWords(view.counts)}>
        <MilestoneTable of={workstream.name} milestones={state.milestones} on={on}>
          {(milestone) =>
            writes && (
              <details>
                <summary>
                  Change<span className="sr-only">: {milestone.title}</span>
                </summary>
                <FieldsForm
                  action={updateMilestone}
                  hidden={{ ...hidden, milestone: String(milestone.id), version: String(milestone.version) }}
                  fields={[
                    { name: "kind", label: "What happened", kind: "choice", options: KINDS },
                    { name: "due", label: "The day it is moved to", kind: "date", initial: milestone.due },
                    { name: "words", label: "Why", kind: "words" },
                  ]}
                  buttons={[{ value: "keep", label: "Keep it" }]}
                  of={milestone.id}
                />
              </details>
            )
          }
        </MilestoneTable>
        {writes && (
          <details className="programme-part">
            <summary>Add a milestone</summary>
            <FieldsForm
              action={newMilestone}
              hidden={hidden}
              fields={[
                { name: "title", label: "What will be done", kind: "text" },
                { name: "due", label: "By", kind: "date" },
              ]}
              buttons={[{ value: "add", label: "Add the milestone" }]}
              of="milestone"
            />
          </details>
        )}
      </Section>
      <Section title="Measures">
        <ReadingsTable caption={`Measures of ${workstream.name}`} readings={shown} hrefOf={measureHref} />
        <AimLegend />
      </Section>
      <Section title="Risks">
        <RiskTable
          caption={`Risks of ${workstream.name}`}
          risks={view.risks}
          on={on}
          since={since}
          hrefOf={(risk) => link(`/programmes/${programme.slug}/risks/${risk}`, {})}
        />
      </Section>
      {writes && (
        <details className="programme-part">
          <summary>Add a risk</summary>
          <FieldsForm
            action={newRisk}
            hidden={hidden}
            fields={RISK_FIELDS}
            buttons={[{ value: "add", label: "Add the risk" }]}
            of="risk"
          />
        </details>
      )}
      {manages && (
        <details className="programme-part">
          <summary>Name who leads it</summary>
          <FieldsForm
            action={nameLead}
            hidden={{ ...hidden, version: String(state.version) }}
            fields={[
              {
                name: "person",
                label: "Lead, who may update it",
                kind: "choice",
                first: "Nobody with an account",
                options: leads.map(({ id, name }) => ({ value: id, name })),
                initial: state.leadId ?? "",
              },
              {
                name: "lead",
                label: "Or a name",
                kind: "text",
                initial: state.leadId === null ? state.lead : "",
              },
              { name: "sro", label: "Senior responsible owner", kind: "text", initial: state.sro },
            ]}
            buttons={[{ value: "keep", label: "Keep it" }]}
            of="lead"
          />
        </details>
      )}
      <Section title="Earlier periods">
        {periods
          .filter((each) => each.number !== period?.number)
          .map((each) => {
            const told = toldIn(state.updates, each.number);
            const ratings = ratingsIn(state.updates, each.number);
            return (
              <details key={each.id} className="programme-part">
                <summary>
                  Period {each.number}, {periodWords(each.month)}:{" "}
                  {ratingName(ratings.delivery.rating).toLowerCase()}
                </summary>
                {told ? <Narrative told={told} /> : <p className="text-reason">No update was sent.</p>}
              </details>
            );
          })}
      </Section>
    </Page>
  );
}

/** The system's figure always; of others those that were ever recorded. */
function isTold({ subject, period }: { subject: string; period: string | null }): boolean {
  return subject === "ICB" || period !== null;
}

function Narrative({ told }: { told: { thisPeriod: string; nextPeriod: string; asks: string } }) {
  return (
    <dl className="narrative">
      <dt>This period</dt>
      <dd>{told.thisPeriod || "Nothing said"}</dd>
      <dt>Next period</dt>
      <dd>{told.nextPeriod || "Nothing said"}</dd>
      <dt>Asks</dt>
      <dd>{told.asks || "None this period"}</dd>
    </dl>
  );
}
