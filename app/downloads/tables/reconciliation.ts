import { CHECK_NAMES } from "@/lib/appointments/figure-check";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { periodName } from "@/lib/periods/period";
import { nameOf } from "@/lib/server/queries/groups";
import { reconciliationLines, type ReconciliationLine } from "../../(signed-in)/data/reconciliation/lines";
import { namesIn, reconcile } from "../../(signed-in)/data/reconciliation/reconciled";
import { link, monthsOf, parameter, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";

/** Everything that does not agree in a month, and the practices worth a second look. */
export const reconciliation: Download = {
  permission: "measure.view",
  async load({ actor, search, made }) {
    const scope = await systemOf(actor, search);
    const months = scope && (await monthsOf(scope, search));
    if (!scope || !months) return null;
    const { month } = months;
    const [name, found] = await Promise.all([nameOf(scope.system), reconcile(scope, month)]);
    const { agreed } = found.sums;
    return tableSheet({
      title: `Reconciliation of ${name}, ${periodName(month)}`,
      named: "reconciliation",
      scope: { code: scope.system, name },
      period: { words: periodName(month), text: month.text },
      asAt: month.end,
      columns: COLUMNS,
      rows: reconciliationLines(found, await namesIn(found, month)),
      filters: [
        `Only what does not agree: ${agreed.PCN + agreed.PLACE + agreed.SYSTEM} sums agree and are not listed`,
      ],
      page: link("/data/reconciliation", { system: parameter(search, "system"), at: month.text }),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<ReconciliationLine>[] = [
  column("check", "Check", "", "Which two figures should be one, or why it is listed", ({ check }) => check),
  column("organisation_code", "Organisation code", "code", "Empty for the whole system", ({ code }) => code),
  column("organisation", "Organisation", "", "Its name", ({ name }) => name),
  column("figure", "Figure", "", "The measure, or what a source counts", ({ what }) => what),
  column("part", "Part", "", "numerator or denominator", ({ part }) => part),
  column("first", "First figure", "count", "Of the two that the check names, the first", ({ one }) => one),
  column(
    "second",
    "Second figure",
    "count",
    "Of the two that the check names, the second",
    ({ other }) => other,
  ),
  column(
    "difference",
    "Difference",
    "count",
    "First less second; empty where one is missing",
    ({ one, other }) => (one === null || other === null ? null : one - other),
  ),
  column("words", "In words", "", "Why a practice is listed", ({ words }) => words),
  column(
    "verified",
    "Verified by the practice",
    "",
    "What the practice's return of the month says of the national figures; empty for other figures",
    ({ verified }) => verified && CHECK_NAMES[verified],
  ),
];
