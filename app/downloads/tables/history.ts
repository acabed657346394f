import { FIGURE_COLUMNS } from "@/lib/exports/figure-columns";
import type { FigureLine } from "@/lib/exports/figure-line";
import { fileName } from "@/lib/exports/file-name";
import { notesOf } from "@/lib/exports/notes";
import { cellsOf } from "@/lib/exports/sheet";
import { today } from "@/lib/server/clock";
import { countReadings, everyReading } from "@/lib/server/queries/every-reading";
import { nameOf } from "@/lib/server/queries/groups";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { askedMonth, link, parameter, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";

/** Every practice the reader may name, on every measure, in every period: written as it is read. */
export const history: Download = {
  permission: "practice.view",
  async load({ actor, search, made }) {
    const scope = await systemOf(actor, search);
    if (!scope) return null;
    const asAt = askedMonth(search)?.end ?? today();
    const [name, most, definitions] = await Promise.all([
      nameOf(scope.system),
      countReadings(scope, asAt),
      definitionsOn(asAt),
    ]);
    const about = {
      scope: `${name} (${scope.system})`,
      filters: [],
      period: "Every period loaded",
      asAt,
      comparator: name,
      definitions: [...definitions.values()],
      sources: [],
      page: link("/practices", { system: parameter(search, "system"), at: parameter(search, "at") }),
    };
    return {
      fileName: fileName({ metric: "all-measures", scope: scope.system, period: "all-periods", asAt }),
      title: `Every practice of ${name}, every measure, every period`,
      columns: FIGURE_COLUMNS,
      notes: notesOf(about, made),
      rows: cells(everyReading(scope, asAt)),
      most,
    };
  },
};

async function* cells(periods: AsyncIterable<FigureLine[]>) {
  for await (const lines of periods) yield cellsOf(FIGURE_COLUMNS, lines);
}
