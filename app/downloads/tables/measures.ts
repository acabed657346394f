import { figureSheet } from "@/lib/exports/figure-sheet";
import { today } from "@/lib/server/clock";
import { findGroup } from "@/lib/server/queries/groups";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { groupFigures } from "@/lib/server/queries/readings";
import { link, monthsOf, parameter, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";
import { figureLines } from "../figure-lines";

/** The newest figure of every measure for the system as a whole. */
export const measures: Download = {
  permission: "measure.view",
  async load({ actor, search, made }) {
    const scope = await systemOf(actor, search);
    if (!scope) return null;
    const asAt = (await monthsOf(scope, search))?.month.end ?? today();
    const [system, definitions] = await Promise.all([findGroup(scope.system, asAt), definitionsOn(asAt)]);
    if (!system) return null;
    const figures = await groupFigures(scope, { ...system, kind: "SYSTEM" }, { asAt, comparator: "SYSTEM" });
    return figureSheet({
      title: `Every measure of ${system.name}`,
      lines: await figureLines(scope, { figures, definitions, where: () => null, asAt }),
      definitions: figures.flatMap(({ metric }) => definitions.get(metric.code) ?? []),
      scope: system,
      asAt,
      filters: [],
      page: link("/measures", { system: parameter(search, "system"), at: parameter(search, "at") }),
      made,
    });
  },
};
