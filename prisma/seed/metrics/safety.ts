import type { MetricDefinition } from "@/lib/metrics/definition";
import { CONTEXT_ONLY, HIGHER_IS_BETTER } from "./direction";
import { CARE_QUALITY_COMMISSION, INFECTION_PREVENTION, LOCAL_DEFINITION, PATIENT_SAFETY } from "./sources";

const PLAIN_NUMBER = {
  domain: "safety",
  unit: "number",
  per: 1,
  formula: { from: "upload" },
  minimumDenominator: 0,
  counted: "ratings",
} as const satisfies Partial<MetricDefinition>;

const AUDIT = {
  ...INFECTION_PREVENTION,
  ...HIGHER_IS_BETTER,
  domain: "safety",
  unit: "share",
  per: 1,
  formula: { from: "upload" },
  minimumDenominator: 10,
  counted: "points checked",
} as const satisfies Partial<MetricDefinition>;

const RATING_CAVEATS = [
  "Many ratings are years old. Read with the age of the rating",
  "A rating may be inherited from a provider before this one: the practice’s page says so",
  "The CQC’s framework is under reform: ratings under different schemes may not compare",
];

function rating(question: string, code: string, shortName: string): MetricDefinition {
  return {
    ...PLAIN_NUMBER,
    ...CARE_QUALITY_COMMISSION,
    ...HIGHER_IS_BETTER,
    code,
    formula: { from: "counts", datasets: ["cqc-ratings"], numerator: [code.replace("cqc-", "")] },
    valueWords: { "1": "Inadequate", "2": "Requires improvement", "3": "Good", "4": "Outstanding" },
    name: `Care Quality Commission rating: ${question}`,
    shortName,
    numerator: `Rating for ${question}: 1 inadequate, 2 requires improvement, 3 good, 4 outstanding`,
    denominator: "Not applicable: one rating for a practice",
    whyItMatters: "The regulator’s own judgement of the practice",
    howCalculated: "The newest published rating on the last day of the month, as a number from 1 to 4",
    caveats: RATING_CAVEATS,
  };
}

function incidents(code: string, name: string, shortName: string, numerator: string): MetricDefinition {
  return {
    ...PLAIN_NUMBER,
    ...PATIENT_SAFETY,
    ...CONTEXT_ONLY,
    code,
    name,
    shortName,
    counted: "reports",
    numerator,
    denominator: "Not applicable: a count",
    whyItMatters: "Reporting is a sign of a practice that learns. A high count is not a poor one",
    howCalculated: "Reports received by the ICB in the quarter",
    caveats: [LOCAL_DEFINITION, "Counts that describe patients are hidden when they are under 8"],
  };
}

/** Regulation, infection prevention and patient safety. */
export const SAFETY: readonly MetricDefinition[] = [
  rating("overall", "cqc-overall", "CQC overall"),
  rating("safe", "cqc-safe", "CQC: safe"),
  rating("effective", "cqc-effective", "CQC: effective"),
  rating("caring", "cqc-caring", "CQC: caring"),
  rating("responsive", "cqc-responsive", "CQC: responsive"),
  rating("well led", "cqc-well-led", "CQC: well led"),
  {
    ...PLAIN_NUMBER,
    ...CARE_QUALITY_COMMISSION,
    ...CONTEXT_ONLY,
    code: "cqc-rating-age",
    name: "Age of the Care Quality Commission rating, in years",
    shortName: "Age of CQC rating, years",
    numerator: "Years since the newest overall rating was published",
    denominator: "Not applicable: one rating for a practice",
    whyItMatters: "An old rating says little of today",
    howCalculated: "Last day of the month less the day of publication, in years",
    caveats: ["The regulator decides when it inspects: the age says nothing of the practice"],
  },
  {
    ...AUDIT,
    code: "infection-prevention-audit",
    name: "Infection prevention audit score",
    shortName: "Infection prevention audit",
    numerator: "Points met in the infection prevention audit",
    denominator: "Points checked",
    whyItMatters: "Good infection prevention protects patients and staff",
    howCalculated: "Points met divided by points checked, newest audit of the year",
    caveats: [LOCAL_DEFINITION, "Practices audit themselves in some years and are visited in others"],
  },
  {
    ...AUDIT,
    code: "cleanliness-audit",
    name: "Cleanliness audit score",
    shortName: "Cleanliness audit",
    numerator: "Points met in the cleanliness audit",
    denominator: "Points checked",
    whyItMatters: "Clean rooms are part of safe care, and patients notice",
    howCalculated: "Points met divided by points checked, newest audit of the year",
    caveats: [LOCAL_DEFINITION],
  },
  incidents(
    "incidents-reported",
    "Patient safety events reported by the practice",
    "Safety events reported",
    "Events the practice recorded in the Learn from Patient Safety Events service",
  ),
  incidents(
    "safeguarding-reports",
    "Safeguarding matters reported to the ICB",
    "Safeguarding matters",
    "Safeguarding matters and reviews that involve the practice",
  ),
];
