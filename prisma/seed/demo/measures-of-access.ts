import { each, patients, periods, YEARS, type DemoMeasure } from "./measure";

const SURVEY = { file: "patient-survey", periods: YEARS, kind: "share" } as const;
const RESPONSES = each(0.0045, 70);
const CALLS = {
  file: "telephone-calls",
  periods: periods("2025-11", 14),
  kind: "share",
  silent: 0.1,
} as const;
const HOSPITAL = {
  file: "hospital-use",
  periods: periods("2025-10", 18),
  kind: "rate",
  outOf: patients,
} as const;

/** What patients meet when they reach for care, and where they turn instead. */
export const ACCESS_MEASURES: readonly DemoMeasure[] = [
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
    outOf: patients,
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
    outOf: patients,
    silent: 0.05,
  },

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
