import type { Direction, Domain } from "@/lib/metrics/definition";
import type { Assurance, Quartile, SpcState, Verdict } from "@/lib/readings/reading";
import type { Figure } from "@/lib/readings/view";

export const DOMAIN_NAMES: Record<Domain, string> = {
  access: "Access",
  experience: "Experience",
  workforce: "Workforce",
  clinical: "Clinical outcomes and care quality",
  prevention: "Vaccination and screening",
  safety: "Safety, regulation and infection prevention",
  resilience: "Resilience",
  "data-quality": "Data quality",
};

const QUARTERS: Record<Quartile, string> = {
  1: "Worse quarter",
  2: "Below the middle",
  3: "Above the middle",
  4: "Better quarter",
};

/** Where neither way is better. */
const NEUTRAL_QUARTERS: Record<Quartile, string> = {
  1: "Lowest quarter",
  2: "Below the middle",
  3: "Above the middle",
  4: "Highest quarter",
};

export function quarterName(quartile: Quartile, direction: Direction): string {
  return (direction === 0 ? NEUTRAL_QUARTERS : QUARTERS)[quartile];
}

/** How far beyond chance a figure lies, or null where the measure has no limits to tell by. */
export type Evidence = "within chance" | "beyond 95%" | "beyond 99.8%";

export function evidenceOf(verdict: Verdict | null): Evidence | null {
  if (verdict === null) return null;
  if (verdict === "similar") return "within chance";
  return verdict.endsWith("99.8") ? "beyond 99.8%" : "beyond 95%";
}

export const VARIATION_WORDS: Record<SpcState, string> = {
  improvement: "Improving: special cause",
  concern: "Concern: special cause",
  "neutral-high": "Changed: special cause, higher",
  "neutral-low": "Changed: special cause, lower",
  common: "Usual variation: no special cause",
};

export const AIM_WORDS: Record<Assurance, string> = {
  pass: "Will meet the aim: usual variation stays on the right side of it",
  fail: "Will not meet the aim without a change",
  inconsistent: "May or may not meet the aim: it lies inside usual variation",
};

export const STATE_NAMES: Record<Exclude<Figure["state"], "reported">, string> = {
  "too-small": "Too small to judge",
  "on-hold": "On hold",
  suppressed: "Hidden by the source",
  "not-reported": "Not reported",
  stale: "Stale",
};

/** What the marks beside figures in a picture mean. */
export const CHECK_KEY =
  "tick, verified by the practice; crossed ring, disputed by it; dashed ring, not verified";
