import { tableNotes } from "@/lib/exports/notes";
import { isLate } from "@/lib/appointments/deadlines";
import { returnStateName } from "@/lib/appointments/return-state";
import { column } from "@/lib/exports/column";
import { cellsOf, type ExportColumn } from "@/lib/exports/sheet";
import { can, scopeOf } from "@/lib/permissions/can";
import { instantName } from "@/lib/periods/instant";
import { workingInstant } from "@/lib/server/clock";
import {
  awaitingReview,
  returnsOf,
  type AwaitingReview,
  type ListedReturn,
} from "@/lib/server/queries/returns/return-list";
import { heldBack } from "../../(signed-in)/appointments/[code]/held-back";
import type { Download } from "../download";
import { practiceAsked } from "./return-asked";

/** A practice's returns, month by month. */
export const practiceReturns: Download = {
  permission: "return.read",
  async load({ actor, search, made }) {
    const practice = await practiceAsked(actor, search);
    if (!practice) return null;
    const listed = await returnsOf({ system: practice.system.code, practices: [practice.code] });
    const rows = can(actor, "return.complete", practice) ? listed : listed.map(heldBack);
    return {
      fileName: `returns-${practice.code}`,
      title: "Appointment returns",
      columns: MONTHS,
      notes: tableNotes(made, {
        scope: `${practice.name} ${practice.code}`,
        page: `/appointments/${practice.code}`,
      }),
      rows: cellsOf(MONTHS, rows),
      most: rows.length,
    };
  },
};

const MONTHS: readonly ExportColumn<ListedReturn>[] = [
  column("month", "Month", "month", "The month asked about", ({ month }) => month.text),
  column("state", "Where it stands", "", "Its state", ({ state }) => returnStateName(state)),
  column("due", "Due", "London time", "When it was due, an extension counted", ({ dueAt }) =>
    instantName(dueAt),
  ),
  column(
    "first_sent",
    "First sent",
    "London time",
    "Empty: not sent",
    ({ submittedAt }) => submittedAt && instantName(submittedAt),
  ),
  column("late", "Late", "", "Sent after it was due, or due and not sent", (row) =>
    isLate(row, row, workingInstant()) ? "late" : "",
  ),
  column(
    "disputed",
    "Disputes open",
    "figures",
    "Figures that do not match and are not settled",
    ({ unsettled }) => unsettled,
  ),
];

/** The ICB's queue. */
export const returnsToReview: Download = {
  permission: "return.review",
  async load({ actor, made }) {
    const rows = await awaitingReview(scopeOf(actor, "return.review").organisations);
    return {
      fileName: "returns-to-review",
      title: "Returns to review",
      columns: QUEUE,
      notes: tableNotes(made, { scope: "Returns that wait for the ICB", page: "/appointments" }),
      rows: cellsOf(QUEUE, rows),
      most: rows.length,
    };
  },
};

const QUEUE: readonly ExportColumn<AwaitingReview>[] = [
  column("ods_code", "Code", "code", "The practice’s own code", ({ practice }) => practice),
  column("name", "Practice", "", "Its name", ({ name }) => name),
  column("month", "Month", "month", "The month it is about", ({ month }) => month.text),
  column("sent", "Sent", "London time", "When its newest version was sent", ({ sentAt }) =>
    instantName(sentAt),
  ),
  column("version", "Version", "", "1 is what was sent first", ({ revision }) => revision),
  column(
    "not_matching",
    "Do not match",
    "figures",
    "Figures that do not match",
    ({ differing }) => differing,
  ),
  column("open", "To settle", "figures", "Disputes nobody has answered", ({ open }) => open),
];
