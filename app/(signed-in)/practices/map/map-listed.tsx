import { GroupTable } from "@/components/metrics/group-table";
import { MarksLegend } from "@/components/metrics/marks-legend";
import { PracticeTable } from "@/components/organisations/practice-table";
import { Downloads, type DownloadChoice } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Parameters } from "@/lib/readings/address";
import { listed, listQuery, nextOrder } from "@/lib/readings/practice-list";
import { headOf } from "@/lib/server/queries/metrics";
import { link, parameter, type Search } from "../../view";
import { MAP_PATH, type MapOf } from "./map-of";

type Props = {
  map: MapOf;
  definition: MetricDefinition;
  kept: Parameters;
  search: Search;
};

/** What the map says, as tables and as a file. */
export function MapListed({ map, definition, kept, search }: Props) {
  const { rows, groups, lines } = map;
  const order = { sort: parameter(search, "sort"), order: parameter(search, "order") };
  const query = listQuery(order);
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
            sortHref={(sort) => link(MAP_PATH, { ...kept, sort, order: nextOrder(query, sort) })}
            inHand={null}
          />
          <MarksLegend />
        </Section>
      )}
      <Downloads
        of={`the map’s list, on ${definition.shortName}`}
        choices={downloadsOf(map, { ...kept, ...order })}
      />
    </>
  );
}

function downloadsOf({ rows, groups, place }: MapOf, kept: Parameters): DownloadChoice[] {
  const shown = rows.length + groups.length;
  const here = { label: `What is shown (${shown})`, table: "map", parameters: kept, rows: shown };
  const every = { ...here, label: "Every Place", parameters: { ...kept, place: undefined, all: "1" } };
  return place === null ? [here] : [here, every];
}
