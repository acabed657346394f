import type { Day } from "@/lib/periods/day";

export const DECISIONS = ["assured", "not-assured", "information"] as const;
export type Decision = (typeof DECISIONS)[number];

const NAMES: Record<Decision, string> = {
  assured: "Assured",
  "not-assured": "Not assured",
  information: "Received for information",
};

export function decisionName(decision: Decision): string {
  return NAMES[decision];
}

/** A frozen report before one committee. */
export type Hop = {
  id: number;
  body: string;
  meetsOn: Day;
  decision: Decision | null;
  minute: string | null;
  recordedBy: string | null;
  recordedAt: Date | null;
};

/** Where a report is: "Draft", "Frozen", "At Primary Care Group", "Through ICB Board". */
export function reportState(frozen: boolean, hops: readonly Hop[]): string {
  if (!frozen) return "Draft";
  const last = hops.at(-1);
  if (!last) return "Frozen";
  return last.decision === null ? `At ${last.body}` : `Through ${last.body}`;
}

/** The committee it goes to next; null at the end, or while one has not decided. */
export function nextBody(bodies: readonly string[], hops: readonly Hop[]): string | null {
  if (hops.some(({ decision }) => decision === null)) return null;
  return bodies.find((body) => !hops.some((hop) => hop.body === body)) ?? null;
}
