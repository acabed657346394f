import { DEMO_REGION, DEMO_SUB_ICB, DEMO_SYSTEM } from "@/lib/organisations/demo-codes";
import { period, type Period } from "@/lib/periods/period";
import { csv, type DemoFile } from "./demo-file";
import { counted, isSilent } from "./counted";
import { STAFF_MEASURES, STAFF_MONTHS } from "./measures-of-staff";
import { PCNS, REGION_NAME, SUB_ICB_NAME, SYSTEM } from "./names";
import { isOpen, listOn, pcnOn, PRACTICES, type DemoPractice } from "./practices";

const HEADING =
  "PRAC_CODE,PRAC_NAME,PCN_CODE,PCN_NAME,SUB_ICB_CODE,SUB_ICB_NAME,ICB_CODE,ICB_NAME,REGION_CODE,REGION_NAME,TOTAL_PATIENTS,GP_SOURCE,NURSE_SOURCE,DPC_SOURCE,ADMIN_SOURCE,TOTAL_GP_HC,TOTAL_GP_EXTGL_HC,TOTAL_GP_FTE,TOTAL_GP_EXTGL_FTE,TOTAL_NURSES_FTE,TOTAL_DPC_FTE,TOTAL_ADMIN_FTE";

/** General Practice Workforce, practice level, a month a file: the columns of the detailed table that are read, and their neighbours. */
export function* workforceFiles(): Generator<DemoFile> {
  for (const [index, text] of STAFF_MONTHS.entries()) {
    const month = period(text);
    const steps = index + 1 - STAFF_MONTHS.length;
    const rows = PRACTICES.filter((practice) => isOpen(practice, month.end)).map((practice) =>
      row(practice, month, steps),
    );
    yield { path: `workforce/gp-workforce-practice-detailed-${text}.csv`, text: csv(HEADING, rows) };
  }
}

function row(practice: DemoPractice, month: Period, steps: number): string {
  const { code, name } = practice;
  const pcn = pcnOn(practice, month.end);
  const pcnName = PCNS.find((each) => each.code === pcn)?.name.toUpperCase() ?? "UNALLOCATED";
  const silent = isSilent(STAFF_MEASURES.gp, practice);
  const fte = (staff: keyof typeof STAFF_MEASURES) =>
    silent ? "NA" : counted(STAFF_MEASURES[staff], practice, month, steps).numerator.toFixed(2);
  const source = silent ? "Fully estimated - no data provided" : "Fully provided";
  const gps = fte("gp");
  const people = (factor: number) => (silent ? "NA" : Math.ceil(Number(gps) * factor));
  // Trainees and locums come on top: the column beside the one that is read.
  const all = silent ? "NA" : (Number(gps) * 1.25).toFixed(2);
  return [
    ...[code, name.toUpperCase(), pcn ?? "U", pcnName, DEMO_SUB_ICB, SUB_ICB_NAME.toUpperCase()],
    ...[
      DEMO_SYSTEM,
      SYSTEM.name.toUpperCase(),
      DEMO_REGION,
      REGION_NAME.toUpperCase(),
      listOn(practice, month.start),
    ],
    ...[
      source,
      source,
      source,
      source,
      people(1.7),
      people(1.35),
      all,
      gps,
      fte("nurse"),
      fte("directCare"),
      fte("admin"),
    ],
  ].join(",");
}
