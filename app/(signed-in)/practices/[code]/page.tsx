import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { AimItems, MarksLegend } from "@/components/metrics/marks-legend";
import { ProfileTable } from "@/components/metrics/profile-table";
import { StandingSentence } from "@/components/metrics/standing-sentence";
import { PracticeFacts } from "@/components/organisations/practice-facts";
import { PracticeNotices } from "@/components/organisations/practice-notices";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Views } from "@/components/ui/views";
import { figuresScope } from "@/lib/permissions/figures";
import { filtered, FIGURE_FILTERS, figureFilter } from "@/lib/readings/figure-filters";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { englandIsLoaded } from "@/lib/server/queries/england";
import type { ComparatorKind } from "@/lib/server/queries/figure-rows";
import { findPractice, listSizes, type Practice } from "@/lib/server/queries/practices";
import { practiceFigures } from "@/lib/server/queries/readings";
import { requireActor } from "@/lib/server/session";
import { askedMonth, comparatorOf, link, monthChoice, monthsOf, parameter } from "../../view";

type Props = PageProps<"/practices/[code]">;

async function load({ params, searchParams }: Props) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("practice.view", findPractice(code, askedMonth(search)?.end ?? today()));
  return { practice, search };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { practice } = await load(props);
  return { title: practice.name };
}

export default async function PracticePage(props: Props) {
  const { practice, search } = await load(props);
  const scope = figuresScope(await requireActor(), practice.system.code);
  const months = await monthsOf(scope, search);
  if (!months) return <NothingLoaded practice={practice} />;

  const { month } = months;
  const comparators = await comparatorsOf(practice, month.end);
  const comparator = comparatorOf(
    search,
    comparators.map(({ kind }) => kind),
  );
  const [figures, list] = await Promise.all([
    practiceFigures(scope, practice, { asAt: month.end, comparator }),
    listSizes(practice.code, month.end),
  ]);

  const filter = figureFilter(parameter(search, "show"));
  const path = `/practices/${practice.code}`;
  const kept = { at: parameter(search, "at"), with: parameter(search, "with") };
  const against = comparators.find(({ kind }) => kind === comparator)?.label ?? practice.system.name;
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={crumbsOf(practice, kept)}
          choices={[
            monthChoice(months),
            {
              name: "with",
              label: "compared with",
              value: comparator.toLowerCase(),
              options: comparators.map(({ kind, label }) => ({ value: kind.toLowerCase(), label })),
            },
          ]}
          kept={{ show: parameter(search, "show") }}
        />
      }
    >
      <p className="kicker">
        {["Practice", practice.code, practice.pcn?.name, practice.place?.name].filter(Boolean).join(" · ")}
      </p>
      <h1>{practice.name}</h1>
      <StandingSentence figures={figures} />
      <PracticeFacts practice={practice} list={list} />
      <PracticeNotices practice={practice} />
      <Views
        name="Show"
        views={FIGURE_FILTERS.map(({ value, label }) => ({
          label: `${label} (${filtered(figures, value).length})`,
          href: link(path, { ...kept, show: value === "all" ? undefined : value }),
          current: value === filter,
        }))}
      />
      <ProfileTable
        of={practice.name}
        heading="Practice"
        against={KIND_NAMES[comparator]}
        figures={filtered(figures, filter)}
        hrefOf={({ metric }) => link(`/measures/${metric.code}`, { ...kept, practice: practice.code })}
      />
      <MarksLegend>{figures.some(({ assurance }) => assurance !== null) && <AimItems />}</MarksLegend>
      <Downloads
        of={`the measures of ${practice.name}`}
        choices={[
          {
            label: `What is shown (${filtered(figures, filter).length})`,
            table: "practice",
            parameters: { practice: practice.code, ...kept, show: filter === "all" ? undefined : filter },
            rows: filtered(figures, filter).length,
          },
          {
            label: `All ${figures.length} measures`,
            table: "practice",
            parameters: { practice: practice.code, ...kept, all: "1" },
            rows: figures.length,
          },
        ]}
      />
      <p className="provenance">
        Compared with {against}. Each measure&rsquo;s page has its source, files, numerator, denominator and
        method.
      </p>
    </Page>
  );
}

const KIND_NAMES: Record<ComparatorKind, string> = {
  SYSTEM: "System",
  PLACE: "Place",
  PCN: "PCN",
  ENGLAND: "England",
};

async function comparatorsOf({ system, place, pcn }: Practice, asAt: Parameters<typeof englandIsLoaded>[0]) {
  const england = await englandIsLoaded(asAt);
  return [
    { kind: "SYSTEM" as const, label: system.name },
    ...(place ? [{ kind: "PLACE" as const, label: place.name }] : []),
    ...(pcn ? [{ kind: "PCN" as const, label: pcn.name }] : []),
    ...(england ? [{ kind: "ENGLAND" as const, label: "England" }] : []),
  ];
}

function crumbsOf({ system, place, pcn, name }: Practice, kept: Record<string, string | undefined>) {
  const list = (filter: Record<string, string>, label: string) => ({
    label,
    href: link("/practices", { at: kept.at, with: kept.with, ...filter }),
  });
  return [
    list({ system: system.code }, system.name),
    ...(place ? [list({ place: place.code }, place.name)] : []),
    ...(pcn ? [list({ pcn: pcn.code }, pcn.name)] : []),
    { label: name },
  ];
}

function NothingLoaded({ practice }: { practice: Practice }) {
  return (
    <Page scope={<ScopeBar crumbs={crumbsOf(practice, {})} choices={[]} kept={{}} />}>
      <h1>{practice.name}</h1>
      <Notice title="No figures are loaded yet">
        <p>
          They appear here once a file of appointments or measures has been loaded for {practice.system.name}.
        </p>
      </Notice>
    </Page>
  );
}
