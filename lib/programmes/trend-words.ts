import type { Assurance, SpcState } from "@/lib/readings/reading";
import type { ProgrammeReading } from "./programme-reading";

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

export function assuranceWords({ assurance }: ProgrammeReading): string {
  return assurance === null ? "–" : ASSURANCE[assurance];
}
