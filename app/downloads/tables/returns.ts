import { ownCount } from "@/lib/appointments/return-answers";
import { disputeStateName } from "@/lib/appointments/dispute-state";
import { isLate } from "@/lib/appointments/deadlines";
import { returnStateName } from "@/lib/appointments/return-state";
import { VARIANCE_REASONS } from "@/lib/appointments/variance-reasons";
import type { Made } from "@/lib/exports/notes";
import { cellsOf, type ExportColumn } from "@/lib/exports/sheet";
import type { Actor } from "@/lib/permissions/actor";
import { can, scopeOf } from "@/lib/permissions/can";
import { instantName } from "@/lib/periods/instant";
import { parsePeriod, periodName } from "@/lib/periods/period";
import { workingInstant } from "@/lib/server/clock";
import { findReturned } from "@/lib/server/queries/returns/returned-practice";
import {
  awaitingReview,
  returnsOf,
  type AwaitingReview,
  type ListedReturn,
} from "@/lib/server/queries/returns/return-list";
import {
  askedFigures,
  askedMonth,
  type AskedFigure,
} from "../../(signed-in)/appointments/[code]/[month]/asked";
import { heldBack } from "../../(signed-in)/appointments/[code]/held-back";
import { parameter, type Search } from "../../(signed-in)/view";
import type { Download } from "../download";

async function practiceAsked(actor: Actor, search: Search) {
  const practice = await findReturned(parameter(search, "practice") ?? "");
  return practice && can(actor, "return.read", practice) ? practice : null;
}

type Line = AskedFigure & {
  answer: string;
  own: number | null;
  reason: string | null;
  fixedFrom: string | null;
  note: string | null;
  stands: string | null;
};

/** What one return says, as it was sent last. */
export const oneReturn: Download = {
  permission: "return.read",
  async load({ actor, search, made }) {
    const practice = await practiceAsked(actor, search);
    const month = parameter(search, "month") ?? "";
    if (!practice || parsePeriod(month)?.cadence !== "month") return null;
    const asked = await askedMonth(practice, month);
    const [sent] = asked.kept?.sent ?? [];
    if (!sent) return null;
    const lines = askedFigures(asked).map((figure): Line => {
      const answer = sent.answers[figure.figure];
      const differs = answer?.kind === "DIFFERS" ? answer : null;
      const dispute = asked.kept?.disputes.find((each) => each.figure === figure.figure);
      return {
        ...figure,
        answer: differs ? "does not match" : answer ? "matches" : "not asked",
        own: differs && ownCount(differs),
        reason: differs?.reason ? VARIANCE_REASONS[differs.reason] : null,
        fixedFrom: differs?.fixedFrom ?? null,
        note: differs?.note || null,
        stands: differs && dispute ? disputeStateName(dispute.state) : null,
      };
    });
    return {
      fileName: `return-${practice.code}-${month}`,
      title: `Appointment return, ${periodName(asked.month)}`,
      columns: COLUMNS,
      notes: notesOf(made, {
        scope: `${practice.name} ${practice.code}, ${periodName(asked.month)}, version ${sent.number}, sent by ${sent.attestedName ?? ""}, ${sent.attestedRole ?? ""}`,
        page: `/appointments/${practice.code}/${month}`,
      }),
      rows: cellsOf(COLUMNS, lines),
      most: lines.length,
    };
  },
};

