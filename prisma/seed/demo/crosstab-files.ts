import { DEMO_SUB_ICB } from "@/lib/organisations/demo-codes";
import type { Day } from "@/lib/periods/day";
import { monthOf } from "@/lib/periods/period";
import { appointmentsOf, type DemoRow } from "./appointments";
import { csv, dayCode, monthCode, type DemoFile } from "./demo-file";
import { CATEGORY_LABELS, MODE_LABELS, STAFF_LABELS, STATUS_LABELS, WAIT_LABELS } from "./labels";
import { PCNS, SUB_ICB_NAME } from "./names";
import { pcnOn, PRACTICES, type DemoPractice } from "./practices";
import { LATE_OUTCOMES, UNPUBLISHED } from "./stories";

/** The month's appointments of every practice open in it. */
export type DemoMonth = { month: Day; practices: { practice: DemoPractice; rows: DemoRow[] }[] };

export function monthOfAppointments(month: Day): DemoMonth {
  const practices = PRACTICES.map((practice) => ({ practice, rows: appointmentsOf(practice, month) }));
  return { month, practices: practices.filter(({ rows }) => rows.length > 0) };
}

/** The month as it was first published, before outcomes that came late. */
export function firstEdition({ month, practices }: DemoMonth): DemoMonth {
  const late = practices.map(({ practice, rows }) => ({
    practice,
    rows: LATE_OUTCOMES.practices.includes(practice.code) ? rows.flatMap(withoutLate) : rows,
  }));
  return { month, practices: late };
}

function withoutLate(row: DemoRow): DemoRow[] {
  if (row.status !== "dna") return [row];
  const count = Math.floor(row.count / 2);
  return count === 0 ? [] : [{ ...row, count }];
}

/** Until this month files had the older heading and date, and wrote one space in every wait. */
const NEW_HEADINGS = "2023-06-01";

const REST =
  "GP_CODE,GP_NAME,SUPPLIER,PCN_CODE,PCN_NAME,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,HCP_TYPE,APPT_MODE,NATIONAL_CATEGORY,TIME_BETWEEN_BOOK_AND_APPT,COUNT_OF_APPOINTMENTS,APPT_STATUS";

/** GPAD's practice-level crosstab of a month. Practices whose figures were not published are left out. */
export function crosstabFile({ month, practices }: DemoMonth, folder: string): DemoFile {
  const older = month < NEW_HEADINGS;
  const heading = `${older ? "APPOINTMENT_MONTH" : "APPOINTMENT_MONTH_START_DATE"},${REST}`;
  const published = practices.filter(({ practice }) => !UNPUBLISHED[practice.code]?.includes(month));
  const rows = published.flatMap(({ practice, rows: counted }) => {
    const start = `${older ? monthCode(month) : dayCode(month)},${practiceCells(practice, monthOf(month).end)}`;
    return counted.map((row) => `${start},${cellsOf(row, older)}`);
  });
  const name = monthCode(month);
  return {
    path: `${folder}/Practice_Level_Crosstab_${name.slice(0, 3)}_${name.slice(5)}.csv`,
    text: csv(heading, rows),
  };
}

function practiceCells(practice: DemoPractice, on: Day): string {
  const pcn = pcnOn(practice, on);
  const name = PCNS.find((each) => each.code === pcn)?.name ?? "UNALLOCATED";
  return [practice.code, practice.name, practice.supplier, pcn ?? "U", name, DEMO_SUB_ICB, SUB_ICB_NAME].join(
    ",",
  );
}

function cellsOf({ staff, mode, category, wait, status, count }: DemoRow, older: boolean): string {
  const waited = older ? WAIT_LABELS[wait].replace("  ", " ") : WAIT_LABELS[wait];
  return `${STAFF_LABELS[staff]},${MODE_LABELS[mode]},${CATEGORY_LABELS[category]},${waited},${count},${STATUS_LABELS[status]}`;
}
