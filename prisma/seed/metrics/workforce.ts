import type { MetricDefinition } from "@/lib/metrics/definition";
import { CONTEXT_ONLY, HIGHER_IS_BETTER, LOWER_IS_BETTER } from "./direction";
import { GP_WORKFORCE, PCN_WORKFORCE } from "./sources";

const FTE_CAVEATS = [
  "Staff employed by the PCN are not in a practice’s own figures",
  "A practice that sends no return is not reported, and is not a practice without staff",
];

const PER_10000 = {
  ...GP_WORKFORCE,
  ...HIGHER_IS_BETTER,
  domain: "workforce",
  // Staff in post do not come about by chance, as counts of events do: no interval or funnel is drawn.
  unit: "number",
  per: 10_000,
  minimumDenominator: 500,
  counted: "weighted patients",
  denominator: "Weighted patients (NHS Payments to General Practice)",
} as const satisfies Partial<MetricDefinition>;

/** Staff by the newest weighted list: the file of payments comes once a year. */
function perWeightedList(staff: string) {
  return {
    from: "counts" as const,
    datasets: ["gp-workforce"],
    numerator: [staff],
    denominator: ["weighted"],
    denominatorDataset: "nhs-payments",
  };
}

const WEIGHTED = "The weighted list is the one used for funding. It is not a measure of true need";

/** Who is there to give care. Full-time equivalents (FTE). */
export const WORKFORCE: readonly MetricDefinition[] = [
  {
    ...GP_WORKFORCE,
    ...LOWER_IS_BETTER,
    code: "patients-per-gp",
    name: "Registered patients for each full-time equivalent GP",
    shortName: "Patients per GP (FTE)",
    domain: "workforce",
    unit: "number",
    per: 1,
    formula: {
      from: "counts",
      datasets: ["gp-workforce"],
      numerator: ["patients"],
      denominator: ["gp-fte"],
    },
    minimumDenominator: 0.5,
    counted: "full-time equivalent GPs",
    numerator: "Registered patients",
    denominator: "Full-time equivalent GPs, without trainees and locums",
    whyItMatters: "The more patients each GP looks after, the harder access and continuity become",
    howCalculated: "Patients divided by FTE of GPs without trainees and locums (TOTAL_GP_EXTGL_FTE)",
    caveats: [
      "Practices that rely on locums or on other clinicians look worse than they are",
      ...FTE_CAVEATS,
    ],
  },
  {
    ...PER_10000,
    code: "gps-per-10000",
    formula: perWeightedList("gp-fte"),
    name: "GPs for every 10,000 weighted patients",
    shortName: "GPs per 10,000 (FTE)",
    numerator: "Full-time equivalent GPs, without trainees and locums",
    whyItMatters: "Compares GP time with the need that funding recognises",
    howCalculated: "FTE of GPs without trainees and locums divided by weighted patients times 10,000",
    caveats: [WEIGHTED, ...FTE_CAVEATS],
  },
  {
    ...PER_10000,
    code: "nurses-per-10000",
    formula: perWeightedList("nurse-fte"),
    name: "Nurses for every 10,000 weighted patients",
    shortName: "Nurses per 10,000 (FTE)",
    numerator: "Full-time equivalent nurses",
    whyItMatters: "Nurses do much of the care of long-term conditions, screening and vaccination",
    howCalculated: "FTE of nurses divided by weighted patients times 10,000",
    caveats: [WEIGHTED, ...FTE_CAVEATS],
  },
  {
    ...PER_10000,
    code: "direct-care-per-10000",
    formula: perWeightedList("dpc-fte"),
    name: "Other direct patient care staff for every 10,000 weighted patients",
    shortName: "Direct care per 10,000 (FTE)",
    numerator: "Full-time equivalent direct patient care staff who are not GPs or nurses",
    whyItMatters: "Pharmacists, healthcare assistants and others widen what a practice can offer",
    howCalculated: "FTE of direct patient care staff divided by weighted patients times 10,000",
    caveats: [WEIGHTED, ...FTE_CAVEATS],
  },
  {
    ...PCN_WORKFORCE,
    ...CONTEXT_ONLY,
    code: "pcn-direct-care-per-10000",
    name: "PCN direct patient care staff for every 10,000 registered patients",
    shortName: "PCN direct care per 10,000 (FTE)",
    domain: "workforce",
    unit: "number",
    per: 10_000,
    formula: {
      from: "counts",
      datasets: ["pcn-workforce"],
      numerator: ["fte:direct-care"],
      denominator: ["list"],
      denominatorDataset: "list-totals",
      level: "PCN",
    },
    minimumDenominator: 5000,
    counted: "registered patients",
    numerator: "Full-time equivalent direct patient care staff employed or contracted by the PCN",
    denominator: "Patients registered with the PCN’s practices",
    whyItMatters:
      "Pharmacists, link workers and others who serve a PCN’s practices are in no practice’s own figures",
    howCalculated:
      "FTE of direct patient care staff of the PCN divided by the patients registered with its practices, times 10,000",
    caveats: [
      "Counted by PCN: there is no figure of a practice",
      "Not the roles claimed for under the additional roles scheme, which the ICB holds",
      "A staff group of one person is hidden",
    ],
  },
];
