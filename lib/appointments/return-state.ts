import { fail, succeed, type Result } from "@/lib/result";

/**
 * Where a practice's return for a month stands. "NOT_STARTED" is a month asked
 * about of which nothing is kept: it has no row. Late is derived
 * (lib/appointments/deadlines.ts), and so is "disputed".
 */
export const RETURN_STATES = [
  "NOT_STARTED",
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "RESUBMITTED",
  "ACCEPTED",
] as const;

export type ReturnState = (typeof RETURN_STATES)[number];

/**
 * What somebody does to a return. The practice keeps answers (`save`) and sends
 * them (`submit`), also as a correction of what it sent; the ICB accepts, sends
 * back, and unlocks what it accepted (`release`).
 */
export const RETURN_MOVES = ["save", "submit", "accept", "return", "release"] as const;

export type ReturnMove = (typeof RETURN_MOVES)[number];

/** The one machine: a move that has no cell here cannot be made by anybody. */
const MOVES: Record<ReturnState, Partial<Record<ReturnMove, ReturnState>>> = {
  NOT_STARTED: { save: "DRAFT" },
  DRAFT: { save: "DRAFT", submit: "SUBMITTED" },
  // A correction is kept beside what was sent, which stands until the correction is sent too.
  SUBMITTED: { save: "SUBMITTED", submit: "RESUBMITTED", accept: "ACCEPTED", return: "RETURNED" },
  RETURNED: { save: "RETURNED", submit: "RESUBMITTED" },
  RESUBMITTED: { save: "RESUBMITTED", submit: "RESUBMITTED", accept: "ACCEPTED", return: "RETURNED" },
  ACCEPTED: { release: "RETURNED" },
};

/** Where a move leads, or why it cannot be made, in words for whoever tried. */
export function moved(from: ReturnState, move: ReturnMove): Result<ReturnState, string> {
  const to = MOVES[from][move];
  return to === undefined ? fail(refusal(from, move)) : succeed(to);
}

export function canMove(from: ReturnState, move: ReturnMove): boolean {
  return MOVES[from][move] !== undefined;
}

/** The practice's own moves; the others are the ICB's. */
export function isPracticeMove(move: ReturnMove): boolean {
  return move === "save" || move === "submit";
}

/** The ICB has it before it: sent, and neither accepted nor sent back. */
export function awaitsReview(state: ReturnState): boolean {
  return canMove(state, "accept");
}

/** Something was sent, so that its figures can be verified or disputed. */
export function wasSent(state: ReturnState): boolean {
  return state !== "NOT_STARTED" && state !== "DRAFT";
}

function refusal(from: ReturnState, move: ReturnMove): string {
  if (from === "ACCEPTED" && move === "accept") return "This return has been accepted already.";
  if (from === "ACCEPTED")
    return "This return has been accepted and is locked. The ICB can release it, with a reason.";
  if (move === "release") return "Only a return that was accepted can be released.";
  if (move === "submit") return "There is nothing to send yet: answer the figures first.";
  if (from === "RETURNED") return "This return is with the practice, to be corrected.";
  return "This return has not been sent yet.";
}

const NAMES: Record<ReturnState, string> = {
  NOT_STARTED: "Not started",
  DRAFT: "Draft",
  SUBMITTED: "Sent",
  RETURNED: "Returned to the practice",
  RESUBMITTED: "Sent again",
  ACCEPTED: "Accepted",
};

export function returnStateName(state: ReturnState): string {
  return NAMES[state];
}
