import { figureSheet } from "@/lib/exports/figure-sheet";
import { periodName } from "@/lib/periods/period";
import { nameOf } from "@/lib/server/queries/groups";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { placesAt } from "../../(signed-in)/home";
import { monthsOf, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";
import { figureLines } from "../figure-lines";

/** The Places of the system, and the system itself, on the headline measures: the home page's first table. */
export const homePlaces: Download = {
  permission: "measure.view",
  async load({ actor, made }) {
    const scope = await systemOf(actor, {});
    const months = scope && (await monthsOf(scope, {}));
    if (!scope || !months) return null;
    const asAt = months.month.end;
    const [{ metrics, lines }, definitions, name] = await Promise.all([
      placesAt(scope, asAt),
      definitionsOn(asAt),
      nameOf(scope.system),
    ]);
    const shown = new Set(metrics.map(({ code }) => code));
    const figures = lines.flatMap(({ figures: all }) => all).filter(({ metric }) => shown.has(metric.code));
    return figureSheet({
      title: `Headline measures of the Places of ${name}`,
      named: "places",
      lines: await figureLines(scope, { figures, definitions, where: () => null, asAt }),
      definitions: metrics.flatMap(({ code }) => definitions.get(code) ?? []),
      scope: { code: scope.system, name },
      asAt,
      filters: [`Headline measures, the newest of each up to ${periodName(months.month)}`],
      page: "/",
      made,
    });
  },
};