const COLUMNS: readonly ExportColumn<Line>[] = [
  {
    name: "figure",
    heading: "Figure",
    unit: "code",
    meaning: "The figure asked about",
    cell: ({ figure }) => figure,
  },
  { name: "name", heading: "Appointments", unit: "", meaning: "Its name", cell: ({ name }) => name },
  {
    name: "national",
    heading: "National",
    unit: "appointments",
    meaning: "As published; never changed by a return",
    cell: ({ national }) => national,
  },
  {
    name: "answer",
    heading: "Answer",
    unit: "",
    meaning: "Whether it matches the practice’s book",
    cell: ({ answer }) => answer,
  },
  {
    name: "practice_count",
    heading: "Practice",
    unit: "appointments",
    meaning: "The practice’s own count where it does not match; empty: its book does not record it",
    cell: ({ own }) => own,
  },
  { name: "reason", heading: "Reason", unit: "", meaning: "Why they differ", cell: ({ reason }) => reason },
  {
    name: "fixed_from",
    heading: "Fixed from",
    unit: "date",
    meaning: "From when figures should agree",
    cell: ({ fixedFrom }) => fixedFrom,
  },
  { name: "note", heading: "Note", unit: "", meaning: "The practice’s words", cell: ({ note }) => note },
  {
    name: "dispute",
    heading: "Dispute",
    unit: "",
    meaning: "What became of it",
    cell: ({ stands }) => stands,
  },
];

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
      notes: notesOf(made, {
        scope: `${practice.name} ${practice.code}`,
        page: `/appointments/${practice.code}`,
      }),
      rows: cellsOf(MONTHS, rows),
      most: rows.length,
    };
  },
};

const MONTHS: readonly ExportColumn<ListedReturn>[] = [
  {
    name: "month",
    heading: "Month",
    unit: "month",
    meaning: "The month asked about",
    cell: ({ month }) => month.text,
  },
  {
    name: "state",
    heading: "Where it stands",
    unit: "",
    meaning: "Its state",
    cell: ({ state }) => returnStateName(state),
  },
  {
    name: "due",
    heading: "Due",
    unit: "London time",
    meaning: "When it was due, an extension counted",
    cell: ({ dueAt }) => instantName(dueAt),
  },
  {
    name: "first_sent",
    heading: "First sent",
    unit: "London time",
    meaning: "Empty: not sent",
    cell: ({ submittedAt }) => submittedAt && instantName(submittedAt),
  },
  {
    name: "late",
    heading: "Late",
    unit: "",
    meaning: "Sent after it was due, or due and not sent",
    cell: (row) => (isLate(row, row, workingInstant()) ? "late" : ""),
  },
  {
    name: "disputed",
    heading: "Disputes open",
    unit: "figures",
    meaning: "Figures that do not match and are not settled",
    cell: ({ unsettled }) => unsettled,
  },
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
      notes: notesOf(made, { scope: "Returns that wait for the ICB", page: "/appointments" }),
      rows: cellsOf(QUEUE, rows),
      most: rows.length,
    };
  },
};

const QUEUE: readonly ExportColumn<AwaitingReview>[] = [
  {
    name: "ods_code",
    heading: "Code",
    unit: "code",
    meaning: "The practice’s own code",
    cell: ({ practice }) => practice,
  },
  { name: "name", heading: "Practice", unit: "", meaning: "Its name", cell: ({ name }) => name },
  {
    name: "month",
    heading: "Month",
    unit: "month",
    meaning: "The month it is about",
    cell: ({ month }) => month.text,
  },
  {
    name: "sent",
    heading: "Sent",
    unit: "London time",
    meaning: "When its newest version was sent",
    cell: ({ sentAt }) => instantName(sentAt),
  },
  {
    name: "version",
    heading: "Version",
    unit: "",
    meaning: "1 is what was sent first",
    cell: ({ revision }) => revision,
  },
  {
    name: "not_matching",
    heading: "Do not match",
    unit: "figures",
    meaning: "Figures that do not match",
    cell: ({ differing }) => differing,
  },
  {
    name: "open",
    heading: "To settle",
    unit: "figures",
    meaning: "Disputes nobody has answered",
    cell: ({ open }) => open,
  },
];

function notesOf(made: Made, { scope, page }: { scope: string; page: string }) {
  return [
    { name: "Classification", text: made.marking },
    ...(made.illustrative === null ? [] : [{ name: "Illustrative", text: made.illustrative }]),
    { name: "Scope", text: scope },
    { name: "Made", text: `${instantName(made.at)}, London time` },
    { name: "Page", text: `${made.origin}${page}` },
  ];
}
