import { figureSheet } from "@/lib/exports/figure-sheet";
import { periodName } from "@/lib/periods/period";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { loadHome } from "../../(signed-in)/home";
import { monthsOf, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";
import { figureLines } from "../figure-lines";

/** The measures of the reader's own organisation that got worse, or better, by more than usual: two tables of the home page. */
export const homeFigures: Download = {
  permission: "measure.view",
  async load({ actor, search, made }) {
    const scope = await systemOf(actor, {});
    const months = scope && (await monthsOf(scope, {}));
    const home = months && (await loadHome(actor, scope));
    if (!home) return null;
    const worse = search.of !== "improving";
    const figures = worse ? home.concern : home.improving;
    const asAt = months.month.end;
    const definitions = await definitionsOn(asAt);
    return figureSheet({
      title: `Measures of ${home.name} ${worse ? "with special cause of concern" : "improving by more than usual"}`,
      named: worse ? "concern" : "improving",
      lines: await figureLines(scope, { figures, definitions, where: () => null, asAt }),
      definitions: figures.flatMap(({ metric }) => definitions.get(metric.code) ?? []),
      scope: home,
      asAt,
      filters: [
        `${worse ? "Special cause of concern" : "Improving by more than usual"}, the newest of each measure up to ${periodName(months.month)}`,
      ],
      page: "/",
      made,
    });
  },
};
