import type { MetricDefinition } from "@/lib/metrics/definition";
import { CONTEXT_ONLY, HIGHER_IS_BETTER } from "./direction";
import { CANCER_SERVICES, CHILDHOOD_VACCINATION, LOCAL_DEFINITION } from "./sources";

const SHARE = {
  domain: "prevention",
  unit: "share",
  per: 1,
  formula: { from: "upload" },
  minimumDenominator: 20,
} as const satisfies Partial<MetricDefinition>;

const VACCINATION_CAVEATS = [
  LOCAL_DEFINITION,
  "Few children reach each age in a quarter: read n and the interval",
  "Children vaccinated abroad count only once their record is updated",
];

function vaccination(
  age: string,
  words: Pick<MetricDefinition, "code" | "name" | "shortName" | "numerator">,
): MetricDefinition {
  return {
    ...SHARE,
    ...CHILDHOOD_VACCINATION,
    ...HIGHER_IS_BETTER,
    ...words,
    counted: "children",
    denominator: `Registered children who reached their ${age} birthday in the quarter`,
    target: { value: 0.95, from: "2020-01-01", source: "World Health Organization: 95% of children" },
    whyItMatters: "At 95% a community is protected, those too young or ill to be vaccinated included",
    howCalculated: "Children vaccinated by the birthday divided by children who reached it",
    caveats: VACCINATION_CAVEATS,
  };
}

function screening(
  words: Pick<MetricDefinition, "code" | "name" | "shortName" | "numerator" | "denominator" | "whyItMatters">,
): MetricDefinition {
  return {
    ...SHARE,
    ...CANCER_SERVICES,
    ...HIGHER_IS_BETTER,
    ...words,
    minimumDenominator: 50,
    counted: "people",
    howCalculated: "People screened adequately within the interval divided by eligible people",
    caveats: [
      "A practice invites for cervical screening; breast and bowel screening are run by others, and the practice can encourage",
    ],
  };
}

/** Vaccination, screening and finding cancer early. */
export const PREVENTION: readonly MetricDefinition[] = [
  vaccination("first", {
    code: "childhood-vaccination-1-year",
    name: "Children vaccinated by their first birthday",
    shortName: "Childhood vaccination, 1 year",
    numerator: "Children who completed the primary course by their first birthday",
  }),
  vaccination("second", {
    code: "childhood-vaccination-2-years",
    name: "Children vaccinated by their second birthday",
    shortName: "Childhood vaccination, 2 years",
    numerator: "Children who had the boosters and a first MMR by their second birthday",
  }),
  vaccination("fifth", {
    code: "childhood-vaccination-5-years",
    name: "Children vaccinated by their fifth birthday",
    shortName: "Childhood vaccination, 5 years",
    numerator: "Children who had the pre-school booster by their fifth birthday",
  }),
  vaccination("fifth", {
    code: "mmr-2-doses",
    name: "Children with two doses of MMR by their fifth birthday",
    shortName: "MMR, two doses by 5 years",
    numerator: "Children who had two doses of MMR by their fifth birthday",
  }),
  screening({
    code: "cervical-screening",
    name: "Cervical screening coverage",
    shortName: "Cervical screening",
    numerator: "Women and people with a cervix screened adequately within the interval for their age",
    denominator: "Eligible women and people with a cervix aged 25 to 64",
    whyItMatters: "Screening prevents most cervical cancers",
  }),
  screening({
    code: "bowel-screening",
    name: "Bowel cancer screening coverage",
    shortName: "Bowel screening",
    numerator: "People with an adequate test result in the last 30 months",
    denominator: "Eligible people aged 60 to 74",
    whyItMatters: "Bowel cancer found by screening can usually be cured",
  }),
  screening({
    code: "breast-screening",
    name: "Breast cancer screening coverage",
    shortName: "Breast screening",
    numerator: "Women screened adequately in the last 36 months",
    denominator: "Eligible women aged 50 to 70",
    whyItMatters: "Screening finds breast cancer before it can be felt",
  }),
  {
    ...SHARE,
    ...CANCER_SERVICES,
    ...HIGHER_IS_BETTER,
    code: "cancer-detection-rate",
    name: "New cancers found through an urgent suspected cancer referral",
    shortName: "Cancer detection rate",
    counted: "new cancers",
    numerator: "New cancers treated after an urgent suspected cancer referral",
    denominator: "All new cancers treated",
    whyItMatters: "Shows how often cancer is found by the quick way rather than as an emergency",
    howCalculated: "Fingertips indicator 91347",
    caveats: ["A practice has few new cancers in a year: read the interval"],
  },
  {
    ...SHARE,
    ...CANCER_SERVICES,
    ...CONTEXT_ONLY,
    code: "cancer-conversion-rate",
    name: "Urgent suspected cancer referrals that find a cancer",
    shortName: "Cancer conversion rate",
    counted: "referrals",
    numerator: "Urgent suspected cancer referrals that led to a diagnosis of cancer",
    denominator: "Urgent suspected cancer referrals",
    whyItMatters: "Neither high nor low is good: a low rate may mean low thresholds, which guidance asks for",
    howCalculated: "Fingertips indicator 91845",
    caveats: ["Read with the detection rate and the referral rate"],
  },
  {
    ...CANCER_SERVICES,
    ...CONTEXT_ONLY,
    code: "cancer-referrals-per-100000",
    name: "Urgent suspected cancer referrals for every 100,000 registered patients",
    shortName: "Cancer referrals per 100,000",
    domain: "prevention",
    unit: "rate",
    per: 100_000,
    formula: { from: "upload" },
    minimumDenominator: 500,
    counted: "patients",
    numerator: "Urgent suspected cancer referrals in the year",
    denominator: "Registered patients",
    whyItMatters: "Shows how readily a practice refers. Older lists refer more",
    howCalculated: "Fingertips indicator 91882",
    caveats: ["Not adjusted for age: crude rates are easily misread as quality"],
  },
];
