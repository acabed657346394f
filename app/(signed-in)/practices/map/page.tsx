import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MapChoices } from "@/components/map/map-choices";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { FigureProvenance } from "@/components/metrics/figure-provenance";
import { longPeriod } from "@/components/metrics/period-words";
import { Notice } from "@/components/ui/notice";
import { Views } from "@/components/ui/views";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { canAnywhere } from "@/lib/permissions/can";
import type { Parameters } from "@/lib/readings/address";
import { permittedActor } from "@/lib/server/permitted";
import { nameOf } from "@/lib/server/queries/groups";
import { provenanceOf } from "@/lib/server/queries/provenance";
import { link, monthChoice, monthsOf, parameter, systemOf } from "../../view";
import { chosenMeasure, measureOptions, measuresOn } from "../chosen-measure";
import { mapHeading } from "./heading";
import { MapBeyond, MapDrawn } from "./map-drawn";
import { MapListed } from "./map-listed";
import { MAP_PATH, mapOf, type MapOf } from "./map-of";

export const metadata: Metadata = { title: "Map of practices" };

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
  const map = await mapOf(scope, { definition, months, search, kept, systemName: system });
  const placeName = map.places.find(({ code }) => code === map.place)?.name;
  const provenance =
    map.at &&
    (await provenanceOf(scope, {
      ...{ metric: definition.code, period: map.at.text, source: definition.source },
      area: map.place ?? scope.system,
    }));
  const section = canAnywhere(actor, "practice.view") ? "practices" : "measures";
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={
            placeName
              ? [{ label: system, href: link(MAP_PATH, kept) }, { label: placeName }]
              : [{ label: system }]
          }
          choices={[monthChoice(months), map.compared]}
          kept={{ ...kept, place: map.place ?? undefined, at: undefined, with: undefined }}
        />
      }
    >
      <SectionLinks
        name="Pages of this part"
        links={sectionLinks(section, { actor, current: MAP_PATH, kept })}
      />
      <p className="kicker">
        {["Map", definition.name, map.at && longPeriod(map.at.text), definition.directionWords]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <h1>{mapHeading(map, placeName ?? system)}</h1>
      <MapChoices
        measure={{ value: definition.code, options: measureOptions(definitions) }}
        kept={{ ...kept, place: map.place ?? undefined, measure: undefined }}
      />
      <Places map={map} kept={kept} />
      <div className={map.rows.length > 0 ? "map-and-list" : undefined}>
        <div>
          <MapDrawn
            map={map}
            definition={definition}
            title={`${placeName ?? system}: ${definition.name}`}
            kept={{ ...kept, place: map.place ?? undefined }}
          />
        </div>
        {map.rows.length > 0 && <MapBeyond map={map} definition={definition} kept={kept} />}
      </div>
      <MapListed
        map={map}
        definition={definition}
        kept={{ ...kept, place: map.place ?? undefined }}
        search={search}
      />
      {provenance && <FigureProvenance provenance={provenance} />}
    </Page>
  );
}

function Places({ map: { places, place }, kept }: { map: MapOf; kept: Parameters }) {
  if (places.length < 2) return null;
  const views = [{ code: undefined, name: "all Places" }, ...places];
  return (
    <Views
      name="Look at"
      views={views.map(({ code, name }) => ({
        label: name,
        href: link(MAP_PATH, { ...kept, place: code }),
        current: code === (place ?? undefined),
      }))}
    />
  );
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
