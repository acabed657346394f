import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { scopeOf } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { takeUpOf, type TakeUp } from "@/lib/server/queries/assurance/take-up";
import type { Download } from "../download";
import { TAKE_UP_COLUMNS } from "./take-up-providers";

/** How the offers of each support stand, among the practices in the reader's reach. */
export const takeUp: Download = {
  permission: "support.read",
  async load({ actor, made }) {
    const scope = scopeOf(actor, "support.read");
    return tableSheet({
      title: "Take-up of support",
      named: "take-up",
      scope: { code: scope.organisations.join("-"), name: "Practices in your reach" },
      period: { words: "Every offer, by how it stands at the as-at date", text: "all-periods" },
      asAt: today(),
      columns: COLUMNS,
      rows: await takeUpOf(scope),
      page: "/assurance/support",
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<TakeUp>[] = [
  column("support", "Support", "", "Its name", ({ name }) => name),
  column("provider", "Provider", "", "Who gives it", ({ provider }) => provider),
  ...TAKE_UP_COLUMNS,
];
