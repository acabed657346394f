import { DEMO_REGION, DEMO_SUB_ICB } from "@/lib/organisations/demo-codes";
import type { Day } from "@/lib/periods/day";
import { monthOf, period } from "@/lib/periods/period";
import { characterOf } from "./character";
import { csv, type DemoFile } from "./demo-file";
import { YEARS } from "./measure";
import { PCNS, REGION_NAME, SUB_ICB_NAME } from "./names";
import { isOpen, listOn, pcnOn, PRACTICES, type DemoPractice } from "./practices";
import { randomFor } from "./random";
import { INCLUSION_HEALTH } from "./stories";

const HEADING =
  "NHS England (Region) code,NHS England (Region) Name,Sub ICB Code,Sub ICB Name,PCN Code,PCN Name,Practice Code,Practice Name,Practice Postcode,Contract Type,Dispensing Practice,Practice type,Practice Rurality,Atypical characteristics,Average Number of Registered Patients,Average Number of Weighted Patients";

/** NHS Payments to General Practice of each year: contracts, and the list weighted by need. What is paid is left out. */
export function* paymentsFiles(): Generator<DemoFile> {
  for (const text of YEARS) {
    const { start, end } = period(text);
    const rows = PRACTICES.filter((practice) => isOpen(practice, start)).map((practice) =>
      row(practice, end),
    );
    const years = `${start.slice(2, 4)}-${end.slice(2, 4)}`;
    yield { path: `payments/nhspaymentsgp-${years}-prac.csv`, text: csv(HEADING, rows) };
  }
}

/** Patients that funding recognises: more where need is greater. */
export function weightedList(practice: DemoPractice, on: Day): number {
  const month = monthOf(on).start;
  return listOn(practice, month) * (1.01 + 0.06 * characterOf(practice.code).need);
}

function row(practice: DemoPractice, on: Day): string {
  const { code, name, postcode, closedOn } = practice;
  // A practice that closed within the year has the list of its last month.
  const last = closedOn !== null && closedOn < on ? closedOn : on;
  const pcn = pcnOn(practice, on);
  const pcnName = PCNS.find((each) => each.code === pcn)?.name.toUpperCase() ?? "UNALLOCATED";
  const rural = isRural(practice);
  const atypical = last === on ? "" : "| Part year of data |";
  return [
    ...[DEMO_REGION, REGION_NAME.toUpperCase(), DEMO_SUB_ICB, SUB_ICB_NAME.toUpperCase()],
    ...[pcn ?? "U", pcnName, code, name.toUpperCase(), postcode],
    ...[
      contractOf(code),
      isDispensing(practice) ? "Yes" : "No",
      "GP practice",
      rural ? "Rural" : "Urban",
      atypical,
    ],
    ...[listOn(practice, monthOf(last).start), weightedList(practice, last).toFixed(2)],
  ].join(",");
}

/** Most hold a GMS contract, about a fifth PMS, a few APMS. */
function contractOf(code: string): "GMS" | "PMS" | "APMS" {
  if (code === INCLUSION_HEALTH) return "APMS";
  const draw = randomFor(`${code} contract`)();
  return draw < 0.05 ? "APMS" : draw < 0.24 ? "PMS" : "GMS";
}

/** How many of a Place's practices are rural. */
const RURAL = { "QZZ-COVENTRY": 0, "QZZ-RUGBY": 0.25, "QZZ-SOUTH": 0.45, "QZZ-NORTH": 0.12 } as const;

export function isRural({ code, place }: DemoPractice): boolean {
  return randomFor(`${code} rural`)() < RURAL[place];
}

function isDispensing(practice: DemoPractice): boolean {
  return isRural(practice) && randomFor(`${practice.code} dispensing`)() < 0.5;
}
