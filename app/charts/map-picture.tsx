import { MapSheet } from "@/components/map/map-sheet";
import { attributions, madeOf } from "@/components/map/source-words";
import { longPeriod } from "@/components/metrics/period-words";
import { fileName } from "@/lib/exports/file-name";
import { nameOf } from "@/lib/server/queries/groups";
import { provenanceOf } from "@/lib/server/queries/provenance";
import { mapHeading } from "../(signed-in)/practices/map/heading";
import { isTold, MAP_PATH } from "../(signed-in)/practices/map/map-of";
import type { Asked } from "../downloads/download";
import { mapAsked } from "../downloads/map-asked";
import { drawnPicture, type Picture } from "./picture";
import { sourceWords } from "./source-words";

/** The map of a measure with its key, with the page's own measure, period, comparator and Place. */
export async function mapPicture(asked: Asked): Promise<Picture | null> {
  const loaded = await mapAsked(asked);
  if (!loaded) return null;
  const { scope, asAt, definition, map } = loaded;
  const { drawing, at, place, practices, valueOf, boundaries, rows, lines } = map;
  if (!drawing || !at || !isTold(map)) return null;
  const [system, found] = await Promise.all([
    nameOf(scope.system),
    provenanceOf(scope, {
      ...{ metric: definition.code, period: at.text, source: definition.source },
      area: place ?? scope.system,
    }),
  ]);
  const placeName = map.places.find(({ code }) => code === place)?.name;
  const of = placeName ? `${placeName}, ${system}` : system;
  const against = lines && `compared with ${lines.name}`;
  const words = [`${of}, ${longPeriod(at.text)}`, against, definition.directionWords];
  return {
    fileName: fileName({
      metric: `${definition.code}-map`,
      scope: place ?? scope.system,
      period: at.text,
      asAt,
    }),
    svg: drawnPicture(
      {
        title: `${definition.name}: ${mapHeading(map, placeName ?? system)}`,
        about: words.filter(Boolean).join("; "),
        chart: (
          <MapSheet map={drawing} practices={practices} valueOf={valueOf} direction={definition.direction} />
        ),
        key: <>{madeOf(boundaries, rows.length > 0).join(" ")}</>,
        source: [
          sourceWords({ definition, files: found?.files ?? [], asAt }),
          ...attributions(boundaries),
        ].join(" "),
        page: MAP_PATH,
      },
      asked.made,
    ),
  };
}
