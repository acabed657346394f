import { column } from "@/lib/exports/column";
import type { FigureLine } from "@/lib/exports/figure-line";
import { figureSheet } from "@/lib/exports/figure-sheet";
import type { ExportColumn } from "@/lib/exports/sheet";
import type { AssuredFigure } from "@/lib/readings/assurance-matrix";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { loadAssured } from "../../(signed-in)/measures/assurance/assured";
import { link, monthsOf, parameter, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";
import { figureLines } from "../figure-lines";

type AssuredLine = FigureLine & { assured: AssuredFigure | null };

const LINES: readonly ExportColumn<AssuredLine>[] = [
  column(
    "aim_value",
    "Value aimed for",
    "the unit's",
    "Planned for the period, else the measure's aim; empty without one",
    ({ assured }) => assured?.target ?? null,
  ),
  column(
    "mean",
    "Mean",
    "the unit's",
    "Of the newest stretch of the line; empty under 13 points",
    ({ assured }) => assured?.mean ?? null,
  ),
  column(
    "lower_limit",
    "Lower limit",
    "the unit's",
    "Mean less 2.66 times the mean moving range",
    ({ assured }) => assured?.lowerLimit ?? null,
  ),
  column(
    "upper_limit",
    "Upper limit",
    "the unit's",
    "Mean plus 2.66 times the mean moving range",
    ({ assured }) => assured?.upperLimit ?? null,
  ),
];

/** Every measure of one organisation by its variation and aim, with the lines they were judged by. */
export const assurance: Download = {
  permission: "measure.view",
  async load({ actor, search, made }) {
    const scope = await systemOf(actor, search);
    const months = scope && (await monthsOf(scope, search));
    if (!scope || !months) return null;
    const asAt = months.month.end;
    const found = await loadAssured(scope, asAt, search);
    if (!found) return null;
    const { organisation, figures } = found;
    const definitions = await definitionsOn(asAt);
    const byMeasure = new Map(figures.map((figure) => [figure.metric.code, figure]));
    const lines = await figureLines(scope, { figures, definitions, where: () => null, asAt });
    return figureSheet({
      title: `Measures of ${organisation.name} by variation and aim`,
      named: "variation-and-aims",
      lines: lines.map((line) => ({ ...line, assured: byMeasure.get(line.figure.metric.code) ?? null })),
      more: LINES,
      definitions: figures.flatMap(({ metric }) => definitions.get(metric.code) ?? []),
      scope: organisation,
      asAt,
      filters: [],
      page: link("/measures/assurance", {
        system: parameter(search, "system"),
        at: parameter(search, "at"),
        of: parameter(search, "of"),
      }),
      made,
    });
  },
};
