import { column } from "@/lib/exports/column";
import type { FigureLine } from "@/lib/exports/figure-line";
import { figureSheet } from "@/lib/exports/figure-sheet";
import type { ExportColumn } from "@/lib/exports/sheet";
import type { Review } from "@/lib/metrics/review";
import { today } from "@/lib/server/clock";
import { newestReviews } from "@/lib/server/queries/definition-reviews";
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
    const [figures, reviews] = await Promise.all([
      groupFigures(scope, { ...system, kind: "SYSTEM" }, { asAt, comparator: "SYSTEM" }),
      newestReviews(today()),
    ]);
    return figureSheet({
      title: `Every measure of ${system.name}`,
      lines: await figureLines(scope, { figures, definitions, where: () => null, asAt }),
      more: reviewColumns(reviews),
      definitions: figures.flatMap(({ metric }) => definitions.get(metric.code) ?? []),
      scope: system,
      asAt,
      filters: [],
      page: link("/measures", { system: parameter(search, "system"), at: parameter(search, "at") }),
      made,
    });
  },
};

/** Who looked each definition over: of the edition in force. */
function reviewColumns(reviews: ReadonlyMap<string, Review>): ExportColumn<FigureLine>[] {
  const of = ({ figure }: FigureLine) => reviews.get(figure.metric.code);
  return [
    column<FigureLine>(
      "definition_reviewed_by",
      "Definition reviewed by",
      "",
      "Empty: the edition in force has not been reviewed yet",
      (line) => of(line)?.by ?? null,
    ),
    column<FigureLine>(
      "definition_reviewed_on",
      "Definition reviewed on",
      "date",
      "Empty: not yet",
      (line) => of(line)?.on ?? null,
    ),
    column<FigureLine>(
      "next_review_due",
      "Next review due",
      "date",
      "Empty: not yet reviewed",
      (line) => of(line)?.nextDue ?? null,
    ),
  ];
}
