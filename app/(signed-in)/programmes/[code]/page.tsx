import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { AimLegend } from "@/components/metrics/marks-legend";
import { AimsTable } from "@/components/programmes/aims-table";
import { DomainCard } from "@/components/programmes/domain-card";
import { PeriodChoice } from "@/components/programmes/period-choice";
import { ReadingsTable } from "@/components/programmes/readings-table";
import { WorkstreamTable } from "@/components/programmes/workstream-table";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { canAnywhere } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { aimsTold } from "@/lib/programmes/aims-told";
import { codeOf } from "@/lib/programmes/programme";
import { programmeHeadline } from "@/lib/programmes/programme-view";
import { RATING_RULES } from "@/lib/programmes/propose-rating";
import { percentOf, periodWords } from "@/lib/programmes/value-words";
import { permittedAnyOf } from "@/lib/server/permitted";
import { link } from "../../view";
import { domainsShown, loadProgramme, periodKept, programmeLinks, readsWorkstream } from "../programme";
import { WorkstreamDownloads } from "./workstream-downloads";

export const metadata: Metadata = { title: "Programme" };

export default async function ProgrammePage({ params, searchParams }: PageProps<"/programmes/[code]">) {
  const actor = await permittedAnyOf(["programme.read", "programme.read-aggregate"]);
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const loaded = await loadProgramme(actor, code, search);
  const { programme, reach, workstreams, periods, period, on, readings } = loaded;
  const { definition, slug } = programme;
  const domains = domainsShown(actor, loaded);
  const kept = periodKept(loaded);
  const hrefOf = (workstream: string) =>
    readsWorkstream(actor, workstreams, workstream) ? link(`/programmes/${slug}/${workstream}`, kept) : null;
  const measureHref = (measure: string) =>
    canAnywhere(actor, "measure.view") ? link(`/measures/${measure}`, {}) : null;
  const all = loaded.domains.flatMap((each) => each.workstreams);
  const told = all.filter((each) => each.told !== null).length;
  return (
    <Page>
      <SectionLinks name="Programme" links={programmeLinks(actor, programme, "")} />
      <p className="kicker">
        Programme · {definition.name}
        {programme.endsOn && ` · ends on ${dayName(programme.endsOn)}`}
        {period && ` · period ${period.number}, figures to ${periodWords(period.month)}`}
      </p>
      <h1>
        {reach === "own" ? `${definition.shortName}: what you lead` : programmeHeadline(loaded.domains, on)}
      </h1>
      {period && reach !== "own" && (
        <p className="lead">
          {told} of {all.length} workstreams have updated; updates are due by {dayName(period.dueOn)}.
        </p>
      )}
      {periods.length > 1 && period && <PeriodChoice slug={slug} periods={periods} chosen={period.number} />}
      {reach !== "own" && (
        <>
          <div className="domain-cards">
            {domains.map((domain) => (
              <DomainCard
                key={domain.code}
                domain={domain}
                on={on}
                href={link(`/programmes/${slug}#${domain.code}`, {})}
                hrefOf={measureHref}
                told={reach === "all"}
              />
            ))}
          </div>
          <AimLegend />
          {definition.aims.length > 0 && (
            <Section title="What it is to achieve" aside="outcomes, from the joint forward plan">
              <AimsTable aims={aimsTold(definition.aims, readings)} />
              <Downloads
                of="aims"
                choices={[
                  {
                    label: `These aims (${definition.aims.length})`,
                    table: "programme-aims",
                    parameters: { programme: slug, ...kept },
                    rows: definition.aims.length,
                  },
                ]}
              />
            </Section>
          )}
        </>
      )}
      <Section title="Workstreams">
        <WorkstreamTable domains={domains} hrefOf={hrefOf} />
        <WorkstreamDownloads slug={slug} reach={reach} domains={domains} kept={kept} />
      </Section>
      {reach !== "own" && (
        <>
          {definition.deliverables.length > 0 && (
            <Section title="Deliverables of the joint forward plan">
              {definition.deliverables.map(({ name, metrics }) => (
                <div key={name} className="mt-4">
                  <h3 className="font-bold">{name}</h3>
                  <ReadingsTable
                    caption={name}
                    readings={metrics.flatMap((ref) => readings.get(codeOf(ref))?.slice(0, 1) ?? [])}
                    hrefOf={measureHref}
                  />
                </div>
              ))}
            </Section>
          )}
        </>
      )}
      <Section title="How a rating comes about">
        <ul className="nhsuk-list nhsuk-list--bullet text-reason">
          {RATING_RULES.map((rule) => (
            <li key={rule}>{rule}.</li>
          ))}
        </ul>
        <p className="text-reason">
          The limits of this programme: {definition.rules.lateDays} days, and{" "}
          {percentOf(definition.rules.offPlan)}% of the plan. A lead may set another rating with a reason;
          both are shown. A domain has the worst rating of its workstreams; where the others are on track and
          one has not reported, the domain has not reported.
        </p>
        <p className="provenance">Source: {definition.source}</p>
      </Section>
    </Page>
  );
}
