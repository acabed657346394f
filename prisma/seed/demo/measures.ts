import { period, step } from "@/lib/periods/period";
import type { Character } from "./character";

/** How an uploaded measure behaves in the demo. */
export type DemoMeasure = {
  code: string;
  /** The upload file it goes into, without its ending. */
  file: string;
  periods: readonly string[];
  /** share: of the denominator; rate: numerator for each one of the denominator; staff: full-time equivalents. */
  kind: "share" | "rate" | "staff" | "patients-per-staff";
  /** The usual level, as the share or for each one of the denominator. */
  level: number;
  /** How far practices lastingly differ, on the scale of log odds (shares) or logs. */
  spread: number;
  /** What the traits of a practice add, on the same scale. */
  pull: Partial<Character>;
  /** Change from one period to the next, on the same scale. */
  drift?: number;
  /** What is divided by, from patients registered. */
  outOf: (patients: number) => number;
  /** Numerators below this are hidden by the source. */
  hiddenBelow?: number;
  /** Share of practices that send nothing. */
  silent?: number;
};

const YEARS = ["2022/23", "2023/24", "2024/25"];

function periods(last: string, many: number): string[] {
  return Array.from({ length: many }, (_, index) => step(period(last), index + 1 - many).text);
}

const PATIENTS = (patients: number) => patients;
/** Weighted patients stand near registered ones. */
const WEIGHTED = (patients: number) => patients * 1.01;
const each =
  (perPatient: number, least = 0) =>
  (patients: number) =>
    Math.round(least + perPatient * patients);

const SURVEY = { file: "patient-survey", periods: YEARS, kind: "share" } as const;
const RESPONSES = each(0.0045, 70);
const QUALITY = { file: "quality-and-outcomes-framework", periods: YEARS, kind: "share" } as const;
const CHECKS = { file: "health-checks", periods: periods("2025-Q3", 12), kind: "share" } as const;
const VACCINES = { file: "childhood-vaccination", periods: periods("2025-Q3", 12), kind: "share" } as const;
const SCREENING = { file: "screening", periods: YEARS, kind: "share" } as const;
const PRESCRIBING = { file: "prescribing", periods: periods("2025-10", 18) } as const;
const STAFF = { file: "workforce", periods: periods("2025-10", 18), silent: 0.02 } as const;
const CALLS = {
  file: "telephone-calls",
  periods: periods("2025-11", 14),
  kind: "share",
  silent: 0.1,
} as const;
const AUDIT = { file: "infection-prevention", periods: YEARS, kind: "share" } as const;
const HOSPITAL = {
  file: "hospital-use",
  periods: periods("2025-10", 18),
  kind: "rate",
  outOf: PATIENTS,
} as const;

