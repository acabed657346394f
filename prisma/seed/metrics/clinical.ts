import type { MetricDefinition } from "@/lib/metrics/definition";
import { CONTEXT_ONLY, HIGHER_IS_BETTER, LOWER_IS_BETTER } from "./direction";
import { CONTRACT_SERVICES, HOSPITAL_USE, LOCAL_DEFINITION, QUALITY_FRAMEWORK } from "./sources";

const SHARE = {
  domain: "clinical",
  unit: "share",
  per: 1,
  formula: { from: "upload" },
  minimumDenominator: 20,
  counted: "patients",
} as const satisfies Partial<MetricDefinition>;

const QUALITY = { ...SHARE, ...QUALITY_FRAMEWORK } as const;
const NO_LEAGUE_TABLE = "The publisher says that these results must not be used as a league table";
const ADJUSTED =
  "Patients for whom the practice recorded a personalised care adjustment stay in the denominator, so that practices compare";
const INDICATOR_BY_ICB =
  "The indicators of the framework change from year to year. Local definition: the ICB confirms which one is used, and the upload’s note names it";

/** Share of eligible patients who had the care, adjustments included: numerator divided by (denominator + PCAs). */
function receivingCare(
  group: string,
  words: Pick<MetricDefinition, "code" | "name" | "shortName" | "numerator" | "denominator" | "whyItMatters">,
): MetricDefinition {
  return {
    ...QUALITY,
    ...HIGHER_IS_BETTER,
    ...words,
    howCalculated: `Numerator divided by (denominator + personalised care adjustments), indicator group ${group}`,
    caveats: [ADJUSTED, INDICATOR_BY_ICB, NO_LEAGUE_TABLE],
  };
}

/** Care of long-term conditions, health checks, and admissions that good care can prevent. */
export const CLINICAL: readonly MetricDefinition[] = [
  {
    ...QUALITY,
    ...HIGHER_IS_BETTER,
    code: "qof-points",
    name: "Quality and Outcomes Framework points achieved",
    shortName: "QOF points achieved",
    counted: "points",
    minimumDenominator: 100,
    numerator: "Points achieved",
    denominator: "Points the practice could achieve",
    whyItMatters: "A broad summary of the care of long-term conditions",
    howCalculated: "Points achieved divided by the practice’s own maximum",
    caveats: ["In some years payment was protected, and points say less", NO_LEAGUE_TABLE],
  },
  receivingCare("HYP", {
    code: "blood-pressure-controlled",
    name: "Patients with high blood pressure treated to target",
    shortName: "Blood pressure treated to target",
    numerator: "Patients with high blood pressure whose last reading is at or below target",
    denominator: "Patients with high blood pressure",
    whyItMatters:
      "Controlling blood pressure prevents strokes and heart attacks more than any other single step",
  }),
  receivingCare("CHOL", {
    code: "cholesterol-treated",
    name: "Patients with cardiovascular disease whose cholesterol is treated",
    shortName: "Cholesterol treated",
    numerator: "Patients with cardiovascular disease who are prescribed treatment or are at target",
    denominator: "Patients with cardiovascular disease",
    whyItMatters: "Lowers the risk of a second heart attack or stroke",
  }),
  receivingCare("DM", {
    code: "diabetes-controlled",
    name: "Patients with diabetes whose blood sugar is at target",
    shortName: "Diabetes at target",
    numerator: "Patients with diabetes whose last HbA1c is at or below target",
    denominator: "Patients with diabetes",
    whyItMatters: "Good control delays damage to eyes, kidneys, nerves and heart",
  }),
  receivingCare("AF", {
    code: "atrial-fibrillation-treated",
    name: "Patients with atrial fibrillation at risk of stroke who are on anticoagulants",
    shortName: "Atrial fibrillation treated",
    numerator: "Patients with atrial fibrillation and a raised stroke risk who are on anticoagulants",
    denominator: "Patients with atrial fibrillation and a raised stroke risk",
    whyItMatters: "Anticoagulants prevent most strokes that atrial fibrillation would cause",
  }),
  receivingCare("MH", {
    code: "mental-health-care-plan",
    name: "Patients with severe mental illness who have an agreed care plan",
    shortName: "Mental health care plan",
    numerator: "Patients on the mental health register with an agreed care plan",
    denominator: "Patients on the mental health register",
    whyItMatters: "People with severe mental illness die much earlier, mostly of physical illness",
  }),
  {
    ...QUALITY,
    ...CONTEXT_ONLY,
    code: "care-adjustment-rate",
    name: "Personalised care adjustments",
    shortName: "Personalised care adjustments",
    numerator: "Patients left out of indicators by a personalised care adjustment",
    denominator: "Patients in the indicators, and those left out of them",
    whyItMatters:
      "Adjustments are often right for the patient. A share far from others is worth asking about",
    howCalculated: "Adjustments divided by (denominators + adjustments), over all indicators",
    caveats: [NO_LEAGUE_TABLE],
  },
  {
    ...SHARE,
    ...CONTRACT_SERVICES,
    ...HIGHER_IS_BETTER,
    code: "learning-disability-health-checks",
    name: "Annual health checks for people with a learning disability",
    shortName: "Learning disability health checks",
    numerator: "People aged 14 and over on the register who had a health check in the last 12 months",
    denominator: "People aged 14 and over on the learning disability register",
    target: { value: 0.75, from: "2022-04-01", source: "National ambition: 75% of those on the register" },
    whyItMatters: "People with a learning disability die earlier, often of causes a check would find",
    howCalculated:
      "Checks in the 12 months to the end of the quarter divided by the register. Local definition: the national figure runs over the NHS year",
    caveats: ["Registers are small: read n and the interval"],
  },
  {
    ...SHARE,
    ...CONTRACT_SERVICES,
    ...HIGHER_IS_BETTER,
    code: "severe-mental-illness-health-checks",
    name: "Annual physical health checks for people with severe mental illness",
    shortName: "Severe mental illness checks",
    numerator: "People on the register who had the full physical health check in the last 12 months",
    denominator: "People on the severe mental illness register",
    target: { value: 0.6, from: "2022-04-01", source: "National ambition: 60% of those on the register" },
    whyItMatters: "People with severe mental illness die much earlier, mostly of physical illness",
    howCalculated: "Checks in the 12 months to the end of the quarter divided by the register",
    caveats: [
      "Two ambitions are in use, 60% and 75%: the ICB sets which one it aims for",
      "Registers are small: read n and the interval",
    ],
  },
  {
    ...HOSPITAL_USE,
    ...LOWER_IS_BETTER,
    code: "preventable-admissions-per-1000",
    name: "Emergency admissions for conditions that care in the community can prevent",
    shortName: "Preventable admissions per 1,000",
    domain: "clinical",
    unit: "rate",
    per: 1000,
    formula: { from: "upload" },
    minimumDenominator: 500,
    counted: "patients",
    numerator: "Emergency admissions for ambulatory care sensitive conditions",
    denominator: "Registered patients",
    whyItMatters: "Good care of long-term conditions keeps people out of hospital",
    howCalculated: "Admissions divided by registered patients times 1,000",
    caveats: [LOCAL_DEFINITION, "Not adjusted for age or deprivation. Counts under 8 are hidden"],
  },
];
