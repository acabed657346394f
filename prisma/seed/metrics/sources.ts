import type { MetricDefinition } from "@/lib/metrics/definition";

/** Where a metric's figures come from, how often, how long after the period, and what to read with care. */
type Source = Pick<
  MetricDefinition,
  "source" | "publisher" | "cadence" | "lagDays" | "annotatedMonths" | "breaks"
>;

const NHS_ENGLAND = "NHS England";
const THE_ICB = "The integrated care board";

/** Nothing seasonal, and no day from which figures stop comparing. */
const STEADY = { annotatedMonths: [], breaks: [] } satisfies Partial<Source>;

/** The survey asks from January to March and is published in July: its period is the NHS year that ends with it. */
export const PATIENT_SURVEY: Source = {
  source: "GP Patient Survey, weighted practice results",
  publisher: NHS_ENGLAND,
  cadence: "year",
  lagDays: 105,
  annotatedMonths: [],
  breaks: [
    {
      on: "2023-04-01",
      reason: "The survey was redesigned in 2024: results do not compare with 2023 or earlier",
    },
  ],
};

export const FRIENDS_AND_FAMILY: Source = {
  source: "Friends and Family Test, GP practices",
  publisher: NHS_ENGLAND,
  cadence: "month",
  lagDays: 45,
  ...STEADY,
};

export const COMPLAINTS: Source = {
  source: "Written complaints in the NHS, primary care (KO41b)",
  publisher: NHS_ENGLAND,
  cadence: "year",
  lagDays: 210,
  ...STEADY,
};

export const GP_WORKFORCE: Source = {
  source: "General Practice Workforce, practice level",
  publisher: NHS_ENGLAND,
  cadence: "month",
  lagDays: 60,
  ...STEADY,
};

export const PCN_WORKFORCE: Source = {
  source: "Primary Care Network Workforce",
  publisher: NHS_ENGLAND,
  cadence: "month",
  lagDays: 60,
  ...STEADY,
};

export const QUALITY_FRAMEWORK: Source = {
  source: "Quality and Outcomes Framework, practice results",
  publisher: NHS_ENGLAND,
  cadence: "year",
  lagDays: 153,
  ...STEADY,
};

export const CONTRACT_SERVICES: Source = {
  source: "GP contract services data, uploaded by the ICB",
  publisher: NHS_ENGLAND,
  cadence: "quarter",
  lagDays: 60,
  ...STEADY,
};

export const PRESCRIBING: Source = {
  source: "English prescribing data, as measured by OpenPrescribing",
  publisher: "NHS Business Services Authority; OpenPrescribing",
  cadence: "month",
  lagDays: 60,
  ...STEADY,
};

export const CHILDHOOD_VACCINATION: Source = {
  source: "Childhood vaccination coverage by practice, uploaded by the ICB",
  publisher: "UK Health Security Agency; the integrated care board",
  cadence: "quarter",
  lagDays: 90,
  ...STEADY,
};

export const CANCER_SERVICES: Source = {
  source: "Cancer services profiles, Fingertips",
  publisher: "Department of Health and Social Care",
  cadence: "year",
  lagDays: 270,
  ...STEADY,
};

/** A rating stands until the next: the upload gives each practice's newest one on the last day of the month. */
export const CARE_QUALITY_COMMISSION: Source = {
  source: "CQC directory with ratings",
  publisher: "Care Quality Commission",
  cadence: "month",
  lagDays: 10,
  ...STEADY,
};

export const HOSPITAL_USE: Source = {
  source: "Hospital and urgent care activity by practice, from the ICB’s own analysis",
  publisher: THE_ICB,
  cadence: "month",
  lagDays: 60,
  ...STEADY,
};

export const INFECTION_PREVENTION: Source = {
  source: "Infection prevention and cleanliness audits",
  publisher: `${THE_ICB}, infection prevention team`,
  cadence: "year",
  lagDays: 30,
  ...STEADY,
};

export const PATIENT_SAFETY: Source = {
  source: "Patient safety and safeguarding reports held by the ICB",
  publisher: `${THE_ICB}, quality team`,
  cadence: "quarter",
  lagDays: 30,
  ...STEADY,
};

export const PRACTICE_RESILIENCE: Source = {
  source: "Practice resilience record",
  publisher: `${THE_ICB}, primary care team`,
  cadence: "quarter",
  lagDays: 15,
  ...STEADY,
};

/** Said of every metric whose exact public definition was not found. */
export const LOCAL_DEFINITION = "Local definition, to be confirmed by the ICB";
