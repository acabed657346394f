import { findColumns, tidyText, type Columns } from "@/lib/csv/columns";
import { quoted } from "@/lib/csv/quoted";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import type { FileError } from "@/lib/loads/dataset";
import { gatherProblems } from "@/lib/loads/problems";
import { day, type Day } from "@/lib/periods/day";
import { monthNumber, monthOf, parsePeriod, type Period } from "@/lib/periods/period";
import { fail, succeed, type Result } from "@/lib/result";
import { parseBookDay } from "./extract/book-day";
import { PATIENT_WORDS, patientHeading, patientValue } from "./extract/patient-fields";
import { MISSED_WHERE_LENGTH, NOTE_LENGTH, readCount, type Answered } from "./return-answers";
import {
  figureDefinition,
  isReturnedFigure,
  RETURNED_FIGURES,
  type FigureCounts,
  type ReturnedFigure,
} from "./returned-figures";
import { VARIANCE_REASON_CODES, VARIANCE_REASONS, type VarianceReason } from "./variance-reasons";

/** One line of a filled-in template: the practice's own count of a figure, as typed, and why it differs. */
export type TemplateLine = {
  figure: ReturnedFigure;
  own: string;
  reason: VarianceReason | null;
  fixedFrom: Day | null;
  note: string;
};

/** Appointments that national data cannot see, as typed, and where they are held. */
export type Missed = { count: string; where: string };

/** What the last line of the template is about, where others have a figure. */
const MISSED = "missed";

export type TemplateRow = {
  practice: string;
  month: string;
  figure: ReturnedFigure | typeof MISSED;
  /** Null for what national data cannot see. */
  national: number | null;
  answered: Answered;
};

const own = ({ answered: { answers, missed }, figure, national }: TemplateRow) => {
  if (figure === MISSED) return missed || null;
  const answer = answers[figure];
  if (!answer) return null;
  return answer.kind === "MATCHES" ? national : answer.own;
};
const differing = ({ answered: { answers }, figure }: TemplateRow) => {
  const answer = figure === MISSED ? undefined : answers[figure];
  return answer?.kind === "DIFFERS" ? answer : null;
};
const note = (row: TemplateRow) =>
  (row.figure === MISSED ? row.answered.missedWhere : differing(row)?.note) || null;

/** The month as a file to fill in: a row a figure, with what is answered so far. */
export const TEMPLATE: readonly ExportColumn<TemplateRow>[] = [
  column("practice", "Practice", "code", "Do not change", ({ practice }) => practice),
  column("month", "Month", "month", "Do not change", ({ month }) => month),
  column("figure", "Figure", "", "Do not change", ({ figure }) => figure),
  column("appointments", "Appointments", "", "What is counted", ({ figure }) =>
    figure === MISSED
      ? "Held elsewhere (PCN, hub or enhanced access): national figures cannot see them"
      : figureDefinition(figure).name,
  ),
  column(
    "national",
    "National figure",
    "appointments",
    "As published: not read back",
    ({ national }) => national,
  ),
  column(
    "your_count",
    "Your count",
    "appointments",
    "A whole number. The national figure where it matches; empty says nothing",
    own,
  ),
  column("reason", "Reason", "", "Why it differs, in the words of the return", (row) => {
    const reason = differing(row)?.reason;
    return reason ? VARIANCE_REASONS[reason] : null;
  }),
  column(
    "fixed_from",
    "Fixed from",
    "date",
    "From when the figures should agree",
    (row) => differing(row)?.fixedFrom ?? null,
  ),
  column("note", "Note", "", "No details of a patient. On the last line: where they are held", note),
];

/** A row for each figure that the month's national data gives, and one for what it cannot see. */
export function templateRows(
  { practice, month }: { practice: string; month: Period },
  national: FigureCounts,
  answered: Answered,
): TemplateRow[] {
  const of = { practice, month: month.text, answered };
  const rows = RETURNED_FIGURES.flatMap((figure): TemplateRow[] => {
    const count = national[figure];
    return count === undefined ? [] : [{ ...of, figure, national: count }];
  });
  return [...rows, { ...of, figure: MISSED, national: null }];
}

/** A month as the template has it, or as a spreadsheet rewrites it: 2025-11, Nov-25, 01/11/2025. Null for none. */
function monthWritten(text: string): string | null {
  const parsed = parsePeriod(text);
  if (parsed?.cadence === "month") return parsed.text;
  const on = parseBookDay(text);
  if (on !== null) return monthOf(on).text;
  const [, name = "", year = ""] = /^([a-z]{3,9})[ -](\d{2}|\d{4})$/i.exec(text) ?? [];
  const number = monthNumber(name.slice(0, 3));
  if (number === null) return null;
  return `${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, "0")}`;
}

/** No figure is fixed from so early: an older day is of another kind, a birth above all. */
const BIRTHS_BEFORE = day("2015-01-01");
const TAKE_OUT = "the template’s own columns: no patient field is taken. Remove the column and send it again";

