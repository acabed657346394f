import { figureSheet } from "@/lib/exports/figure-sheet";
import { can } from "@/lib/permissions/can";
import { figuresScope } from "@/lib/permissions/figures";
import { today } from "@/lib/server/clock";
import { findGroup } from "@/lib/server/queries/groups";
import { headOf } from "@/lib/server/queries/metrics";
import { practicesOpenOn } from "@/lib/server/queries/places";
import { loadScope, type MeasureView } from "../../(signed-in)/scope/scope";
import { keptOf, scopeHref } from "../../(signed-in)/scope/scope-path";
import { BELOW_NAMES, shownRows } from "../../(signed-in)/scope/shown-rows";
import { askedMonth, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";
import { figureLines, notReported } from "../figure-lines";
import { levelColumns } from "../level-columns";

/** What lies below a system, Place or PCN on the measure chosen: the rows its page's filter leaves, or all of that level. */
export const scopeBelow: Download = {
  permission: "measure.view",
  async load({ actor, search, all, made }) {
    const on = askedMonth(search)?.end ?? today();
    const group = await findGroup(parameter(search, "scope") ?? "", on);
    if (!group || !can(actor, "measure.view", group)) return null;
    const view = await loadScope(actor, group, search);
    if (!view?.measure) return null;
    const { measure, months } = view;
    const { definition, below, rows, at } = measure;
    const scope = figuresScope(actor, group.system);
    const sat = new Map((await practicesOpenOn(scope, at.end)).map((each) => [each.code, each]));
    const head = headOf(definition);
    const shown = all ? rows[below] : shownRows(measure);
    return figureSheet({
      title: `${definition.name}: ${BELOW_NAMES[below]} of ${group.name}`,
      named: `${definition.code}-${below}`,
      lines: await figureLines(scope, {
        figures: shown.map(({ code, name, figure }) => figure ?? notReported(head, code, name, at.text)),
        definitions: new Map([[definition.code, definition]]),
        where: (code) => sat.get(code ?? "") ?? null,
        asAt: months.month.end,
      }),
      definitions: [definition],
      more: levelColumns(measure.levels),
      scope: group,
      asAt: months.month.end,
      filters: [`Below ${group.name}: ${BELOW_NAMES[below]}`, ...(all ? [] : filtersOf(measure))],
      page: scopeHref(group.kind, group.code, { ...keptOf(search), of: below }),
      made,
    });
  },
};

function filtersOf({ below, show }: MeasureView): string[] {
  if (below !== "practices" || show === "all") return [];
  return [
    show === "falling"
      ? "In the worse quarter and getting worse by more than usual"
      : "In the worse quarter in each of its last periods",
  ];
}
