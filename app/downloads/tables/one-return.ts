import { tableNotes } from "@/lib/exports/notes";
import { disputeStateName } from "@/lib/appointments/dispute-state";
import { ownCount } from "@/lib/appointments/return-answers";
import { VARIANCE_REASONS } from "@/lib/appointments/variance-reasons";
import { column } from "@/lib/exports/column";
import { cellsOf, type ExportColumn } from "@/lib/exports/sheet";
import { parsePeriod, periodName } from "@/lib/periods/period";
import {
  askedFigures,
  askedMonth,
  type AskedFigure,
} from "../../(signed-in)/appointments/[code]/[month]/asked";
import { parameter } from "../../(signed-in)/view";
import type { Download } from "../download";
import { practiceAsked } from "./return-asked";

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
      notes: tableNotes(made, {
        scope: `${practice.name} ${practice.code}, ${periodName(asked.month)}, version ${sent.number}, sent by ${sent.attestedName ?? ""}, ${sent.attestedRole ?? ""}`,
        page: `/appointments/${practice.code}/${month}`,
      }),
      rows: cellsOf(COLUMNS, lines),
      most: lines.length,
    };
  },
};

const COLUMNS: readonly ExportColumn<Line>[] = [
  column("figure", "Figure", "code", "The figure asked about", ({ figure }) => figure),
  column("name", "Appointments", "", "Its name", ({ name }) => name),
  column(
    "national",
    "National",
    "appointments",
    "As published; never changed by a return",
    ({ national }) => national,
  ),
  column("answer", "Answer", "", "Whether it matches the practice’s book", ({ answer }) => answer),
  column(
    "practice_count",
    "Practice",
    "appointments",
    "The practice’s own count where it does not match; empty: its book does not record it",
    ({ own }) => own,
  ),
  column("reason", "Reason", "", "Why they differ", ({ reason }) => reason),
  column("fixed_from", "Fixed from", "date", "From when figures should agree", ({ fixedFrom }) => fixedFrom),
  column("note", "Note", "", "The practice’s words", ({ note }) => note),
  column("dispute", "Dispute", "", "What became of it", ({ stands }) => stands),
];
