import type { Assurance, SpcState } from "@/lib/readings/reading";
import type { ProgrammeReading } from "./programme-reading";
import { againstPlan } from "./value-words";

const VARIATION: Record<SpcState, string> = {
  improvement: "Improving",
  concern: "Concern",
  "neutral-high": "Changed, higher",
  "neutral-low": "Changed, lower",
  common: "Usual variation",
};
const ASSURANCE: Record<Assurance, string> = {
  pass: "Will meet",
  fail: "Will not meet",
  inconsistent: "May or may not",
};

export function variationWords({ spc, value }: ProgrammeReading): string {
  if (value === null) return "–";
  return spc === null ? "Too few points" : VARIATION[spc];
}

/**
 * What the limits say of the plan. Where the newest figure lies on the other
 * side of the plan than all of its usual range, the limits are of how it was:
 * that is said, and nothing is foretold.
 */
export function assuranceWords(reading: ProgrammeReading): string {
  const { assurance } = reading;
  return assurance === null ? "–" : (outsideRange(reading) ?? ASSURANCE[assurance]);
}

/** Null where the newest figure and the limits agree about the plan. */
export function outsideRange(reading: ProgrammeReading): string | null {
  const now = againstPlan(reading);
  if (reading.assurance === "fail" && now === "Meets the plan")
    return "Meets it now, better than its usual range";
  if (reading.assurance === "pass" && now === "Short of the plan")
    return "Short now, worse than its usual range";
  return null;
}
