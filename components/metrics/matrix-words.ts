import type { Aim, Variation } from "@/lib/readings/assurance-matrix";

export const VARIATION_NAMES: Record<Variation, string> = {
  concern: "Concern",
  changed: "Changed",
  common: "Usual variation",
  improvement: "Improving",
  "too-few": "Too few points",
};

export const AIM_NAMES: Record<Aim, string> = {
  fail: "Will not meet the aim",
  inconsistent: "May or may not",
  pass: "Will meet the aim",
  none: "No aim set",
};
