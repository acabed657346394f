import { placeLines, type PlaceLines } from "@/components/metrics/place-lines";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { askedMonth, link } from "../../(signed-in)/view";
import type { Download } from "../download";
import { measureAsked } from "./measure";

type Row = { period: string; index: number };

/** A measure over time, a column for the system and for each Place: what the panels draw. */
export const measurePlaces: Download = {
  permission: "measure.view",
  async load(asked) {
    const loaded = await measureAsked(asked);
    const lines = loaded && placeLines(loaded.measure.metric, loaded.measure.groups);
    if (!lines) return null;
    const { definition, measure, scope } = loaded;
    const [first, last] = [lines.periods[0] ?? "", lines.periods.at(-1) ?? ""];
    return tableSheet({
      title: `${definition.name} over time, by Place`,
      named: `${definition.code}-places`,
      scope: { code: scope.system, name: measure.system },
      period: { words: `${first} to ${last}`, text: `${first}-to-${last}` },
      asAt: askedMonth(asked.search)?.end ?? measure.at.end,
      columns: columnsOf(lines),
      rows: lines.periods.map((period, index): Row => ({ period, index })),
      definitions: [definition],
      page: link(`/measures/${definition.code}`, measure.kept),
      made: asked.made,
    });
  },
};

function columnsOf({ system, systemName, panels }: PlaceLines): ExportColumn<Row>[] {
  const line = (name: string, heading: string, points: PlaceLines["system"]): ExportColumn<Row> =>
    column(
      name,
      heading,
      "the unit's",
      "The stored figure of its practices' sums; empty is missing, never 0",
      ({ index }) => points[index]?.value ?? null,
    );
  return [
    column("period", "Period", "period", "As the measure is published", ({ period }) => period),
    line("system", systemName, system),
    ...panels.map(({ code, name, points }) =>
      line(code.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_"), name, points),
    ),
  ];
}
