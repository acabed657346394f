import type { Problems } from "@/lib/loads/problems";
import { daysBetween, type Day } from "@/lib/periods/day";
import type { Category, Mode, Staff, Status } from "../cells";
import { bookDays } from "./book-day";
import {
  bookCategories,
  bookModes,
  bookStaff,
  bookStatuses,
  type BookLabels,
  type NotAnAppointment,
} from "./book-labels";
import { EXTRACT_COLUMNS, type ExtractColumn } from "./columns";
import type { ExtractHeadings } from "./find-headings";
import { isNoDay, type PatientWatch } from "./patient-watch";
import { shownCell } from "./shown-cell";

/** One row of a book: so many appointments of one kind on one day. */
export type BookRow = {
  on: Day;
  /** Whole calendar days from booking, negative where the book says it was booked afterwards; null where not known. */
  waited: number | null;
  status: Status | NotAnAppointment;
  staff: Staff;
  mode: Mode;
  category: Category;
  count: number;
};

const EXAMPLES = {
  booked: "the day it was booked, for example 03/11/2025, or nothing where it is not known",
  appointment: "the day of the appointment, for example 14/11/2025",
  status: "Attended, DNA or Unknown, or your system’s own word, for example Arrived, Left or Cancelled",
  mode: "Face-to-Face, Telephone, Video/Online or Home Visit",
  staff: "GP or Other Practice staff, or a role, for example Practice Nurse",
  category: "a national category, for example General Consultation Acute, or nothing where the slot has none",
  count: "a whole number of appointments, 0 or more, without commas, for example 12",
} as const satisfies Record<ExtractColumn, string>;

/** What a column is called: as the file heads it, or as it should. */
export function headingOf(headings: ExtractHeadings, column: ExtractColumn): string {
  return headings.columns.get(column)?.heading ?? EXTRACT_COLUMNS[column][0];
}

/** Reads rows under their headings; null after a problem, which is noted. One reader serves all rows of a file. */
export function bookRows(
  headings: ExtractHeadings,
  { problems, patients }: { problems: Problems; patients: PatientWatch },
) {
  const place = (column: ExtractColumn): number => headings.columns.get(column)?.index ?? -1;
  const at: Readonly<Record<ExtractColumn, number>> = {
    booked: place("booked"),
    appointment: place("appointment"),
    status: place("status"),
    mode: place("mode"),
    staff: place("staff"),
    category: place("category"),
    count: place("count"),
  };
  const dayOf = bookDays();
  const daysFrom = daysFromBooking();
  let line = 0;
  let cells: readonly string[] = [];

  const text = (column: ExtractColumn): string => cells[at[column]]?.trim() ?? "";

  function wrong(column: ExtractColumn): null {
    const heading = headingOf(headings, column);
    patients.value(line, heading, text(column));
    problems.add({
      line,
      column: heading,
      found: shownCell(column, text(column)),
      expected: EXAMPLES[column],
    });
    return null;
  }

  function label<Value>(column: ExtractColumn, labels: BookLabels<Value>): Value | null {
    return labels.valueOf(text(column)) ?? wrong(column);
  }

  /** undefined after a problem; null where the column is blank. */
  function dayIn(column: "booked" | "appointment"): Day | null | undefined {
    const written = text(column);
    if (written === "") return null;
    const day = dayOf(written);
    if (day === null) return wrong(column) ?? undefined;
    return patients.day(line, headingOf(headings, column), day) ? undefined : day;
  }

  function countIn(): number | null {
    if (at.count < 0) return 1;
    const written = text("count");
    return /^\d{1,9}$/.test(written) ? Number(written) : wrong("count");
  }

  return function read(nextLine: number, nextCells: readonly string[]): BookRow | null {
    line = nextLine;
    cells = nextCells;
    const on = dayIn("appointment");
    const booked = dayIn("booked");
    const status = label("status", bookStatuses);
    const staff = label("staff", bookStaff);
    const mode = label("mode", bookModes);
    const category = label("category", bookCategories);
    const count = countIn();
    if (on === null) wrong("appointment");
    if (!on || booked === undefined || !status || !staff || !mode || !category || count === null) return null;
    const waited = booked === null || isNoDay(booked) ? null : daysFrom(booked, on);
    return { on, waited, status, staff, mode, category, count };
  };
}

/** So many pairs of days are remembered: a month's appointments ask for the same few thousand. */
const MOST_PAIRS = 50_000;

function daysFromBooking(): (booked: Day, on: Day) => number {
  const known = new Map<string, number>();
  return (booked, on) => {
    const key = booked + on;
    const met = known.get(key);
    if (met !== undefined) return met;
    const days = daysBetween(booked, on);
    if (known.size >= MOST_PAIRS) known.clear();
    known.set(key, days);
    return days;
  };
}
