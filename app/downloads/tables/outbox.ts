import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { scopeOf } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { outboxOf, type Mailed } from "@/lib/server/queries/outbox";
import { stateOf } from "../../(signed-in)/administration/outbox/state-of";
import type { Download } from "../download";

/** The newest e-mails that were written, each with what its reader may read of it. */
export const outbox: Download = {
  permission: "people.manage",
  async load({ actor, made }) {
    const scope = scopeOf(actor, "people.manage");
    return tableSheet({
      title: "E-mails written by the service",
      named: "e-mails",
      scope: { code: scope.organisations.join("-"), name: "E-mails to people with access" },
      period: { words: "The newest, as many as the page lists", text: "newest" },
      asAt: today(),
      columns: COLUMNS,
      rows: await outboxOf(actor, scope),
      page: "/administration/outbox",
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Mailed>[] = [
  column("written", "Written", "instant", "In universal time", ({ queuedAt }) => queuedAt.toISOString()),
  column("to", "To", "", "Name and address", ({ to }) => to),
  column("subject", "Subject", "", "Of the e-mail", ({ subject }) => subject),
  column("body", "Text", "", "What anybody who lists e-mails may read", ({ body }) => body),
  column(
    "private",
    "For some only",
    "",
    "What it tells of a practice or of figures; empty: nothing; “closed”: not yours to read",
    ({ private: told }) => (told === null || told === "closed" ? told : told.words),
  ),
  column("state", "State", "", "Sent, waiting or given up, and why", (mailed) => stateOf(mailed)),
];
