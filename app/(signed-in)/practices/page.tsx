import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LevelNote } from "@/components/assurance/level-note";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { MarksLegend } from "@/components/metrics/marks-legend";
import { longPeriod } from "@/components/metrics/period-words";
import { PracticeFilters } from "@/components/organisations/practice-filters";
import { PresetViews } from "@/components/organisations/preset-views";
import { PracticeTable } from "@/components/organisations/practice-table";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { groupOptions } from "@/lib/organisations/group-options";
import { FEWEST_MEMBERS } from "@/lib/organisations/saved-group";
import { nextOrder, type ListedPractice, type ListQuery } from "@/lib/readings/practice-list";
import { permittedActor } from "@/lib/server/permitted";
import { countReadings } from "@/lib/server/queries/every-reading";
import { nameOf } from "@/lib/server/queries/groups";
import { headOf } from "@/lib/server/queries/metrics";
import { link, monthChoice, parameter, systemOf, type Search } from "../view";
import { measureOptions } from "./chosen-measure";
import { loadPractices } from "./list";

export const metadata: Metadata = { title: "Practices" };

export default async function PracticesPage({ searchParams }: PageProps<"/practices">) {
  const actor = await permittedActor("practice.view");
  const search = await searchParams;
  const scope = await systemOf(actor, search);
  if (!scope) notFound();
  const [system, list] = await Promise.all([nameOf(scope.system), loadPractices(actor, scope, search)]);
  if (!list) return <NothingLoaded system={system} />;
  const { months, query, definitions, definition, practices, rows, groups, group } = list;
  const everything = await countReadings(scope, months.month.end);

  const kept = { system: parameter(search, "system"), at: parameter(search, "at") };
  const state = { ...kept, measure: parameter(search, "measure"), ...filtersOf(search) };
  const comparator = practices.find(({ figure }) => figure?.comparator)?.figure?.comparator ?? null;
  const period = practices.find(({ figure }) => figure)?.figure?.period;
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={crumbsOf(query, practices, { system, kept })}
          choices={[monthChoice(months)]}
          kept={{
            ...state,
            sort: parameter(search, "sort"),
            order: parameter(search, "order"),
            at: undefined,
          }}
        />
      }
    >
      <SectionLinks
        name="Practices"
        links={sectionLinks("practices", { actor, current: "/practices", kept })}
      />
      <p className="kicker">
        Practices · {definition.name}
        {period && ` · ${longPeriod(period)}`}
      </p>
      <h1>{headingOf(rows, practices)}</h1>
      <PracticeFilters
        search={query.search ?? ""}
        resetHref={
          rows.length < practices.length ? link("/practices", { ...kept, measure: state.measure }) : null
        }
        filters={[
          { name: "measure", label: "Measure", value: definition.code, options: measureOptions(definitions) },
          {
            name: "place",
            label: "Place",
            value: query.place ?? "",
            options: groupOptions(practices, "place"),
          },
          { name: "pcn", label: "PCN", value: query.pcn ?? "", options: groupOptions(practices, "pcn") },
          ...(groups.length > 0
            ? [
                {
                  name: "group",
                  label: "Group",
                  value: String(group?.id ?? ""),
                  options: [
                    { value: "", label: "All" },
                    ...groups.map(({ id, name }) => ({ value: String(id), label: name })),
                  ],
                },
              ]
            : []),
          {
            name: "quarter",
            label: "Quarter",
            value: String(query.quarter ?? ""),
            options: quarterOptions(definition),
          },
        ]}
        kept={{
          ...kept,
          show: state.show,
          sort: parameter(search, "sort"),
          order: parameter(search, "order"),
        }}
      />
      <PresetViews
        presets={list.presets}
        preset={list.preset}
        all={list.found}
        lasting={list.lasting}
        hrefOf={(show) => link("/practices", { ...state, show })}
      />
      {rows.length === 0 ? (
        <Notice title="No practices match">
          <p>
            No practice open in {longPeriod(months.month.text)} is all of this at once.{" "}
            <a href={link("/practices", { ...kept, measure: state.measure })}>Show all {practices.length}</a>
          </p>
        </Notice>
      ) : (
        <>
          <PracticeTable
            caption={`Practices on ${definition.name}`}
            metric={headOf(definition)}
            lines={comparator}
            rows={rows}
            query={query}
            hrefOf={({ code }) => link(`/practices/${code}`, { at: kept.at })}
            sortHref={(sort) => link("/practices", { ...state, sort, order: nextOrder(query, sort) })}
            inHand={null}
            levels={list.levels}
          />
          <MarksLegend />
          <LevelNote levels={list.levels} />
          {rows.length >= FEWEST_MEMBERS && rows.length <= MOST_TO_SAVE && (
            <p className="mt-2 text-cell no-print">
              <a href={link("/practices/groups", { members: rows.map(({ code }) => code).join(",") })}>
                Save these {rows.length} practices as a group
              </a>
            </p>
          )}
          <Downloads
            of={`practices on ${definition.name}`}
            choices={[
              {
                label: `What is shown (${rows.length})`,
                table: "practices",
                parameters: {
                  ...state,
                  sort: parameter(search, "sort"),
                  order: parameter(search, "order"),
                },
                rows: rows.length,
              },
              {
                label: `All ${practices.length} practices`,
                table: "practices",
                parameters: { ...kept, measure: state.measure, all: "1" },
                rows: practices.length,
              },
              {
                label: "All practices, every measure and period",
                table: "history",
                parameters: kept,
                rows: everything,
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}

/** More than this are no group that somebody picked. */
const MOST_TO_SAVE = 60;

function quarterOptions({ direction }: MetricDefinition) {
  const [worst, best] = direction === 0 ? ["Lowest", "Highest"] : ["Worse", "Better"];
  return [
    { value: "", label: "All" },
    { value: "1", label: `${worst} quarter` },
    { value: "2", label: "Below the middle" },
    { value: "3", label: "Above the middle" },
    { value: "4", label: `${best} quarter` },
  ];
}

function filtersOf(search: Search) {
  return {
    q: parameter(search, "q"),
    place: parameter(search, "place"),
    pcn: parameter(search, "pcn"),
    quarter: parameter(search, "quarter"),
    group: parameter(search, "group"),
    show: parameter(search, "show"),
  };
}

function headingOf(rows: readonly ListedPractice[], all: readonly ListedPractice[]): string {
  const worse = rows.filter(({ figure }) => figure?.standing?.verdict?.startsWith("worse"));
  const whole = all.length === 1 ? "1 practice" : `${all.length} practices`;
  const shown = rows.length === all.length ? whole : `${rows.length} of ${whole}`;
  if (worse.length === 0) return shown;
  return `${shown}, ${worse.length} of them worse than chance explains`;
}

function crumbsOf(
  { place, pcn }: ListQuery,
  practices: readonly ListedPractice[],
  { system, kept }: { system: string; kept: Record<string, string | undefined> },
) {
  const within = practices.find((practice) =>
    pcn ? practice.pcn === pcn : place && practice.place === place,
  );
  const name = pcn ? within?.pcnName : within?.placeName;
  if (!name) return [{ label: system }];
  return [{ label: system, href: link("/practices", kept) }, { label: name }];
}

function NothingLoaded({ system }: { system: string }) {
  return (
    <Page scope={<ScopeBar crumbs={[{ label: system }]} choices={[]} kept={{}} />}>
      <h1>No figures are loaded yet</h1>
      <Notice title="What would be here">
        <p>Every practice of {system}, once the first official files are loaded.</p>
      </Notice>
    </Page>
  );
}
