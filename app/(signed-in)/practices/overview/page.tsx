import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { longPeriod } from "@/components/metrics/period-words";
import { DOMAIN_NAMES } from "@/components/metrics/words";
import { OverviewGrid } from "@/components/organisations/overview-grid";
import { OverviewLegend } from "@/components/organisations/overview-legend";
import { OverviewSymbols } from "@/components/organisations/overview-marks";
import { PracticeFilters } from "@/components/organisations/practice-filters";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Views } from "@/components/ui/views";
import { groupOptions } from "@/lib/organisations/group-options";
import { nextGridOrder } from "@/lib/readings/overview";
import { permittedActor } from "@/lib/server/permitted";
import { link, monthChoice, monthsOf, parameter, systemOf } from "../../view";
import { loadOverview, type LoadedOverview } from "./overview";

export const metadata: Metadata = { title: "Overview of practices" };

const PATH = "/practices/overview";

export default async function OverviewPage({ searchParams }: PageProps<"/practices/overview">) {
  const actor = await permittedActor("practice.view");
  const search = await searchParams;
  const scope = await systemOf(actor, search);
  if (!scope) notFound();
  const months = await monthsOf(scope, search);
  const overview = months && (await loadOverview(scope, months.month, search));
  if (!overview) return <NothingLoaded />;

  const { system, kept, filters, query, columns, groups, domain, compared, all, shown } = overview;
  const state = { ...kept, ...filters, sort: parameter(search, "sort"), order: parameter(search, "order") };
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={[{ label: system, href: link("/practices", kept) }, { label: "Overview" }]}
          choices={[monthChoice(months), compared]}
          kept={{ ...state, at: undefined, with: undefined }}
        />
      }
    >
      <SectionLinks
        name="Practices"
        links={sectionLinks("practices", {
          actor,
          current: PATH,
          kept: { system: kept.system, at: kept.at },
        })}
      />
      <p className="kicker">
        Every practice · {domain ? DOMAIN_NAMES[domain] : "all domains"} · {longPeriod(months.month.text)}
      </p>
      <h1>{headingOf(overview)}</h1>
      <p className="lead">
        {overview.byChance === 0
          ? "Nothing here is judged, so nothing can be said."
          : `Chance alone would make up to ${overview.byChance} of them seem so.`}
        {overview.unjudged.length > 0 &&
          ` Not in the grid, because no practice is judged: ${overview.unjudged.join(", ")}.`}
      </p>
      <Domains overview={overview} />
      <PracticeFilters
        search={query.search ?? ""}
        filters={[
          { name: "place", label: "Place", value: query.place ?? "", options: groupOptions(all, "place") },
          { name: "pcn", label: "PCN", value: query.pcn ?? "", options: groupOptions(all, "pcn") },
          { name: "group", label: "Grouped by", value: query.group, options: GROUPED },
        ]}
        kept={{ ...kept, domain: filters.domain, sort: state.sort, order: state.order }}
      />
      <OverviewSymbols />
      {shown === 0 ? (
        <Notice title="No practices match">
          <p>
            No practice is all of this at once. <a href={link(PATH, kept)}>Show all {all.length}</a>
          </p>
        </Notice>
      ) : (
        <div className={shown <= MOST_ON_A_SHEET ? "grid-sheet one-sheet" : "grid-sheet"}>
          <OverviewGrid
            caption={`Practices by ${domain ? `measure: ${DOMAIN_NAMES[domain]}` : "domain"}`}
            columns={columns}
            groups={groups}
            query={query}
            hrefOf={({ code }) => link(`/practices/${code}`, { at: kept.at, with: kept.with })}
            sortHref={(sort) => link(PATH, { ...kept, ...filters, sort, order: nextGridOrder(query, sort) })}
          />
        </div>
      )}
      <OverviewLegend one={domain !== null} />
      <Downloads
        of="the overview of practices"
        choices={[
          { label: `What is shown (${shown})`, table: "overview", parameters: state, rows: shown },
          {
            label: `All ${all.length} practices`,
            table: "overview",
            parameters: { ...kept, domain: filters.domain, all: "1" },
            rows: shown === all.length ? 0 : all.length,
          },
        ]}
      />
    </Page>
  );
}

/** As many rows as one A3 sheet holds at a size that can be read; more run on over several. */
const MOST_ON_A_SHEET = 125;

const GROUPED = [
  { value: "pcn", label: "PCN" },
  { value: "place", label: "Place" },
  { value: "none", label: "Not grouped" },
];

function headingOf({ shown, all, sure, domain }: LoadedOverview): string {
  const counted = shown === all.length ? `${shown} practices` : `${shown} of ${all.length} practices`;
  return `${counted}, ${sure} of them worse than chance explains ${domain ? "on a measure" : "in a domain"}`;
}

function Domains({ overview: { domains, domain, kept, filters } }: { overview: LoadedOverview }) {
  const views = [
    { key: null, label: "all domains" },
    ...domains.map(({ key, measures }) => ({ key, label: `${DOMAIN_NAMES[key]} (${measures})` })),
  ];
  return (
    <Views
      name="Show"
      views={views.map(({ key, label }) => ({
        label,
        href: link(PATH, { ...kept, ...filters, domain: key ?? undefined }),
        current: key === domain,
      }))}
    />
  );
}

function NothingLoaded() {
  return (
    <Page>
      <h1>No figures are loaded yet</h1>
      <Notice title="What would be here">
        <p>Every practice on one page, once the first official files are loaded.</p>
      </Notice>
    </Page>
  );
}
