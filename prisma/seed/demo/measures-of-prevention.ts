import { each, periods, YEARS, type DemoMeasure } from "./measure";

const VACCINES = { file: "childhood-vaccination", periods: periods("2025-Q3", 12), kind: "share" } as const;
const SCREENING = { file: "screening", periods: YEARS, kind: "share" } as const;
const AUDIT = { file: "infection-prevention", periods: YEARS, kind: "share" } as const;

/** Vaccination, screening, and keeping premises safe. */
export const PREVENTION_MEASURES: readonly DemoMeasure[] = [
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
];
