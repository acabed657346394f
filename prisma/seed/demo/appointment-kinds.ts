import type { Category, Mode } from "@/lib/appointments/cells";

/** How appointments of one national category are usually given. */
export type Kind = {
  category: Category;
  /** Share of appointments with a clear category. */
  weight: number;
  /** Weights of the waits, in the order of WAITS. */
  waits: readonly number[];
  /** Share given by GPs. */
  gp: number;
  modes: Partial<Record<Mode, number>>;
  /** Missed appointments, times the usual for the wait. */
  missed: number;
};

const CLINIC = { "face-to-face": 0.9, telephone: 0.1 };
const CONSULTATION = { "face-to-face": 0.55, telephone: 0.4, online: 0.02, unknown: 0.015 };
const AT_HOME = { "home-visit": 0.9, "face-to-face": 0.1 };

/**
 * Tuned so that the system comes out like the published figures for Coventry
 * and Warwickshire: half on the same day, 89% within two weeks, 5% missed.
 */
export const KINDS: readonly Kind[] = [
  {
    category: "gcr",
    weight: 0.37,
    waits: [0.42, 0.1, 0.245, 0.115, 0.05, 0.028, 0.037, 0.004],
    gp: 0.6,
    modes: CONSULTATION,
    missed: 1,
  },
  {
    category: "gca",
    weight: 0.165,
    waits: [0.76, 0.09, 0.1, 0.03, 0.01, 0.005, 0.004, 0.001],
    gp: 0.68,
    modes: { "face-to-face": 0.5, telephone: 0.48, online: 0.02 },
    missed: 0.9,
  },
  {
    category: "planned-clinics",
    weight: 0.15,
    waits: [0.14, 0.07, 0.29, 0.21, 0.11, 0.075, 0.1, 0],
    gp: 0.12,
    modes: CLINIC,
    missed: 1,
  },
  {
    category: "clinical-triage",
    weight: 0.105,
    waits: [0.86, 0.05, 0.06, 0.015, 0.006, 0.003, 0.003, 0.003],
    gp: 0.62,
    modes: { telephone: 0.82, "face-to-face": 0.1, online: 0.08 },
    missed: 0.6,
  },
  {
    category: "planned-procedure",
    weight: 0.075,
    waits: [0.12, 0.08, 0.34, 0.22, 0.1, 0.06, 0.08, 0],
    gp: 0.06,
    modes: { "face-to-face": 1 },
    missed: 1,
  },
  {
    category: "unplanned-clinical",
    weight: 0.04,
    waits: [0.83, 0.06, 0.08, 0.02, 0.01, 0, 0, 0],
    gp: 0.6,
    modes: { telephone: 0.6, "face-to-face": 0.4 },
    missed: 0.7,
  },
  {
    category: "other-encounter",
    weight: 0.04,
    waits: [0.5, 0.08, 0.21, 0.1, 0.05, 0.03, 0.03, 0],
    gp: 0.4,
    modes: { telephone: 0.6, "face-to-face": 0.4 },
    missed: 0.9,
  },
  {
    category: "structured-medication-review",
    weight: 0.017,
    waits: [0.22, 0.07, 0.33, 0.2, 0.09, 0.05, 0.04, 0],
    gp: 0.15,
    modes: { telephone: 1 },
    missed: 1.1,
  },
  {
    category: "social-prescribing",
    weight: 0.011,
    waits: [0.15, 0.06, 0.35, 0.25, 0.1, 0.05, 0.04, 0],
    gp: 0.02,
    modes: { telephone: 1 },
    missed: 1.3,
  },
  {
    category: "home-visit",
    weight: 0.009,
    waits: [0.8, 0.1, 0.07, 0.03, 0, 0, 0, 0],
    gp: 0.75,
    modes: AT_HOME,
    missed: 0.1,
  },
  {
    category: "walk-in",
    weight: 0.006,
    waits: [1, 0, 0, 0, 0, 0, 0, 0],
    gp: 0.3,
    modes: { "face-to-face": 1 },
    missed: 0.1,
  },
  {
    category: "care-home-visit",
    weight: 0.005,
    waits: [0.6, 0.1, 0.25, 0.05, 0, 0, 0, 0],
    gp: 0.6,
    modes: AT_HOME,
    missed: 0.1,
  },
  {
    category: "care-home-round",
    weight: 0.004,
    waits: [0.3, 0.1, 0.5, 0.1, 0, 0, 0, 0],
    gp: 0.4,
    modes: { "home-visit": 1 },
    missed: 0.1,
  },
  {
    category: "non-contractual",
    weight: 0.003,
    waits: [0.1, 0.1, 0.4, 0.2, 0.1, 0.1, 0, 0],
    gp: 0.7,
    modes: { "face-to-face": 1 },
    missed: 0.5,
  },
  {
    category: "inconsistent",
    weight: 0,
    waits: [0.42, 0.08, 0.22, 0.12, 0.06, 0.04, 0.05, 0.01],
    gp: 0.35,
    modes: { "face-to-face": 0.6, telephone: 0.35, unknown: 0.05 },
    missed: 1,
  },
  {
    category: "unmapped",
    weight: 0,
    waits: [0.45, 0.08, 0.22, 0.12, 0.05, 0.04, 0.03, 0.01],
    gp: 0.3,
    modes: { "face-to-face": 0.7, unknown: 0.3 },
    missed: 1,
  },
];
