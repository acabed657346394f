import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { scopeOf } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { panelOf, type PanelMember } from "@/lib/server/queries/assurance/panel-members";
import { nameOf } from "@/lib/server/queries/groups";
import { link, parameter, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";

/** Everyone who sits, will sit or ever sat on the panel. */
export const panelSeats: Download = {
  permission: "panel.manage",
  async load({ actor, search, made }) {
    const scope = await systemOf(actor, search);
    if (!scope || !scopeOf(actor, "panel.manage").organisations.includes(scope.system)) return null;
    const [name, rows] = await Promise.all([nameOf(scope.system), panelOf(scope.system, today())]);
    return tableSheet({
      title: `Seats on the panel of ${name}`,
      named: "panel-seats",
      scope: { code: scope.system, name },
      period: { words: "Every seat, in force or not", text: "all-periods" },
      asAt: today(),
      columns: COLUMNS,
      rows,
      page: link("/assurance/panel", { system: parameter(search, "system") }),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<PanelMember>[] = [
  column("name", "Name", "", "Who sits", ({ name }) => name),
  column("role", "Role", "", "Held at the as-at date; empty: none", ({ role }) => role),
  column("chair", "Chair", "", "yes: chairs the panel", ({ chair }) => (chair ? "yes" : "no")),
  column("first_day", "First day", "date", "From which the seat counts", ({ startsOn }) => startsOn),
  column("last_day", "Last day", "date", "Empty: without an end", ({ endsOn }) => endsOn),
];
