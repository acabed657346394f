import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { can } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { reviewsOf, type KeptReview } from "@/lib/server/queries/definition-reviews";
import { findMetric } from "@/lib/server/queries/metrics";
import { link, parameter, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";

/** Every review of a measure's definition, the newest first. */
export const measureReviews: Download = {
  permission: "metric-definition.propose",
  async load({ actor, search, made }) {
    const scope = await systemOf(actor, search);
    const found = await findMetric(parameter(search, "measure") ?? "", today());
    if (!scope || !found) return null;
    if (!can(actor, "metric-definition.propose", { code: scope.system, ancestors: [] })) return null;
    const { definition } = found;
    const reviews = await reviewsOf(definition.code);
    return tableSheet({
      title: `Reviews of ${definition.name}`,
      named: `${definition.code}-reviews`,
      scope: { code: scope.system, name: "The measure, everywhere" },
      period: { words: "Every review", text: "all-periods" },
      asAt: today(),
      columns: COLUMNS,
      rows: reviews.toSorted((a, b) => (a.on < b.on ? 1 : -1)),
      page: link(`/measures/${definition.code}/review`, { system: parameter(search, "system") }),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<KeptReview>[] = [
  column("reviewed_on", "Reviewed on", "date", "The day of the review", ({ on }) => on),
  column("by", "By", "", "Who reviewed it", ({ by }) => by),
  column("edition", "Edition", "number", "Of the definition", ({ edition }) => edition),
  column("found", "What they found", "", "As it was written", ({ found }) => found),
  column("next_due", "Next due", "date", "When it is looked over again", ({ nextDue }) => nextDue),
];
