import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { MeasureTable } from "@/components/metrics/measure-table";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { reviewState, type Review } from "@/lib/metrics/review";
import { isChanging } from "@/lib/readings/summary";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { newestReviews } from "@/lib/server/queries/definition-reviews";
import { findGroup } from "@/lib/server/queries/groups";
import { definitionsOn, headOf } from "@/lib/server/queries/metrics";
import { groupFigures } from "@/lib/server/queries/readings";
import { link, monthChoice, monthsOf, parameter, systemOf } from "../view";

export const metadata: Metadata = { title: "Measures" };

export default async function MeasuresPage({ searchParams }: PageProps<"/measures">) {
  const actor = await permittedActor("measure.view");
  const search = await searchParams;
  const scope = await systemOf(actor, search);
  if (!scope) notFound();
  const months = await monthsOf(scope, search);
  const asAt = months?.month.end ?? today();
  const [system, definitions] = await Promise.all([findGroup(scope.system, asAt), definitionsOn(asAt)]);
  if (!system) notFound();
  const [figures, reviews] = await Promise.all([
    groupFigures(scope, { ...system, kind: "SYSTEM" }, { asAt, comparator: "SYSTEM" }),
    newestReviews(today()),
  ]);
  const kept = { system: parameter(search, "system"), at: parameter(search, "at") };
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={[{ label: system.name }]}
          choices={months ? [monthChoice(months)] : []}
          kept={{ system: kept.system }}
        />
      }
    >
      <SectionLinks name="Measures" links={sectionLinks("measures", { actor, current: "/measures", kept })} />
      <p className="kicker">Measures · {system.name}</p>
      <h1>{headingOf(definitions.size, figures.length)}</h1>
      {figures.length > 0 && (
        <p className="lead">
          For {system.name} as a whole, {figures.filter(isChanging).length} changed by more than usual:{" "}
          <b>{figures.filter(({ spc }) => spc === "concern").length}</b> of concern and{" "}
          <b>{figures.filter(({ spc }) => spc === "improvement").length}</b> improving.
        </p>
      )}
      {figures.length === 0 && (
        <Notice title="No figures are loaded yet">
          <p>The definitions below are ready for them.</p>
        </Notice>
      )}
      <p className="mt-2 text-reason">{reviewedWords(definitions.keys(), reviews)}</p>
      <MeasureTable
        of={system.name}
        metrics={[...definitions.values()].map(headOf)}
        figures={figures}
        hrefOf={(code) => link(`/measures/${code}`, kept)}
        reviews={reviews}
        today={today()}
      />
      <Downloads
        of={`the measures of ${system.name}`}
        choices={[
          {
            label: `What is shown (${figures.length})`,
            table: "measures",
            parameters: kept,
            rows: figures.length,
          },
        ]}
      />
    </Page>
  );
}

function headingOf(defined: number, withFigures: number): string {
  if (withFigures === 0) return `${defined} measures are defined`;
  return withFigures === defined
    ? `${defined} measures, all with figures`
    : `${withFigures} of ${defined} measures have figures`;
}

/** How the definitions' reviews stand, in one sentence. */
function reviewedWords(codes: Iterable<string>, reviews: ReadonlyMap<string, Review>): string {
  const states = [...codes].map((code) => reviewState(reviews.get(code) ?? null, today()));
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  const [none, due, past] = [count("none"), count("due"), count("past")];
  if (none === states.length) return "No definition has been reviewed yet: each says so on its page.";
  return `Of ${states.length} definitions ${states.length - none} have been reviewed: ${past} past the day of the next review, ${due} due within 60 days. ${none} have not been reviewed yet.`;
}
