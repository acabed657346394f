import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { AimLegend } from "@/components/metrics/marks-legend";
import { RatingReasons } from "@/components/programmes/rating-reasons";
import { ReadingsTable } from "@/components/programmes/readings-table";
import { Done } from "@/components/ui/done";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { can, canAnywhere } from "@/lib/permissions/can";
import { londonWall } from "@/lib/periods/london";
import { dayName } from "@/lib/periods/period";
import { workstreamCode } from "@/lib/plans/link";
import { countsInWords } from "@/lib/programmes/milestone";
import { codeOf, workstreamOf } from "@/lib/programmes/programme";
import { isTold } from "@/lib/programmes/programme-reading";
import { ratingName } from "@/lib/programmes/rating";
import { periodWords } from "@/lib/programmes/value-words";
import { permittedActor } from "@/lib/server/permitted";
import { possibleLeads } from "@/lib/server/queries/programmes/committees";
import { actionsLinkedTo, actionsToLink } from "@/lib/server/queries/plan/actions-touching";
import { drawnLine } from "@/lib/server/queries/programmes/over-time";
import { practicesBehind } from "@/lib/server/queries/programmes/practices-behind";
import { link, parameter } from "../../../view";
import { loadProgramme, periodKept, programmeLinks } from "../../programme";
import { EarlierPeriods } from "./earlier-periods";
import { LinkedActions } from "./linked-actions";
import { Lead } from "./lead";
import { Milestones } from "./milestones";
import { Narrative } from "./narrative";
import { OverTime } from "./over-time";
import { PracticesBehind } from "./practices-behind";
import { Risks } from "./risks";
import { WorkstreamFile } from "./workstream-file";

export const metadata: Metadata = { title: "Workstream" };

const DONE: Record<string, string> = {
  sent: "The update is sent, with the ratings that were proposed at that moment.",
  led: "Who leads it is kept.",
  milestone: "The milestone is kept, with what happened and when.",
  linked: "The action is linked: its own page shows the workstream too.",
  unlinked: "The link is taken off both pages.",
};

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
  const file = { programme: programme.slug, workstream: slug, ...periodKept(loaded) };
  const writes = can(actor, "programme.update-workstream", state);
  const drawn = await drawnLine(programme, shown, {
    figure: parameter(search, "figure"),
    of: parameter(search, "of"),
    asAt: loaded.asAt,
  });
  const manages = can(actor, "programme.accept-update", state);
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
        <Section
          title="How it stands"
          aside={view.told?.submittedAt && `as sent on ${dayName(londonWall(view.told.submittedAt).day)}`}
        >
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
      <Milestones
        name={workstream.name}
        milestones={state.milestones}
        counts={view.counts}
        on={on}
        file={file}
        hidden={writes ? hidden : null}
      />
      <Section title="Measures">
        <ReadingsTable caption={`Measures of ${workstream.name}`} readings={shown} hrefOf={measureHref} />
        <WorkstreamFile of="measures" table="programme-figures" rows={shown.length} file={file} />
        <AimLegend />
      </Section>
      <PracticesBehind
        system={programme.system}
        readings={shown}
        behind={await practicesBehind(loaded.scope, shown)}
      />
      {drawn && (
        <OverTime
          programme={programme}
          workstream={slug}
          kept={{ period: parameter(search, "period") }}
          told={shown.filter((each) => each.period !== null)}
          drawn={drawn}
        />
      )}
      {can(actor, "plan.read", programme) && (
        <LinkedActions
          name={workstream.name}
          file={file}
          actions={await actionsLinkedTo(programme.system, workstreamCode(programme.slug, slug))}
          edits={writes ? { hidden, options: await actionsToLink(programme.system) } : null}
        />
      )}
      <Risks
        name={workstream.name}
        risks={view.risks}
        on={on}
        since={since}
        file={file}
        hrefOf={(risk) => link(`/programmes/${programme.slug}/risks/${risk}`, {})}
        hidden={writes ? hidden : null}
      />
      {manages && (
        <Lead
          lead={{ id: state.leadId, name: state.lead }}
          sro={state.sro}
          people={await possibleLeads(programme.system)}
          hidden={{ ...hidden, version: String(state.version) }}
        />
      )}
      <EarlierPeriods
        periods={periods.filter(({ number }) => number !== period?.number)}
        updates={state.updates}
      />
    </Page>
  );
}
