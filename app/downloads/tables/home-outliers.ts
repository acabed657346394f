import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { periodName } from "@/lib/periods/period";
import { definitionsOn } from "@/lib/server/queries/metrics";
import type { Outliers } from "@/lib/server/queries/outliers";
import { loadHome } from "../../(signed-in)/home";
import { monthsOf, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";

/** Every measure on which practices that the reader may name are worse than chance explains. */
export const homeOutliers: Download = {
  permission: "measure.view",
  async load({ actor, made }) {
    const scope = await systemOf(actor, {});
    const months = scope && (await monthsOf(scope, {}));
    const home = months && (await loadHome(actor, scope));
    if (!home || home.outliers.length === 0) return null;
    const asAt = months.month.end;
    const definitions = await definitionsOn(asAt);
    return tableSheet({
      title: `Measures on which practices of ${home.name} differ by more than chance explains`,
      named: "beyond-chance",
      scope: home,
      period: { words: `The newest of each measure up to ${periodName(months.month)}`, text: "latest" },
      asAt,
      columns: COLUMNS,
      rows: home.outliers,
      definitions: home.outliers.flatMap(({ metric }) => definitions.get(metric.code) ?? []),
      page: "/",
      made,
    });
  },
};

const practices = (name: string, heading: string, meaning: string, of: (row: Outliers) => number) =>
  column<Outliers>(name, heading, "practices", meaning, of);

const COLUMNS: readonly ExportColumn<Outliers>[] = [
  column("measure_code", "Measure code", "code", "Its name here", ({ metric }) => metric.code),
  column("measure", "Measure", "", "What is measured", ({ metric }) => metric.name),
  column("period", "Period", "period", "As the measure is published", ({ period }) => period),
  practices(
    "worse_998",
    "Worse, beyond 99.8%",
    "Practices worse than the outer limit, adjusted for over-dispersion",
    ({ worse998 }) => worse998,
  ),
  practices("worse_95", "Worse, beyond 95%", "Those among them too", ({ worse95 }) => worse95),
  practices(
    "better_998",
    "Better, beyond 99.8%",
    "Practices better than the outer limit",
    ({ better998 }) => better998,
  ),
  practices("compared", "Compared", "Practices compared: n", ({ compared }) => compared),
];
