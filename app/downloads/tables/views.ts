import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { systemsOf } from "@/lib/permissions/figures";
import { roleName } from "@/lib/permissions/role";
import { today } from "@/lib/server/clock";
import { savedViewsOf, type SavedView } from "@/lib/server/queries/saved-views";
import type { Download } from "../download";

type Row = SavedView & { own: boolean; origin: string };

/** The views the reader keeps, then those shared with their role: where each leads, and no figure. */
export const views: Download = {
  permission: "view.keep",
  async load({ actor, made }) {
    const { mine, shared } = await savedViewsOf(actor);
    const { origin } = made;
    return tableSheet({
      title: "Saved views",
      named: "saved-views",
      scope: { code: systemsOf(actor).join("-"), name: `Views of ${actor.name}` },
      period: { words: "As kept at the as-at date", text: "in-force" },
      asAt: today(),
      columns: COLUMNS,
      rows: [
        ...mine.map((view) => ({ ...view, own: true, origin })),
        ...shared.map((view) => ({ ...view, own: false, origin })),
      ],
      page: "/views",
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("name", "Name", "", "Of the view", ({ name }) => name),
  column(
    "address",
    "Address",
    "",
    "Its page with period, comparator and filters",
    ({ origin, address }) => `${origin}${address}`,
  ),
  column("own", "Yours", "", "yes: you saved it; no: shared with your role", ({ own }) =>
    own ? "yes" : "no",
  ),
  column("saved_by", "Saved by", "", "Who alone may change it", ({ ownerName }) => ownerName),
  column(
    "shared_with",
    "Shared with",
    "",
    "The roles it is shared with; empty: nobody",
    ({ sharedWith }) => sharedWith.map((role) => roleName({ role, deputy: false })).join(", ") || null,
  ),
];
