import type { MetricDefinition } from "@/lib/metrics/definition";
import type { SurveyStem } from "@/lib/loads/survey-layouts";
import { HIGHER_IS_BETTER, LOWER_IS_BETTER } from "./direction";
import { COMPLAINTS, FRIENDS_AND_FAMILY, PATIENT_SURVEY } from "./sources";

const SURVEY = {
  ...PATIENT_SURVEY,
  ...HIGHER_IS_BETTER,
  domain: "experience",
  unit: "share",
  per: 1,
  minimumDenominator: 30,
  counted: "responses",
} as const satisfies Partial<MetricDefinition>;

/** A question of the survey by the publisher's stem: good answers over all, both weighted. */
function answers(stem: SurveyStem) {
  return {
    from: "counts" as const,
    datasets: ["gp-patient-survey"],
    numerator: [`${stem}:positive`],
    denominator: [`${stem}:answers`],
  };
}

const SURVEY_CAVEATS = [
  "An average practice has about 113 responses: 7 to 11 percentage points either way can be chance",
  "Weighted results. Fewer than 10 responses are not published",
];

function easyBy(way: string): string {
  return `Patients who find it easy to contact the practice ${way}, of those who have tried`;
}

/** What patients say. */
export const EXPERIENCE: readonly MetricDefinition[] = [
  {
    ...SURVEY,
    code: "experience-overall",
    formula: answers("overallexp"),
    name: "Overall experience of the practice is good",
    shortName: "Overall experience good",
    numerator: "Patients who describe their overall experience as very or fairly good",
    denominator: "Patients who answered the question",
    whyItMatters: "The patient’s own summary. It moves with contact and with continuity",
    howCalculated: "Very good plus fairly good divided by all who answered, weighted (overallexp)",
    caveats: SURVEY_CAVEATS,
  },
  {
    ...SURVEY,
    code: "experience-contacting",
    formula: answers("gpcontactoverall"),
    name: "Overall experience of contacting the practice is good",
    shortName: "Contacting the practice good",
    numerator: "Patients who describe contacting the practice as very or fairly good",
    denominator: "Patients who answered the question",
    whyItMatters: "Getting through is the part of general practice that patients are least content with",
    howCalculated: "Very good plus fairly good divided by all who answered, weighted (gpcontactoverall)",
    caveats: SURVEY_CAVEATS,
  },
  {
    ...SURVEY,
    code: "easy-by-phone",
    formula: answers("localgpservicesphone"),
    name: "Easy to contact the practice by phone",
    shortName: "Easy by phone",
    numerator: easyBy("by phone"),
    denominator: "Patients who have tried to contact the practice by phone",
    whyItMatters: "The phone is still the way in for most patients",
    howCalculated:
      "Very easy plus fairly easy divided by all who have tried, weighted (localgpservicesphone)",
    caveats: SURVEY_CAVEATS,
  },
  {
    ...SURVEY,
    code: "easy-by-website",
    formula: answers("localgpserviceswebsite"),
    name: "Easy to contact the practice on its website",
    shortName: "Easy by website",
    numerator: easyBy("on its website"),
    denominator: "Patients who have tried to contact the practice on its website",
    whyItMatters: "A website that works takes pressure off the phone",
    howCalculated:
      "Very easy plus fairly easy divided by all who have tried, weighted (localgpserviceswebsite)",
    caveats: SURVEY_CAVEATS,
  },
  {
    ...SURVEY,
    code: "easy-by-app",
    formula: answers("localgpservicesapp"),
    name: "Easy to contact the practice with the NHS App",
    shortName: "Easy by NHS App",
    numerator: easyBy("with the NHS App"),
    denominator: "Patients who have tried to contact the practice with the NHS App",
    whyItMatters: "The NHS App is the national way in online",
    howCalculated: "Very easy plus fairly easy divided by all who have tried, weighted (localgpservicesapp)",
    caveats: SURVEY_CAVEATS,
  },
  {
    ...SURVEY,
    code: "preferred-professional",
    formula: answers("localgpservicesprefhpsee"),
    name: "Patients see the professional they prefer",
    shortName: "Sees a preferred professional",
    numerator: "Patients who see their preferred professional always, almost always or a lot of the time",
    denominator: "Patients who have a preferred professional",
    whyItMatters: "Seeing the same professional goes with better outcomes and fewer admissions",
    howCalculated:
      "Those who usually do divided by those with a preference, weighted (localgpservicesprefhpsee)",
    caveats: [
      "Only patients with a preference are asked, so numbers are smaller than for other questions",
      ...SURVEY_CAVEATS,
    ],
  },
  {
    ...FRIENDS_AND_FAMILY,
    ...HIGHER_IS_BETTER,
    code: "friends-and-family-positive",
    name: "Friends and Family Test: positive answers",
    shortName: "Friends and Family, positive",
    domain: "experience",
    unit: "share",
    per: 1,
    formula: {
      from: "counts",
      datasets: ["friends-and-family"],
      numerator: ["positive"],
      denominator: ["responses"],
    },
    minimumDenominator: 30,
    counted: "responses",
    numerator: "Answers very good or good",
    denominator: "All answers",
    whyItMatters: "Quick feedback that a practice can act on each month",
    howCalculated: "(Very good + good) divided by all answers",
    caveats: [
      "Patients choose whether to answer and practices differ in how they ask: never a reason for concern alone",
    ],
  },
  {
    ...COMPLAINTS,
    ...LOWER_IS_BETTER,
    code: "complaints-per-1000",
    name: "Written complaints for every 1,000 registered patients",
    shortName: "Written complaints per 1,000",
    domain: "experience",
    unit: "rate",
    per: 1000,
    formula: { from: "upload" },
    minimumDenominator: 500,
    counted: "patients",
    numerator: "Written complaints received in the year",
    denominator: "Registered patients",
    whyItMatters: "Complaints show what went wrong in patients’ own words",
    howCalculated: "Written complaints divided by registered patients times 1,000",
    caveats: ["A practice that makes it easy to complain may record more. Small numbers: read the interval"],
  },
];
