import { tableNotes } from "@/lib/exports/notes";
import { cellsOf, type ExportColumn, type ExportRow } from "@/lib/exports/sheet";
import type { Actor } from "@/lib/permissions/actor";
import { auditTrail, type AuditFilter, type ToldEntry } from "@/lib/server/queries/audit-trail";
import { filterOf, typedIn } from "../../(signed-in)/administration/audit/asked";
import type { Download } from "../download";

/** More is a matter for the database itself; the newest are what is asked for. */
const MOST = 20_000;

/** The entries of the audit trail that the reader may read and asked for, newest first. */
export const auditEntries: Download = {
  permission: "audit.read",
  async load({ actor, search, all, made }) {
    const typed = typedIn(all ? {} : search);
    const asked = Object.entries(typed).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
    return {
      fileName: "audit-trail",
      title: "Audit trail",
      columns: COLUMNS,
      notes: tableNotes(made, {
        scope: "Entries on matters your role reads, about the organisations you act for",
        page: "/administration/audit",
        said: [
          { name: "Filters", text: asked.length === 0 ? "None: everything you may see" : asked.join("; ") },
        ],
      }),
      rows: entriesOf(actor, filterOf(typed, actor)),
      most: MOST,
    };
  },
};

const COLUMNS: readonly ExportColumn<ToldEntry>[] = [
  {
    name: "at",
    heading: "When",
    unit: "instant",
    meaning: "The moment it was done, in universal time",
    cell: ({ at }) => at.toISOString(),
  },
  {
    name: "who",
    heading: "Who",
    unit: "",
    meaning: "Who did it; a command at the machine says so",
    cell: ({ who }) => who ?? "At the server",
  },
  {
    name: "acting_as",
    heading: "Acting as",
    unit: "",
    meaning: "The role chosen with acting as, where one was",
    cell: ({ actingAs }) => actingAs,
  },
  {
    name: "what",
    heading: "What",
    unit: "",
    meaning: "What was done, in a sentence",
    cell: ({ says }) => says,
  },
];

async function* entriesOf(actor: Actor, filter: AuditFilter): AsyncGenerator<ExportRow[]> {
  let given = 0;
  for (let page = 1; given < MOST; page++) {
    const { entries, older } = await auditTrail(actor, filter, page);
    yield cellsOf(COLUMNS, entries);
    given += entries.length;
    if (!older) return;
  }
}
