import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { periodName } from "@/lib/periods/period";
import type { Mover } from "@/lib/readings/two-periods";
import { loadTwoPeriods } from "../../(signed-in)/measures/[code]/two-periods";
import { askedMonth, link } from "../../(signed-in)/view";
import type { Download } from "../download";
import { measureAsked } from "./measure";

/** The practices one may name in two periods of a measure, the most worse first. */
export const measureTwoPeriods: Download = {
  permission: "measure.view",
  async load(asked) {
    const loaded = await measureAsked(asked);
    const compared = loaded && (await loadTwoPeriods(loaded.scope, loaded.measure, asked.search));
    if (!compared) return null;
    const { definition, measure, scope } = loaded;
    const { from, to, movers } = compared;
    return tableSheet({
      title: `${definition.name}, ${periodName(from)} and ${periodName(to)}`,
      named: `${definition.code}-two-periods`,
      scope: { code: scope.system, name: measure.system },
      period: { words: `${periodName(from)} and ${periodName(to)}`, text: `${from.text}-and-${to.text}` },
      asAt: askedMonth(asked.search)?.end ?? measure.at.end,
      columns: COLUMNS,
      rows: movers.rows,
      comparator: measure.system,
      definitions: [definition],
      page: link(`/measures/${definition.code}`, { ...measure.kept, a: from.text, b: to.text }),
      made: asked.made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Mover>[] = [
  column("practice_code", "Practice code", "code", "ODS code", ({ code }) => code),
  column("practice", "Practice", "", "Its name", ({ name }) => name),
  ...side("earlier", "Earlier", ({ from }) => from),
  ...side("later", "Later", ({ to }) => to),
  column(
    "change",
    "Change",
    "the unit's",
    "Later less earlier; empty where either has no figure. One period against another may be chance",
    ({ change }) => change,
  ),
];

function side(name: string, heading: string, of: (mover: Mover) => Mover["from"]): ExportColumn<Mover>[] {
  return [
    column(
      name,
      heading,
      "the unit's",
      "The stored figure; empty is missing, never 0",
      (row) => of(row).value,
    ),
    column(
      `${name}_rank`,
      `${heading}: rank`,
      "",
      "1 is best in the measure's direction",
      (row) => of(row).rank,
    ),
    column(
      `${name}_quartile`,
      `${heading}: quarter`,
      "1 to 4",
      "1 the worse quarter, 4 the better; 4 the highest where neither way is better",
      (row) => of(row).quartile,
    ),
    column(
      `${name}_revised`,
      `${heading}: revised`,
      "yes or no",
      "yes: the publisher has changed it since it was first loaded",
      (row) => (of(row).revised ? "yes" : "no"),
    ),
  ];
}
