import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { roleName } from "@/lib/permissions/role";
import { today } from "@/lib/server/clock";
import { nameOf } from "@/lib/server/queries/groups";
import { groupsShown, type ShownGroup } from "../../(signed-in)/practices/groups/groups-shown";
import { link, parameter, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";

/** The groups of practices that the reader made or that are shared with them. */
export const groups: Download = {
  permission: "practice.view",
  async load({ actor, search, made }) {
    const scope = await systemOf(actor, search);
    if (!scope) return null;
    const [name, rows] = await Promise.all([nameOf(scope.system), groupsShown(actor, scope)]);
    return tableSheet({
      title: "Groups of practices",
      named: "groups",
      scope: { code: scope.system, name },
      period: { words: "As kept at the as-at date", text: "in-force" },
      asAt: today(),
      columns: COLUMNS,
      rows,
      filters: ["Only groups you made, and those shared with you of which you may name every practice"],
      page: link("/practices/groups", { system: parameter(search, "system") }),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<ShownGroup>[] = [
  column("group", "Group", "", "Its name", ({ name }) => name),
  column("practices", "Practices", "count", "How many are in it", ({ members }) => members.length),
  column(
    "practice_codes",
    "Practice codes",
    "codes",
    "Parted by spaces; empty: not each of them is yours to name",
    ({ usable, members }) => (usable ? members.join(" ") : null),
  ),
  column("made_by", "Made by", "", "Who made it and alone may change it", ({ ownerName }) => ownerName),
  column(
    "also_for",
    "Also for",
    "",
    "The roles that may use it too; empty: only who made it",
    ({ sharedWith }) => sharedWith.map((role) => roleName({ role, deputy: false })).join(", ") || null,
  ),
];
