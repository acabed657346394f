import { periods, type DemoMeasure } from "./measure";

/** The months of General Practice Workforce. */
export const STAFF_MONTHS = periods("2025-10", 18);

const WORKFORCE = { file: "workforce", periods: STAFF_MONTHS, kind: "staff", silent: 0.02 } as const;
const WEIGHTED = (registered: number) => registered * 1.01;

/** Staff of practices, full-time equivalents for each weighted patient. */
export const STAFF_MEASURES = {
  gp: {
    ...WORKFORCE,
    code: "gps-per-10000",
    level: 4.5e-4,
    spread: 0.2,
    pull: { staffing: 0.2 },
    drift: 0.002,
    outOf: WEIGHTED,
  },
  nurse: {
    ...WORKFORCE,
    code: "nurses-per-10000",
    level: 2.7e-4,
    spread: 0.25,
    pull: { staffing: 0.15 },
    outOf: WEIGHTED,
  },
  directCare: {
    ...WORKFORCE,
    code: "direct-care-per-10000",
    level: 2.4e-4,
    spread: 0.3,
    pull: { staffing: 0.15 },
    drift: 0.003,
    outOf: WEIGHTED,
  },
  admin: {
    ...WORKFORCE,
    code: "administrative-staff",
    level: 1.15e-3,
    spread: 0.15,
    pull: { staffing: 0.1 },
    outOf: WEIGHTED,
  },
} satisfies Record<string, DemoMeasure>;
