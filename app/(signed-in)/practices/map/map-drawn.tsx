import { ChartDownloads } from "@/components/charts/chart-downloads";
import { BeyondList } from "@/components/map/beyond-list";
import { MapDrawing } from "@/components/map/map-drawing";
import { MapLegend } from "@/components/map/map-legend";
import { MapSource } from "@/components/map/map-source";
import { Notice } from "@/components/ui/notice";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Parameters } from "@/lib/readings/address";
import { beyondChance } from "@/lib/readings/map-mark";
import { link } from "../../view";
import { isTold, type MapOf } from "./map-of";

/** The picture, with what is missing of it in words. */
export function MapDrawn({
  map,
  definition,
  title,
  kept,
}: {
  map: MapOf;
  definition: MetricDefinition;
  title: string;
  kept: Parameters;
}) {
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
          {rows.length > 0 && (
            <MapLegend
              direction={definition.direction}
              checked={definition.formula.from === "appointments"}
            />
          )}
          <MapSource boundaries={boundaries} spread={rows.length > 0} />
          {isTold(map) && (
            <ChartDownloads of={`the map, ${title}`} chart="map" table="map" parameters={kept} />
          )}
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

/** Beside the map, who its solid marks are. */
export function MapBeyond({
  map,
  definition,
  kept,
}: {
  map: MapOf;
  definition: MetricDefinition;
  kept: Parameters;
}) {
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
