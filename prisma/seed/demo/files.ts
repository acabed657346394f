import { day } from "@/lib/periods/day";
import { monthOf } from "@/lib/periods/period";
import { agesFile } from "./age-files";
import { allocationFile } from "./allocation-file";
import { crosstabFile, firstEdition, monthOfAppointments } from "./crosstab-files";
import type { DemoFile } from "./demo-file";
import { deprivationFile } from "./deprivation-file";
import { districtsFile } from "./districts";
import { listFile } from "./list-files";
import { epraccurFile, mapFile, mappingFile, partnersFile } from "./organisation-files";
import { paymentsFiles } from "./payments-files";
import { LAST_MONTH, MONTHS } from "./practices";
import { LATE_OUTCOMES } from "./stories";
import { coverageFile, durationRows, durationsFile } from "./publication-files";
import { subIcbFile, subIcbRows } from "./sub-icb-file";
import { uploadFiles } from "./upload-files";
import { workforceFiles } from "./workforce-files";

/** Days of the registered patients map: each December, and after each change of who was where. */
const MAP_DAYS = [
  "2022-12-01",
  "2023-12-01",
  "2024-04-01",
  "2024-07-01",
  "2024-12-01",
  "2025-04-01",
  "2025-11-01",
];

/** Months whose lists are also given by age. */
const AGE_MONTHS = ["2024-11-01", "2025-11-01"];

/** The first month whose appointments are also given by how long they took: a year and the newest. */
const DURATIONS_BEGIN = "2024-11-01";

/** The release that GPAD's mapping came with: the newest. */
const NEWEST_RELEASE = "appointments/release-2025-11";
const RELEASE_BEGINS = "2025-09-01";

/** Every file the demo is loaded from, in the official layouts. The same text every time. */
export function* demoFiles(): Generator<DemoFile> {
  for (const on of MAP_DAYS) yield mapFile(day(on));
  yield epraccurFile();
  yield partnersFile();
  yield mappingFile(monthOf(LAST_MONTH).end, NEWEST_RELEASE);
  const subIcb: string[] = [];
  const durations: string[] = [];
  for (const month of MONTHS) {
    const appointments = monthOfAppointments(month);
    yield listFile(month, "lists");
    const published = month === LATE_OUTCOMES.month ? firstEdition(appointments) : appointments;
    yield crosstabFile(published, month >= RELEASE_BEGINS ? NEWEST_RELEASE : "appointments");
    subIcb.push(...subIcbRows(appointments));
    if (month >= DURATIONS_BEGIN) durations.push(...durationRows(appointments));
  }
  yield subIcbFile(subIcb);
  yield coverageFile(MONTHS);
  yield durationsFile(durations);
  yield* paymentsFiles();
  yield* workforceFiles();
  yield* uploadFiles();
  yield districtsFile();
  yield allocationFile();
  yield deprivationFile();
  for (const month of AGE_MONTHS) yield agesFile(day(month));
}

/** The second edition of the month whose outcomes came late: loaded after the rest, as it came. */
export function correctedFiles(): DemoFile[] {
  return [crosstabFile(monthOfAppointments(LATE_OUTCOMES.month), "second-edition")];
}

const NEXT_MONTH = day("2025-12-01");

/** The month after the demo's last, for a reader to try a load with. */
export function nextMonthFiles(): DemoFile[] {
  return [listFile(NEXT_MONTH, "."), crosstabFile(monthOfAppointments(NEXT_MONTH), ".")];
}
