import type { MetricDefinition } from "@/lib/metrics/definition";
import { CONTEXT_ONLY, HIGHER_IS_BETTER, LOWER_IS_BETTER } from "./direction";
import { CONTRACT_SERVICES, HOSPITAL_USE, LOCAL_DEFINITION, QUALITY_FRAMEWORK } from "./sources";

const SHARE = {
  domain: "clinical",
  unit: "share",
  per: 1,
  minimumDenominator: 20,
  counted: "patients",
} as const satisfies Partial<MetricDefinition>;

const QUALITY = { ...SHARE, ...QUALITY_FRAMEWORK } as const;
const NO_LEAGUE_TABLE = "The publisher says that these results must not be used as a league table";
const ADJUSTED =
  "Patients for whom the practice recorded a personalised care adjustment stay in the denominator, so that practices compare";
const INDICATORS_CHANGE =
  "The indicators of the framework change from year to year: those named are used where the year has them. Where the ICB uploads the figure, its note names the indicator";

type Care = Pick<
  MetricDefinition,
  "code" | "name" | "shortName" | "numerator" | "denominator" | "whyItMatters"
> & { indicators: readonly string[]; subject: string };

/** Parts of indicators that replaced one another over the years: whichever the year has are summed. */
function ofIndicators(indicators: readonly string[], part: "numerator" | "pcas") {
  return {
    from: "counts" as const,
    datasets: ["qof-achievement"],
    numerator: indicators.map((indicator) => `${indicator}:${part}`),
    denominator: indicators.map((indicator) => `${indicator}:eligible`),
    whichever: true,
  };
}

/**
 * Share of eligible patients who had the care, adjustments included: numerator
 * divided by (denominator + PCAs); and beside it, as context, the share that
 * was adjusted for.
 */
function receivingCare({ indicators, subject, ...words }: Care): MetricDefinition[] {
  const named = indicators.join(", ");
  return [
    {
      ...QUALITY,
      ...HIGHER_IS_BETTER,
      ...words,
      formula: ofIndicators(indicators, "numerator"),
      howCalculated: `Numerator divided by (denominator + personalised care adjustments), indicators ${named}`,
      caveats: [ADJUSTED, INDICATORS_CHANGE, NO_LEAGUE_TABLE],
    },
    {
      ...QUALITY,
      ...CONTEXT_ONLY,
      code: `${words.code}-adjustments`,
      name: `Personalised care adjustments: ${subject}`,
      shortName: `Adjustments: ${subject}`,
      numerator: "Patients left out of the indicator by a personalised care adjustment",
      denominator: `${words.denominator}, those left out included`,
      formula: ofIndicators(indicators, "pcas"),
      whyItMatters: "Adjustments are often right for the patient. Read it beside the share who had the care",
      howCalculated: `Adjustments divided by (denominator + adjustments), indicators ${named}`,
      caveats: [INDICATORS_CHANGE, NO_LEAGUE_TABLE],
    },
  ];
}

/** Care of long-term conditions, health checks, and admissions that good care can prevent. */
export const CLINICAL: readonly MetricDefinition[] = [
  {
    ...QUALITY,
    ...HIGHER_IS_BETTER,
    code: "qof-points",
    formula: {
      from: "counts",
      // The practice table where it is loaded; else the raw release, whose maximum is in a file of its own.
      datasets: ["qof-practice", "qof-achievement", "qof-organisation-reference"],
      numerator: ["points"],
      denominator: ["points-available"],
    },
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
  ...receivingCare({
    indicators: ["HYP003", "HYP007", "HYP008", "HYP009"],
    subject: "blood pressure",
    code: "blood-pressure-controlled",
    name: "Patients with high blood pressure treated to target",
    shortName: "Blood pressure treated to target",
    numerator: "Patients with high blood pressure whose last reading is at or below target",
    denominator: "Patients with high blood pressure",
    whyItMatters:
      "Controlling blood pressure prevents strokes and heart attacks more than any other single step",
  }),
  ...receivingCare({
    indicators: ["CHOL001", "CHOL003"],
    subject: "cholesterol",
    code: "cholesterol-treated",
    name: "Patients with cardiovascular disease whose cholesterol is treated",
    shortName: "Cholesterol treated",
    numerator: "Patients with cardiovascular disease who are prescribed treatment to lower cholesterol",
    denominator: "Patients with cardiovascular disease",
    whyItMatters: "Lowers the risk of a second heart attack or stroke",
  }),
  ...receivingCare({
    indicators: ["DM020", "DM021"],
    subject: "diabetes",
    code: "diabetes-controlled",
    name: "Patients with diabetes whose blood sugar is at target",
    shortName: "Diabetes at target",
    numerator: "Patients with diabetes whose last HbA1c is at or below target",
    denominator: "Patients with diabetes",
    whyItMatters: "Good control delays damage to eyes, kidneys, nerves and heart",
  }),
  ...receivingCare({
    indicators: ["AF007", "AF008"],
    subject: "atrial fibrillation",
    code: "atrial-fibrillation-treated",
    name: "Patients with atrial fibrillation at risk of stroke who are on anticoagulants",
    shortName: "Atrial fibrillation treated",
    numerator: "Patients with atrial fibrillation and a raised stroke risk who are on anticoagulants",
    denominator: "Patients with atrial fibrillation and a raised stroke risk",
    whyItMatters: "Anticoagulants prevent most strokes that atrial fibrillation would cause",
  }),
  ...receivingCare({
    indicators: ["MH002"],
    subject: "mental health",
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
    formula: {
      from: "counts",
      datasets: ["qof-achievement"],
      numerator: ["pcas"],
      denominator: ["eligible"],
    },
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
    formula: { from: "upload" },
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
    formula: { from: "upload" },
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
