import { formatCount } from "@/lib/figures/format";
import { gatherProblems, type Problems } from "@/lib/loads/problems";
import type { FileError } from "@/lib/loads/dataset";
import type { Day } from "@/lib/periods/day";
import { dayName, periodName, type Period } from "@/lib/periods/period";
import { fail, succeed, type Result } from "@/lib/result";
import { addTo, crosstabCounts, newTally } from "../tally";
import { bookRows, headingOf, type BookRow } from "./book-row";
import { EXTRACT_COLUMNS, HEADING_WITHIN } from "./columns";
import { MOST_EXTRACT_ROWS, type Extract } from "./extract";
import { headingsIn, type ExtractHeadings } from "./find-headings";
import { patientHeading } from "./patient-fields";
import { watchForPatients, type PatientWatch } from "./patient-watch";
import { waitBand } from "./wait-band";

/** Reads an extract from its rows, given one by one. */
export type ExtractRun = {
  /** A row of the file; false when reading on would tell nobody more. */
  row(line: number, cells: readonly string[]): boolean;
  finish(): Result<Extract, FileError[]>;
};

/**
 * An appointment book's extract of one month: one row an appointment, or one row
 * a count. Added up as it streams, in memory that does not grow with rows. A file
 * that holds anything about a person is refused whole, and what it said is told
 * by column and line only.
 */
export function extractReader(month: Period, mostRows: number = MOST_EXTRACT_ROWS): ExtractRun {
  const problems = gatherProblems();
  const patients = watchForPatients(month.start);
  const sum = monthSum(month);
  let table: { headings: ExtractHeadings; read: ReturnType<typeof bookRows> } | null = null;
  let above = 0;
  let rows = 0;

  function begin(line: number, cells: readonly string[]): boolean {
    const headings = headingsIn(cells);
    if (headings) {
      table = { headings, read: bookRows(headings, { problems, patients }) };
      checkHeadings(headings, line, { problems, patients });
      return true;
    }
    above += 1;
    return above < HEADING_WITHIN;
  }

  return {
    row(line, cells) {
      if (cells.every((cell) => cell.trim() === "")) return true;
      if (table === null) return begin(line, cells);
      rows += 1;
      if (rows > mostRows) {
        problems.add(tooManyRows(line, mostRows));
        return false;
      }
      const { headings, read } = table;
      for (const { index, heading } of headings.others)
        patients.value(line, heading, cells[index]?.trim() ?? "");
      if (headings.missing.length > 0 || headings.twice.length > 0) return true;
      if (isOfWidth(cells, headings.width)) {
        const found = read(line, cells);
        if (found) sum.add(found);
      } else problems.add(wrongWidth(line, cells.length, headings.width));
      return !problems.full();
    },
    finish() {
      // What else is wrong with a file about people would quote it: only what to take out is told.
      if (patients.found().length > 0) return fail(patients.found());
      if (table === null) problems.add(noHeadings());
      else if (problems.list().length === 0 && sum.isEmpty()) {
        const column = headingOf(table.headings, "appointment");
        problems.add({
          line: null,
          column,
          found: sum.days(),
          expected: `appointments in ${periodName(month)}`,
        });
      }
      if (problems.list().length > 0) return fail(problems.list());
      const columnsIgnored = table?.headings.others.map(({ heading }) => heading) ?? [];
      return succeed({ rows, ...sum.value(), columnsIgnored });
    },
  };
}

/** The appointments of one month, added up; those of others and slots that were none are counted apart. */
function monthSum(month: Period) {
  const tally = newTally();
  const leftOut = { otherMonths: 0, notAppointments: 0 };
  const waits = { notBooked: 0, bookedAfter: 0 };
  let first: Day | null = null;
  let last: Day | null = null;
  let counted = 0;

  return {
    // A million rows come by: nothing is taken apart and put together again that need not be.
    add(row: BookRow): void {
      const { on, waited, status, count } = row;
      if (first === null || on < first) first = on;
      if (last === null || on > last) last = on;
      if (on < month.start || on > month.end) leftOut.otherMonths += count;
      else if (status === "none") leftOut.notAppointments += count;
      else {
        if (waited === null) waits.notBooked += count;
        else if (waited < 0) waits.bookedAfter += count;
        const { staff, mode, category } = row;
        addTo(tally, { staff, mode, category, count, status, wait: waitBand(waited) });
        counted += count;
      }
    },
    isEmpty: () => counted === 0,
    days: () => foundDays(first, last),
    value: () => ({ counts: crosstabCounts(tally), leftOut, waits }),
  };
}

function foundDays(first: Day | null, last: Day | null): string {
  if (first === null || last === null) return "headings and no appointments";
  return first === last
    ? `appointments on ${dayName(first)} only`
    : `appointments from ${dayName(first)} to ${dayName(last)}`;
}

function checkHeadings(
  headings: ExtractHeadings,
  line: number,
  { problems, patients }: { problems: Problems; patients: PatientWatch },
): void {
  for (const column of headings.missing) {
    const [name, ...others] = EXTRACT_COLUMNS[column];
    const expected = `a column headed ${name}, or for example ${others.slice(0, 2).join(" or ")}`;
    problems.add({ line, column: name, found: "no such column", expected });
  }
  for (const column of headings.twice) {
    const expected = `one column headed ${EXTRACT_COLUMNS[column][0]}`;
    problems.add({ line, column: headingOf(headings, column), found: "more than one such column", expected });
  }
  for (const { index, heading } of headings.others) {
    const field = patientHeading(heading);
    if (field !== null) patients.column(line, heading, field);
    else patients.value(line, `number ${index + 1}`, heading);
  }
}

function noHeadings(): FileError {
  return {
    line: null,
    column: null,
    found: `no row of headings within the first ${HEADING_WITHIN} rows`,
    expected:
      "a row of headings: Date booked, Date of appointment, Status, Mode, Staff group, National category, and Count where each row is a count",
  };
}

function tooManyRows(line: number, most: number): FileError {
  return {
    line,
    column: null,
    found: `more than ${formatCount(most)} rows`,
    expected: "an extract of one month of one practice",
  };
}

function wrongWidth(line: number, cells: number, width: number): FileError {
  return {
    line,
    column: null,
    found: `a row of ${cells} cells`,
    expected: `${width} cells, as in the headings; a short last row means that the file was cut short`,
  };
}

/** A spreadsheet adds empty cells at the end of a row: those do no harm. */
function isOfWidth(cells: readonly string[], width: number): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell.trim() === "");
}
