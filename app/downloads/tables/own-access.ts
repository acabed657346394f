import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { systemsOf } from "@/lib/permissions/figures";
import { today } from "@/lib/server/clock";
import type { ToldEntry } from "@/lib/server/queries/audit-trail";
import { rolesGivenToOneself } from "@/lib/server/queries/own-access";
import type { Download } from "../download";

/** Roles that people gave themselves of late: for those who are shown them on their home page. */
export const ownAccess: Download = {
  permission: "audit.read",
  async load({ actor, made }) {
    const rows = await rolesGivenToOneself(actor);
    if (rows.length === 0) return null;
    return tableSheet({
      title: "Roles people gave themselves",
      named: "roles-given-to-oneself",
      scope: { code: systemsOf(actor).join("-"), name: "The system" },
      period: { words: "Of late, as the page lists them", text: "newest" },
      asAt: today(),
      columns: COLUMNS,
      rows,
      page: "/",
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<ToldEntry>[] = [
  column("at", "When", "instant", "The moment it was done, in universal time", ({ at }) => at.toISOString()),
  column("who", "Who", "", "A command at the machine says so", ({ who }) => who ?? "At the server"),
  column("acting_as", "Acting as", "", "Empty: in their own role", ({ actingAs }) => actingAs),
  column("what", "What", "", "What was done, in a sentence", ({ says }) => says),
];
