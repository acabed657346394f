import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { scopeOf } from "@/lib/permissions/can";
import { takeUpByProvider, type TakeUpCounts } from "@/lib/pqaf/take-up-by-provider";
import { today } from "@/lib/server/clock";
import { takeUpOf } from "@/lib/server/queries/assurance/take-up";
import type { Download } from "../download";

type Row = TakeUpCounts & { provider: string; supports: number };

/** How the offers of each provider stand, among the practices in the reader's reach. */
export const takeUpProviders: Download = {
  permission: "support.read",
  async load({ actor, made }) {
    const scope = scopeOf(actor, "support.read");
    const found = takeUpByProvider(await takeUpOf(scope));
    return tableSheet({
      title: "Take-up of support by provider",
      named: "take-up-providers",
      scope: { code: scope.organisations.join("-"), name: "Practices in your reach" },
      period: { words: "Every offer, by how it stands at the as-at date", text: "all-periods" },
      asAt: today(),
      columns: [PROVIDER, SUPPORTS, ...TAKE_UP_COLUMNS],
      rows: found.map(({ provider, counts, supports }) => ({
        ...counts,
        provider,
        supports: supports.length,
      })),
      page: "/assurance/support",
      made,
    });
  },
};

const PROVIDER = column<Row>("provider", "Provider", "", "Who gives it", ({ provider }) => provider);
const SUPPORTS = column<Row>(
  "supports",
  "Supports",
  "count",
  "Of theirs that were offered",
  ({ supports }) => supports,
);

/** Offers by how they stand. */
export const TAKE_UP_COLUMNS: readonly ExportColumn<TakeUpCounts>[] = [
  column(
    "offered",
    "Offered",
    "count",
    "All of them; beside it each once, by how it stands",
    ({ offered }) => offered,
  ),
  column("waiting", "Waits", "count", "Not answered yet", ({ waiting }) => waiting),
  column("accepted", "Accepted", "count", "And not begun", ({ accepted }) => accepted),
  column("under_way", "Under way", "count", "Begun", ({ underWay }) => underWay),
  column("ended", "Ended", "count", "Done", ({ ended }) => ended),
  column("declined", "Declined", "count", "It counts for nothing in a level", ({ declined }) => declined),
  column("withdrawn", "Withdrawn", "count", "By who offered it", ({ withdrawn }) => withdrawn),
];