/** Levels near the published ones of the system, spread as far as practices of one system differ. */
export const MEASURES: readonly DemoMeasure[] = [
  {
    ...SURVEY,
    code: "experience-overall",
    level: 0.76,
    spread: 0.25,
    pull: { access: 0.32, need: -0.22 },
    outOf: RESPONSES,
  },
  {
    ...SURVEY,
    code: "experience-contacting",
    level: 0.69,
    spread: 0.3,
    pull: { access: 0.4, need: -0.2 },
    outOf: RESPONSES,
  },
  {
    ...SURVEY,
    code: "easy-by-phone",
    level: 0.54,
    spread: 0.35,
    pull: { access: 0.5, staffing: 0.2 },
    drift: 0.06,
    outOf: each(0.004, 60),
  },
  {
    ...SURVEY,
    code: "easy-by-website",
    level: 0.5,
    spread: 0.25,
    pull: { access: 0.2, need: -0.1 },
    drift: 0.05,
    outOf: each(0.0025, 30),
  },
  {
    ...SURVEY,
    code: "easy-by-app",
    level: 0.47,
    spread: 0.25,
    pull: { access: 0.15, need: -0.12 },
    drift: 0.08,
    outOf: each(0.002, 25),
  },
  {
    ...SURVEY,
    code: "preferred-professional",
    level: 0.41,
    spread: 0.35,
    pull: { staffing: 0.3, care: 0.1 },
    outOf: each(0.0022, 28),
  },

  {
    code: "friends-and-family-positive",
    file: "friends-and-family",
    periods: periods("2025-11", 18),
    kind: "share",
    level: 0.9,
    spread: 0.4,
    pull: { access: 0.3 },
    outOf: each(0.012, 4),
    silent: 0.08,
  },
  {
    code: "complaints-per-1000",
    file: "complaints",
    periods: YEARS,
    kind: "rate",
    level: 0.0026,
    spread: 0.35,
    pull: { access: -0.25, need: 0.1 },
    outOf: PATIENTS,
  },

  {
    ...CALLS,
    code: "calls-over-5-minutes-peak",
    level: 0.31,
    spread: 0.5,
    pull: { access: -0.45, staffing: -0.2 },
    outOf: each(0.28),
  },
  {
    ...CALLS,
    code: "calls-over-5-minutes-core",
    level: 0.12,
    spread: 0.5,
    pull: { access: -0.4, staffing: -0.2 },
    outOf: each(0.45),
  },
  {
    ...CALLS,
    code: "calls-missed",
    level: 0.083,
    spread: 0.4,
    pull: { access: -0.4, staffing: -0.15 },
    outOf: each(0.8),
  },
  {
    code: "online-requests-per-1000",
    file: "online-requests",
    periods: periods("2025-11", 18),
    kind: "rate",
    level: 0.03,
    spread: 0.9,
    pull: { access: 0.1 },
    drift: 0.008,
    outOf: PATIENTS,
    silent: 0.05,
  },

  {
    ...STAFF,
    code: "patients-per-gp",
    kind: "patients-per-staff",
    level: 1 / 2250,
    spread: 0.2,
    pull: { staffing: 0.2 },
    drift: 0.002,
    outOf: PATIENTS,
  },
  {
    ...STAFF,
    code: "gps-per-10000",
    kind: "staff",
    level: 4.5e-4,
    spread: 0.2,
    pull: { staffing: 0.2 },
    drift: 0.002,
    outOf: WEIGHTED,
  },
  {
    ...STAFF,
    code: "nurses-per-10000",
    kind: "staff",
    level: 2.7e-4,
    spread: 0.25,
    pull: { staffing: 0.15 },
    outOf: WEIGHTED,
  },
  {
    ...STAFF,
    code: "direct-care-per-10000",
    kind: "staff",
    level: 2.4e-4,
    spread: 0.3,
    pull: { staffing: 0.15 },
    drift: 0.003,
    outOf: WEIGHTED,
  },

  { ...QUALITY, code: "qof-points", level: 0.95, spread: 0.5, pull: { care: 0.5 }, outOf: () => 564 },
  {
    ...QUALITY,
    code: "blood-pressure-controlled",
    level: 0.71,
    spread: 0.18,
    pull: { care: 0.25, need: -0.06 },
    drift: 0.05,
    outOf: each(0.145),
  },
  {
    ...QUALITY,
    code: "cholesterol-treated",
    level: 0.83,
    spread: 0.2,
    pull: { care: 0.2 },
    outOf: each(0.042),
  },
  {
    ...QUALITY,
    code: "diabetes-controlled",
    level: 0.57,
    spread: 0.2,
    pull: { care: 0.22, need: -0.12 },
    outOf: each(0.07),
  },
  {
    ...QUALITY,
    code: "atrial-fibrillation-treated",
    level: 0.91,
    spread: 0.25,
    pull: { care: 0.2 },
    outOf: each(0.02),
  },
  {
    ...QUALITY,
    code: "mental-health-care-plan",
    level: 0.72,
    spread: 0.45,
    pull: { care: 0.35 },
    outOf: each(0.009),
  },
  {
    ...QUALITY,
    code: "care-adjustment-rate",
    level: 0.055,
    spread: 0.3,
    pull: { need: 0.12 },
    outOf: each(0.6),
  },
  {
    ...CHECKS,
    code: "learning-disability-health-checks",
    level: 0.74,
    spread: 0.45,
    pull: { care: 0.35 },
    outOf: each(0.0055),
  },
  {
    ...CHECKS,
    code: "severe-mental-illness-health-checks",
    level: 0.6,
    spread: 0.45,
    pull: { care: 0.35 },
    drift: 0.01,
    outOf: each(0.009),
  },

  {
    ...PRESCRIBING,
    code: "broad-spectrum-antibiotics",
    kind: "share",
    level: 0.075,
    spread: 0.25,
    pull: { care: -0.12 },
    outOf: each(0.042),
  },
  {
    ...PRESCRIBING,
    code: "reliever-inhalers",
    kind: "share",
    level: 0.44,
    spread: 0.22,
    pull: { care: -0.15, need: 0.08 },
    drift: -0.008,
    outOf: each(0.05),
  },
  {
    ...PRESCRIBING,
    code: "high-dose-opioids",
    kind: "share",
    level: 0.028,
    spread: 0.45,
    pull: { need: 0.15 },
    drift: -0.006,
    outOf: each(0.03),
  },
  {
    ...PRESCRIBING,
    code: "antibiotics-per-1000",
    kind: "rate",
    level: 0.042,
    spread: 0.16,
    pull: { need: 0.07 },
    outOf: PATIENTS,
  },

  {
    ...VACCINES,
    code: "childhood-vaccination-1-year",
    level: 0.93,
    spread: 0.4,
    pull: { need: -0.4, care: 0.2 },
    outOf: each(0.0026),
  },
  {
    ...VACCINES,
    code: "childhood-vaccination-2-years",
    level: 0.91,
    spread: 0.4,
    pull: { need: -0.4, care: 0.2 },
    outOf: each(0.0027),
  },
  {
    ...VACCINES,
    code: "childhood-vaccination-5-years",
    level: 0.88,
    spread: 0.4,
    pull: { need: -0.4, care: 0.2 },
    outOf: each(0.003),
  },
  {
    ...VACCINES,
    code: "mmr-2-doses",
    level: 0.89,
    spread: 0.4,
    pull: { need: -0.45, care: 0.15 },
    outOf: each(0.003),
  },
  {
    ...SCREENING,
    code: "cervical-screening",
    level: 0.7,
    spread: 0.18,
    pull: { need: -0.28, care: 0.1 },
    outOf: each(0.23),
  },
  {
    ...SCREENING,
    code: "bowel-screening",
    level: 0.71,
    spread: 0.12,
    pull: { need: -0.25 },
    drift: 0.02,
    outOf: each(0.15),
  },
  {
    ...SCREENING,
    code: "breast-screening",
    level: 0.68,
    spread: 0.18,
    pull: { need: -0.22 },
    outOf: each(0.11),
  },

  {
    ...AUDIT,
    code: "infection-prevention-audit",
    level: 0.93,
    spread: 0.4,
    pull: { care: 0.35 },
    outOf: () => 120,
  },
  { ...AUDIT, code: "cleanliness-audit", level: 0.95, spread: 0.4, pull: { care: 0.25 }, outOf: () => 80 },

  {
    ...HOSPITAL,
    code: "emergency-attendances-per-1000",
    level: 0.0115,
    spread: 0.14,
    pull: { need: 0.16, access: -0.06 },
  },
  {
    ...HOSPITAL,
    code: "preventable-admissions-per-1000",
    level: 0.0019,
    spread: 0.15,
    pull: { need: 0.2, care: -0.08 },
    hiddenBelow: 8,
  },
];

/** Months for which the newest rating of each practice is uploaded. */
export const RATING_MONTHS = periods("2025-11", 3);
