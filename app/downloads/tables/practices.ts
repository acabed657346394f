import { figureSheet } from "@/lib/exports/figure-sheet";
import { presetRule } from "@/lib/readings/presets";
import type { ListedPractice } from "@/lib/readings/practice-list";
import { nameOf } from "@/lib/server/queries/groups";
import { headOf } from "@/lib/server/queries/metrics";
import { loadPractices, type PracticeList } from "../../(signed-in)/practices/list";
import { link, parameter, systemOf, type Search } from "../../(signed-in)/view";
import type { Download } from "../download";
import { levelColumns } from "../level-columns";
import { figureLines, notReported } from "../figure-lines";

/** The list of practices on one measure: those the filters leave in the page's order, or all of them. */
export const practices: Download = {
  permission: "practice.view",
  async load({ actor, search, all, made }) {
    const scope = await systemOf(actor, search);
    const list = scope && (await loadPractices(actor, scope, search));
    if (!scope || !list) return null;
    const { definition, months } = list;
    const asAt = months.month.end;
    const rows = all ? list.practices : list.rows;
    const where = new Map(list.practices.map((practice) => [practice.code, practice]));
    const lines = await figureLines(scope, {
      figures: rows.map((row) => row.figure ?? missing(row, list)),
      definitions: list.definitions,
      where: (code) => where.get(code ?? "") ?? null,
      asAt,
    });
    return figureSheet({
      title: `Practices on ${definition.name}`,
      lines,
      more: levelColumns(list.levels),
      definitions: [definition],
      scope: { code: scope.system, name: await nameOf(scope.system) },
      asAt,
      filters: all ? [] : filtersOf(list),
      page: pageOf(search, all),
      made,
    });
  },
};

function missing({ code, name }: ListedPractice, { definition, practices: all, months }: PracticeList) {
  const period = all.find(({ figure }) => figure)?.figure?.period ?? months.month.text;
  return notReported(headOf(definition), code, name, period);
}

function filtersOf({ query, practices: all, group, preset, lasting }: PracticeList): string[] {
  const named = (kind: "place" | "pcn", code: string) =>
    all.find((practice) => practice[kind] === code)?.[`${kind}Name`] ?? code;
  return [
    ...(query.place ? [`Place: ${named("place", query.place)}`] : []),
    ...(query.pcn ? [`PCN: ${named("pcn", query.pcn)}`] : []),
    ...(query.quarter ? [`Quarter: ${query.quarter} (1 the worse, 4 the better)`] : []),
    ...(group ? [`Group: ${group.name}`] : []),
    ...(preset ? [presetRule(preset, lasting)] : []),
    ...(query.search ? [`Name or code holds: ${query.search}`] : []),
  ];
}

function pageOf(search: Search, all: boolean): string {
  const kept = [
    "system",
    "at",
    "measure",
    ...(all ? [] : ["place", "pcn", "quarter", "group", "show", "q", "sort", "order"]),
  ];
  return link("/practices", Object.fromEntries(kept.map((name) => [name, parameter(search, name)])));
}