const HEADINGS = {
  practice: ["Practice"],
  month: ["Month"],
  figure: ["Figure"],
  own: ["Your count", "your_count"],
  reason: ["Reason"],
  fixedFrom: ["Fixed from", "fixed_from"],
  note: ["Note"],
} as const;
type Name = keyof typeof HEADINGS;

export function isTemplateHeading(cells: readonly string[]): boolean {
  const { columns } = findColumns(cells, HEADINGS);
  return columns.has("figure") || columns.has("own");
}

/** Reads a filled-in template back: every error at once. A line without a count says nothing and is passed over. */
export function templateReader({ practice, month }: { practice: string; month: Period }) {
  const problems = gatherProblems();
  const lines = new Map<ReturnedFigure, TemplateLine>();
  let missed: Missed | null = null;
  let columns: Columns | null = null;
  let whole = false;
  let passedOver = 0;
  let line = 0;
  let cells: readonly string[] = [];

  const text = (name: Name) => cells[columns?.get(name)?.index ?? -1]?.trim() ?? "";
  /** What was found, never a value about a person. */
  const foundIn = (cell: string): string => {
    const field = patientValue(cell, BIRTHS_BEFORE);
    return field === null ? quoted(cell) : PATIENT_WORDS[field];
  };
  const wrong = (name: Name, expected: string, found = foundIn(text(name))): null => {
    problems.add({ line, column: columns?.get(name)?.heading ?? HEADINGS[name][0], found, expected });
    return null;
  };

  function begin(): void {
    const found = findColumns(cells, HEADINGS);
    columns = found.columns;
    whole = found.missing.length + found.twice.length === 0;
    for (const name of found.missing as Name[])
      wrong(name, `a column headed ${HEADINGS[name][0]}`, "no such column");
    for (const name of found.twice as Name[])
      wrong(name, `one column headed ${HEADINGS[name][0]}`, "the column twice");
    const own = new Set([...columns.values()].map(({ index }) => index));
    for (const [index, heading] of cells.entries()) {
      const field = own.has(index) ? null : patientHeading(heading);
      if (field !== null)
        problems.add({ line, column: tidyText(heading), found: PATIENT_WORDS[field], expected: TAKE_OUT });
    }
  }

  function reasonIn(): VarianceReason | null {
    const said = text("reason").toLowerCase();
    if (said === "") return null;
    const found = VARIANCE_REASON_CODES.find(
      (code) => code === said || VARIANCE_REASONS[code].toLowerCase() === said,
    );
    return (
      found ?? wrong("reason", `a reason of the return, for example ${VARIANCE_REASONS["unmapped-slots"]}`)
    );
  }

  function countIn(own: string): number | null {
    const count = own === "" ? null : readCount(own);
    if (own !== "" && (count === null || !Number.isInteger(count) || count < 0))
      wrong("own", "a whole number, 0 or more, for example 5966");
    return count;
  }

  function noteIn(most: number): string {
    // What the template's own guard against formulas put before it is no part of the note.
    const note = text("note").replace(/^'(?=\s*[=+\-@])/, "");
    if (note.length > most) wrong("note", `at most ${most} characters`);
    if (patientValue(note, BIRTHS_BEFORE) !== null) wrong("note", "a note without details of a patient");
    return note;
  }

  function readMissed(): void {
    const own = text("own");
    const count = countIn(own);
    const where = noteIn(MISSED_WHERE_LENGTH);
    if (count !== null && count > 0 && where === "")
      wrong("note", "where they are held, for example Canal Basin hub");
    if (missed) wrong("figure", "each figure once");
    if (own !== "") missed = { count: String(count ?? own), where };
  }

  function read(): void {
    if (text("practice").toUpperCase() !== practice)
      wrong("practice", `${practice}: this file is of another practice`);
    if (monthWritten(text("month")) !== month.text)
      wrong("month", `${month.text}: this file is of another month`);
    const figure = text("figure");
    if (figure === MISSED) return readMissed();
    if (!isReturnedFigure(figure)) return void wrong("figure", "a figure of the template, for example total");
    const own = text("own");
    if (own === "") passedOver += 1;
    const count = countIn(own);
    const reason = reasonIn();
    const fixedFrom = text("fixedFrom") === "" ? null : parseBookDay(text("fixedFrom"));
    if (fixedFrom === null && text("fixedFrom") !== "") wrong("fixedFrom", "a day, for example 05/01/2026");
    const note = noteIn(NOTE_LENGTH);
    if (lines.has(figure)) wrong("figure", "each figure once");
    if (own !== "") lines.set(figure, { figure, own: String(count ?? own), reason, fixedFrom, note });
  }

  return {
    row(at: number, row: readonly string[]): boolean {
      line = at;
      cells = row;
      if (cells.every((cell) => cell.trim() === "")) return true;
      if (columns === null) begin();
      else if (whole) read();
      return !problems.full();
    },
    finish(): Result<{ lines: TemplateLine[]; missed: Missed | null; passedOver: number }, FileError[]> {
      if (problems.list().length > 0) return fail(problems.list());
      return succeed({ lines: [...lines.values()], missed, passedOver });
    },
  };
}
