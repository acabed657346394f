import { DURATION_WORDS } from "@/components/data/national-coverage";
import {
  coveredMonths,
  newestDurations,
  type CoveredMonth,
  type DurationShare,
  type PublishedMonth,
} from "@/lib/appointments/national-coverage";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { monthOf, periodName } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { nameOf } from "@/lib/server/queries/groups";
import { nationalCoverage } from "@/lib/server/queries/national-coverage";
import { link, parameter, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";

/** Month by month, how many practices and patients the published appointments include. */
export const appointmentsCovered: Download = {
  permission: "measure.view",
  async load({ actor, search, made }) {
    const scope = await systemOf(actor, search);
    if (!scope) return null;
    const [name, { coverage }] = await Promise.all([nameOf(scope.system), nationalCoverage(scope)]);
    return tableSheet({
      title: `What published appointments of ${name} include`,
      named: "appointments-covered",
      scope: { code: scope.system, name },
      period: { words: "A year and its newest month, of what is held", text: "newest" },
      asAt: today(),
      columns: COVERED,
      rows: coveredMonths(coverage),
      filters: readFrom(coverage),
      page: link("/data", { system: parameter(search, "system") }),
      made,
    });
  },
};

/** How long the appointments of the newest month took. */
export const appointmentLengths: Download = {
  permission: "measure.view",
  async load({ actor, search, made }) {
    const scope = await systemOf(actor, search);
    if (!scope) return null;
    const [name, { durations }] = await Promise.all([nameOf(scope.system), nationalCoverage(scope)]);
    const newest = newestDurations(durations);
    const words = newest ? periodName(monthOf(newest.month)) : "No month is held";
    return tableSheet({
      title: `How long appointments of ${name} took`,
      named: "appointment-lengths",
      scope: { code: scope.system, name },
      period: { words, text: newest ? monthOf(newest.month).text : "none" },
      asAt: today(),
      columns: LENGTHS,
      rows: newest?.shares ?? [],
      filters: readFrom(durations),
      page: link("/data", { system: parameter(search, "system") }),
      made,
    });
  },
};

function readFrom(months: readonly PublishedMonth[]): string[] {
  const files = [...new Set(months.flatMap((each) => each.files))];
  return files.length === 0 ? [] : [`By sub-ICB, added up to the system. Read from ${files.join(", ")}`];
}

const COVERED: readonly ExportColumn<CoveredMonth>[] = [
  column("month", "Month", "month", "Of the appointments", ({ month }) => monthOf(month).text),
  column("practices", "Practices", "count", "Included", ({ practices }) => practices.included),
  column("practices_open", "Open practices", "count", "In the month", ({ practices }) => practices.open),
  column(
    "practices_share",
    "Share of practices",
    "share",
    "Included, of all open",
    ({ practices }) => practices.share,
  ),
  column(
    "patients",
    "Patients",
    "count",
    "Registered with those included",
    ({ patients }) => patients.included,
  ),
  column(
    "patients_open",
    "All patients",
    "count",
    "Registered with all open",
    ({ patients }) => patients.open,
  ),
  column(
    "patients_share",
    "Share of patients",
    "share",
    "Included, of all",
    ({ patients }) => patients.share,
  ),
];

const LENGTHS: readonly ExportColumn<DurationShare>[] = [
  column("length", "Length", "", "As published", ({ duration }) => DURATION_WORDS[duration]),
  column("appointments", "Appointments", "count", "Of this length", ({ appointments }) => appointments),
  column("share", "Share of all", "share", "Of all, those of unknown length too", ({ share }) => share),
  column("year_before", "A year before", "share", "Empty: not held", ({ yearBefore }) => yearBefore),
];
