/** Why a reading has no figure to judge, or "reported". Stale is judged at an as-at date, not stored. */
export const STATES = ["reported", "too-small", "on-hold", "suppressed", "not-reported"] as const;
export type State = (typeof STATES)[number];

/** 1 the worse quarter ... 4 the better (4 = highest where a metric has no direction). */
export type Quartile = 1 | 2 | 3 | 4;

/** The over-dispersion-adjusted funnel verdict; the higher-/lower- forms are for metrics without a direction. */
export const VERDICTS = [
  "better-99.8",
  "better-95",
  "similar",
  "worse-95",
  "worse-99.8",
  "higher-99.8",
  "higher-95",
  "lower-95",
  "lower-99.8",
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const SPC_STATES = ["improvement", "concern", "neutral-high", "neutral-low", "common"] as const;
export type SpcState = (typeof SPC_STATES)[number];

export const SPC_RULES = ["outside", "seven-one-side", "seven-trend", "two-of-three"] as const;
export type SpcRule = (typeof SPC_RULES)[number];

export type Assurance = "pass" | "fail" | "inconsistent";
