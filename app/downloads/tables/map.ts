import { figureSheet } from "@/lib/exports/figure-sheet";
import { monthOf } from "@/lib/periods/period";
import { listed, listQuery } from "@/lib/readings/practice-list";
import { nameOf } from "@/lib/server/queries/groups";
import { headOf } from "@/lib/server/queries/metrics";
import { MAP_PATH } from "../../(signed-in)/practices/map/map-of";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";
import { figureLines, notReported } from "../figure-lines";
import { mapAsked } from "../map-asked";

/** The map's list: the practices it marks, in the page's order, then the Places and the system; `all` for every Place. */
export const map: Download = {
  permission: "measure.view",
  async load(asked) {
    const loaded = await mapAsked(asked);
    if (!loaded) return null;
    const { scope, asAt, definition, definitions, map: drawn, kept } = loaded;
    const { search, made } = asked;
    const query = listQuery({ sort: parameter(search, "sort"), order: parameter(search, "order") });
    const period = drawn.at?.text ?? monthOf(asAt).text;
    const rows = listed(drawn.rows, query);
    const sits = new Map(rows.map((row) => [row.code, row]));
    const place = drawn.places.find(({ code }) => code === drawn.place);
    const practices = rows.map(
      ({ code, name, figure }) => figure ?? notReported(headOf(definition), code, name, period),
    );
    return figureSheet({
      title: `${definition.name}: the practices of the map`,
      named: `${definition.code}-map`,
      lines: await figureLines(scope, {
        figures: [...practices, ...drawn.groups],
        definitions,
        where: (code) => sits.get(code ?? "") ?? null,
        asAt,
      }),
      definitions: [definition],
      scope: { code: scope.system, name: await nameOf(scope.system) },
      asAt,
      filters: place ? [`Place: ${place.name} (its practices; the sums are of every Place)`] : [],
      page: link(MAP_PATH, { ...kept, place: drawn.place ?? undefined }),
      made,
    });
  },
};
