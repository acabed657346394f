import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BeyondList } from "@/components/map/beyond-list";
import { MapChoices } from "@/components/map/map-choices";
import { MapDrawing } from "@/components/map/map-drawing";
import { MapLegend } from "@/components/map/map-legend";
import { MapSource } from "@/components/map/map-source";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { FigureProvenance } from "@/components/metrics/figure-provenance";
import { GroupTable } from "@/components/metrics/group-table";
import { MarksLegend } from "@/components/metrics/marks-legend";
import { longPeriod } from "@/components/metrics/period-words";
import { PracticeTable } from "@/components/organisations/practice-table";
import { Downloads, type DownloadChoice } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Views } from "@/components/ui/views";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { canAnywhere } from "@/lib/permissions/can";
import type { Parameters } from "@/lib/readings/address";
import { beyondChance, worseByPlace } from "@/lib/readings/map-mark";
import { listed, listQuery, nextOrder } from "@/lib/readings/practice-list";
import { permittedActor } from "@/lib/server/permitted";
import { nameOf } from "@/lib/server/queries/groups";
import { headOf } from "@/lib/server/queries/metrics";
import { provenanceOf } from "@/lib/server/queries/provenance";
import { link, monthChoice, monthsOf, parameter, systemOf, type Search } from "../../view";
import { chosenMeasure, measureOptions, measuresOn } from "../chosen-measure";
import { mapOf, type MapOf } from "./map-of";

export const metadata: Metadata = { title: "Map of practices" };

const PATH = "/practices/map";

export default async function MapPage({ searchParams }: PageProps<"/practices/map">) {
  const actor = await permittedActor("measure.view");
  const search = await searchParams;
  const scope = await systemOf(actor, search);
  if (!scope) notFound();
  const [system, months] = await Promise.all([nameOf(scope.system), monthsOf(scope, search)]);
  const definitions = months
    ? await measuresOn(scope, months.month.end)
    : new Map<string, MetricDefinition>();
  const definition = chosenMeasure(definitions, parameter(search, "measure"));
  if (!months || !definition) return <NothingLoaded system={system} />;

  const kept: Parameters = {
    system: parameter(search, "system"),
    at: parameter(search, "at"),
    with: parameter(search, "with"),
    measure: parameter(search, "measure"),
  };
  const map = await mapOf(scope, { definition, months, search, kept });
  const placeName = map.places.find(({ code }) => code === map.place)?.name;
  const provenance =
    map.at &&
    (await provenanceOf(scope, { metric: definition.code, period: map.at.text, source: definition.source }));
  const section = canAnywhere(actor, "practice.view") ? "practices" : "measures";
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={
            placeName
              ? [{ label: system, href: link(PATH, kept) }, { label: placeName }]
              : [{ label: system }]
          }
          choices={[monthChoice(months), map.compared]}
          kept={{ ...kept, place: map.place ?? undefined, at: undefined, with: undefined }}
        />
      }
    >
      <SectionLinks name="Pages of this part" links={sectionLinks(section, { actor, current: PATH, kept })} />
      <p className="kicker">
        {["Map", definition.name, map.at && longPeriod(map.at.text), definition.directionWords]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <h1>{headingOf(map, placeName ?? system)}</h1>
      <MapChoices
        measure={{ value: definition.code, options: measureOptions(definitions) }}
        kept={{ ...kept, place: map.place ?? undefined, measure: undefined }}
      />
      <Places map={map} kept={kept} />
      <div className={map.rows.length > 0 ? "map-and-list" : undefined}>
        <div>
          <Drawn map={map} definition={definition} title={`${placeName ?? system}: ${definition.name}`} />
        </div>
        {map.rows.length > 0 && <Beyond map={map} definition={definition} kept={kept} />}
      </div>
      <Listed
        map={map}
        definition={definition}
        kept={{ ...kept, place: map.place ?? undefined }}
        search={search}
      />
      <Downloads
        of={`the map’s list, on ${definition.shortName}`}
        choices={downloadsOf(map, { ...kept, ...orderOf(search) })}
      />
      {provenance && <FigureProvenance provenance={provenance} />}
    </Page>
  );
}

function orderOf(search: Search): Parameters {
  return { sort: parameter(search, "sort"), order: parameter(search, "order") };
}

function downloadsOf({ rows, groups, place }: MapOf, kept: Parameters): DownloadChoice[] {
  const shown = rows.length + groups.length;
  const every = { label: "Every Place", table: "map", parameters: { ...kept, all: "1" }, rows: shown };
  const here = {
    ...every,
    label: `What is shown (${shown})`,
    parameters: { ...kept, place: place ?? undefined },
  };
  return place === null ? [here] : [here, every];
}

