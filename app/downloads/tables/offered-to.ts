import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { displayName } from "@/lib/organisations/display-name";
import { scopeOf } from "@/lib/permissions/can";
import { systemsOf } from "@/lib/permissions/figures";
import { supportStateName } from "@/lib/pqaf/support-state";
import { today } from "@/lib/server/clock";
import { findSupportOffer } from "@/lib/server/queries/assurance/support-offers";
import { offeredTo as practicesOffered, type OfferedTo } from "@/lib/server/queries/assurance/take-up";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

/** The practices in the reader's reach that one support was offered to. */
export const offeredTo: Download = {
  permission: "support.read",
  async load({ actor, search, made }) {
    const id = parameter(search, "support") ?? "";
    const support = /^\d{1,9}$/.test(id) ? await findSupportOffer(Number(id)) : null;
    if (!support || !systemsOf(actor).includes(support.system)) return null;
    const scope = scopeOf(actor, "support.read");
    return tableSheet({
      title: `Offered: ${support.name} (${support.provider})`,
      named: `offered-to-${support.id}`,
      scope: { code: scope.organisations.join("-"), name: "Practices in your reach" },
      period: { words: "Every offer, the newest first", text: "all-periods" },
      asAt: today(),
      columns: COLUMNS,
      rows: await practicesOffered(scope, support.id),
      page: link(`/assurance/support/${support.id}`, {}),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<OfferedTo>[] = [
  column("practice_code", "Practice code", "code", "ODS code", ({ practice }) => practice),
  column("practice", "Practice", "", "Its name", ({ name }) => displayName(name)),
  column("offered_on", "Offered on", "date", "The day of the offer", ({ offeredOn }) => offeredOn),
  column("state", "State", "", "At the as-at date", ({ state }) => supportStateName(state)),
];
