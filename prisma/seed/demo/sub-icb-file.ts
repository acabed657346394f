import { DEMO_SUB_ICB } from "@/lib/organisations/demo-codes";
import { csv, monthCode, type DemoFile } from "./demo-file";
import type { DemoMonth } from "./crosstab-files";
import { MODE_LABELS, STAFF_LABELS, STATUS_LABELS, WAIT_LABELS } from "./labels";
import { REGION_NAME, SUB_ICB_NAME, SYSTEM } from "./names";

const HEADING =
  "SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_ONS_CODE,SUB_ICB_LOCATION_NAME,ICB_ONS_CODE,ICB_NAME,REGION_ONS_CODE,REGION_NAME,APPOINTMENT_MONTH,APPT_STATUS,HCP_TYPE,APPT_MODE,TIME_BETWEEN_BOOK_AND_APPT,COUNT_OF_APPOINTMENTS";

const START = `${DEMO_SUB_ICB},E38999999,${SUB_ICB_NAME},E54999999,${SYSTEM.name},E40999999,${REGION_NAME}`;

/** The sub-ICB's rows of a month. They count every practice, those left out of the practice-level file too. */
export function subIcbRows({ month, practices }: DemoMonth): string[] {
  const counts = new Map<string, number>();
  for (const { rows } of practices) {
    for (const { status, staff, mode, wait, count } of rows) {
      // Two labels differ from the practice-level file's.
      const modeLabel = mode === "online" ? "Video/Online" : MODE_LABELS[mode];
      const waitLabel = wait === "unknown" ? "Unknown / Data Quality" : WAIT_LABELS[wait];
      const key = `${STATUS_LABELS[status]},${STAFF_LABELS[staff]},${modeLabel},${waitLabel}`;
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
  return [...counts].map(([key, count]) => `${START},${monthCode(month)},${key},${count}`);
}

export function subIcbFile(rows: readonly string[]): DemoFile {
  return { path: "appointments/Regional_CSV_Ardenfosse.csv", text: csv(HEADING, rows) };
}