function Places({ map: { places, place }, kept }: { map: MapOf; kept: Parameters }) {
  if (places.length < 2) return null;
  const views = [{ code: undefined, name: "all Places" }, ...places];
  return (
    <Views
      name="Look at"
      views={views.map(({ code, name }) => ({
        label: name,
        href: link(PATH, { ...kept, place: code }),
        current: code === (place ?? undefined),
      }))}
    />
  );
}

/** Beside the map, who its solid marks are. */
function Beyond({ map, definition, kept }: { map: MapOf; definition: MetricDefinition; kept: Parameters }) {
  const { worse, better } = beyondChance(map.rows);
  const hrefOf = (code: string) => link(`/practices/${code}`, { at: kept.at, with: kept.with });
  const neutral = definition.direction === 0;
  return (
    <div>
      <BeyondList
        title={neutral ? "Lower than chance explains" : "Worse than chance explains"}
        none="None"
        practices={worse}
        hrefOf={hrefOf}
      />
      <BeyondList
        title={neutral ? "Higher than chance explains" : "Better: worth asking what they do"}
        none="None"
        practices={better}
        hrefOf={hrefOf}
      />
    </div>
  );
}

function Drawn({ map, definition, title }: { map: MapOf; definition: MetricDefinition; title: string }) {
  const { drawing, practices, boundaries, rows, nowhere, valueOf } = map;
  const outlined = boundaries.places.some(({ districts }) => districts.length > 0);
  return (
    <>
      {drawing && (
        <figure className="chart">
          {/* Scrolls by itself on a phone, so it must be reachable by keyboard there. */}
          <div
            className="scrolls"
            tabIndex={0}
            role="group"
            aria-label="Map: the list below has the same figures"
          >
            <MapDrawing title={title} map={drawing} practices={practices} valueOf={valueOf} />
          </div>
          {rows.length > 0 && <MapLegend direction={definition.direction} />}
          <MapSource boundaries={boundaries} spread={rows.length > 0} />
        </figure>
      )}
      {!outlined && (
        <Notice title="No boundaries are loaded">
          <p>
            Load the boundaries of local authority districts that the Office for National Statistics publishes
            as GeoJSON, and Places are drawn here. The list below needs none.
          </p>
        </Notice>
      )}
      {nowhere > 0 && (
        <Notice
          title={
            nowhere === rows.length
              ? "No practice has coordinates"
              : `${nowhere} of ${rows.length} practices have no coordinates`
          }
        >
          <p>
            Coordinates come with NHS England&rsquo;s ICB allocations file (a Latitude and a Longitude for
            each practice). Practices without them are in the list below all the same.
          </p>
        </Notice>
      )}
    </>
  );
}

type ListedProps = {
  map: MapOf;
  definition: MetricDefinition;
  kept: Parameters;
  search: Awaited<PageProps<"/practices/map">["searchParams"]>;
};

function Listed({ map: { rows, groups, lines }, definition, kept, search }: ListedProps) {
  const query = listQuery({ sort: parameter(search, "sort"), order: parameter(search, "order") });
  return (
    <>
      {groups.length > 0 && (
        <Section title="System and Places" aside="Sums of their practices: rates are never averaged">
          <GroupTable caption={`${definition.name} by Place`} figures={groups} />
        </Section>
      )}
      {rows.length > 0 && (
        <Section id="practices" title="The practices of the map">
          <PracticeTable
            caption={`Practices on ${definition.name}`}
            metric={headOf(definition)}
            lines={kept.with ? null : lines}
            rows={listed(rows, query)}
            query={query}
            hrefOf={({ code }) => link(`/practices/${code}`, { at: kept.at, with: kept.with })}
            sortHref={(sort) => link(PATH, { ...kept, sort, order: nextOrder(query, sort) })}
            inHand={null}
          />
          <MarksLegend />
        </Section>
      )}
    </>
  );
}

function headingOf({ rows, groups }: MapOf, name: string): string {
  if (rows.length === 0) {
    return groups.length > 0 ? `${name}, Place by Place` : `${name}: no figure can be shown to your role`;
  }
  const { worse, most } = worseByPlace(rows);
  const practices = rows.length === 1 ? "1 practice" : `${rows.length} practices`;
  if (worse === 0) return `${practices}, none worse than chance explains`;
  return `${practices}, ${worse} worse than chance explains${most ? `, ${most.count} of them in ${most.name}` : ""}`;
}

function NothingLoaded({ system }: { system: string }) {
  return (
    <Page scope={<ScopeBar crumbs={[{ label: system }]} choices={[]} kept={{}} />}>
      <h1>No figures are loaded yet</h1>
      <Notice title="What would be here">
        <p>
          A map of {system}, with a mark for each practice, once figures, boundaries and coordinates are
          loaded.
        </p>
      </Notice>
    </Page>
  );
}
