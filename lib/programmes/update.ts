import { inForce, NOT_SAID, type InForce, type ProposedRatings, type Rated } from "./rating";

export const UPDATE_STATES = ["DRAFT", "SUBMITTED", "RETURNED", "ACCEPTED"] as const;
export type UpdateState = (typeof UPDATE_STATES)[number];

/** What a lead says of a workstream for one period, and what became of it. */
export type Update = {
  id: number;
  period: number;
  state: UpdateState;
  thisPeriod: string;
  nextPeriod: string;
  asks: string;
  delivery: Rated | null;
  deliveryReason: string;
  confidence: Rated | null;
  confidenceReason: string;
  proposed: ProposedRatings | null;
  submittedBy: string | null;
  submittedAt: Date | null;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  version: number;
};

const NAMES: Record<UpdateState | "MISSING", string> = {
  MISSING: "Not begun",
  DRAFT: "Being written",
  SUBMITTED: "Sent, waits to be accepted",
  RETURNED: "Returned to the lead",
  ACCEPTED: "Accepted",
};

export function updateStateName(state: UpdateState | "MISSING"): string {
  return NAMES[state];
}

/** The update of a period that was sent; a draft and one that went back say nothing yet. */
export function toldIn(updates: readonly Update[], period: number): Update | null {
  const found = updates.find((each) => each.period === period);
  return found && (found.state === "SUBMITTED" || found.state === "ACCEPTED") ? found : null;
}

export type Ratings = { delivery: InForce; confidence: InForce };

/** Both ratings of a period; "not reported" where nothing was sent. */
export function ratingsIn(updates: readonly Update[], period: number): Ratings {
  const told = toldIn(updates, period);
  if (!told || told.proposed === null) return { delivery: NOT_SAID, confidence: NOT_SAID };
  const { proposed, delivery, deliveryReason, confidence, confidenceReason } = told;
  return {
    delivery: inForce(proposed.delivery, delivery, deliveryReason),
    confidence: inForce(proposed.confidence, confidence, confidenceReason),
  };
}
