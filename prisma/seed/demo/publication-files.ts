import { DEMO_SUB_ICB } from "@/lib/organisations/demo-codes";
import { addDays, type Day } from "@/lib/periods/day";
import { monthOf } from "@/lib/periods/period";
import type { DemoMonth } from "./crosstab-files";
import { csv, dayCode, type DemoFile } from "./demo-file";
import { SUB_ICB_NAME } from "./names";
import { isOpen, listOn, PRACTICES } from "./practices";
import { randomFor, shareOut } from "./random";
import { UNPUBLISHED } from "./stories";

const COVERAGE =
  "SUB_ICB_LOCATION_CODE,ICB_ONS_CODE,REGION_CODE,Appointment_Month,Included Practices,Open Practices,Patients registered at included practices,Patients registered at open practices";

/** GPAD's coverage: the practices and patients its figures of each month include, of those there were. */
export function coverageFile(months: readonly Day[]): DemoFile {
  const rows = months.map((month) => {
    const open = PRACTICES.filter((practice) => isOpen(practice, month));
    const included = open.filter(({ code }) => !UNPUBLISHED[code]?.includes(month));
    const patients = (some: typeof open) => some.reduce((sum, practice) => sum + listOn(practice, month), 0);
    const counts = [included.length, open.length, patients(included), patients(open)];
    return [DEMO_SUB_ICB, "E54999999", "E40999999", dayCode(month), ...counts].join(",");
  });
  return { path: "appointments/APPOINTMENTS_GP_COVERAGE.csv", text: csv(COVERAGE, rows) };
}

const DURATIONS =
  "SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_ONS_CODE,SUB_ICB_LOCATION_NAME,ICB_ONS_CODE,REGION_ONS_CODE,Appointment_Date,ACTUAL_DURATION,COUNT_OF_APPOINTMENTS";

/** How long appointments take, in a thousand. */
const LENGTHS: readonly (readonly [label: string, usual: number])[] = [
  ["1-5 Minutes", 205],
  ["6-10 Minutes", 218],
  ["11-15 Minutes", 168],
  ["16-20 Minutes", 98],
  ["21-30 Minutes", 92],
  ["31-60 Minutes", 51],
  ["Unknown / Data Quality", 168],
];

/** The rows of a month in GPAD's daily file of durations: every appointment on some weekday. */
export function durationRows({ month, practices }: DemoMonth): string[] {
  const total = practices.reduce((sum, { rows }) => sum + rows.reduce((own, { count }) => own + count, 0), 0);
  const days = weekdaysOf(month);
  const random = randomFor(`durations ${month}`);
  const weights = days.flatMap(() => LENGTHS.map(([, usual]) => usual * (0.9 + 0.2 * random())));
  const counts = shareOut(random, total, weights);
  return days.flatMap((on, index) =>
    LENGTHS.map(([label], length) => {
      const count = counts[index * LENGTHS.length + length] ?? 0;
      return [
        DEMO_SUB_ICB,
        "E38999999",
        SUB_ICB_NAME,
        "E54999999",
        "E40999999",
        dateCode(on),
        label,
        count,
      ].join(",");
    }),
  );
}

export function durationsFile(rows: readonly string[]): DemoFile {
  return { path: "appointments/actual_duration_daily.csv", text: csv(DURATIONS, rows) };
}

/** "03NOV2025". */
function dateCode(on: Day): string {
  return `${on.slice(8, 10)}${dayCode(on).slice(2)}`;
}

function weekdaysOf(month: Day): Day[] {
  const { start, end } = monthOf(month);
  const days: Day[] = [];
  for (let on = start; on <= end; on = addDays(on, 1)) days.push(on);
  // 1 January 2024 was a Monday.
  return days.filter((on) => ((Date.parse(on) - Date.parse("2024-01-01")) / 86_400_000) % 7 < 5);
}
