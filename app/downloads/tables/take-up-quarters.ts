import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { scopeOf } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { takeUpByQuarter, type TakeUpQuarter } from "@/lib/server/queries/assurance/take-up";
import type { Download } from "../download";

/** Support offered, accepted and declined by quarter, among the practices in the reader's reach. */
export const takeUpQuarters: Download = {
  permission: "support.read",
  async load({ actor, made }) {
    const scope = scopeOf(actor, "support.read");
    return tableSheet({
      title: "Support offered and answered, by quarter",
      named: "take-up-quarters",
      scope: { code: scope.organisations.join("-"), name: "Practices in your reach" },
      period: { words: "Every quarter with an offer or an answer", text: "all-periods" },
      asAt: today(),
      columns: COLUMNS,
      rows: await takeUpByQuarter(scope),
      page: "/assurance/support",
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<TakeUpQuarter>[] = [
  column(
    "quarter_from",
    "Quarter from",
    "date",
    "The first day of the calendar quarter",
    ({ start }) => start,
  ),
  column("offered", "Offered", "count", "By the day of the offer", ({ offered }) => offered),
  column("accepted", "Accepted", "count", "By the day of the answer", ({ accepted }) => accepted),
  column("declined", "Declined", "count", "By the day of the answer", ({ declined }) => declined),
];
