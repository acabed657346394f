import { fail, succeed, type Result } from "@/lib/result";

/**
 * Where a disputed figure stands: the practice's count is agreed, the national
 * figure stands, or NHS England has been asked (`REFERRED`). The national figure
 * itself is never changed by any of them.
 */
export const DISPUTE_STATES = ["OPEN", "AGREED", "NATIONAL_STANDS", "REFERRED", "CLOSED"] as const;

export type DisputeState = (typeof DISPUTE_STATES)[number];

/** `close`: NHS England has answered, or the practice's newer return no longer disputes the figure. */
export const DISPUTE_MOVES = ["agree", "national-stands", "refer", "close"] as const;

export type DisputeMove = (typeof DISPUTE_MOVES)[number];

const MOVES: Record<DisputeState, Partial<Record<DisputeMove, DisputeState>>> = {
  OPEN: { agree: "AGREED", "national-stands": "NATIONAL_STANDS", refer: "REFERRED", close: "CLOSED" },
  REFERRED: { close: "CLOSED" },
  AGREED: {},
  NATIONAL_STANDS: {},
  CLOSED: {},
};

/** Where a move leads, or why it cannot be made. */
export function disputeMoved(from: DisputeState, move: DisputeMove): Result<DisputeState, string> {
  const to = MOVES[from][move];
  if (to !== undefined) return succeed(to);
  return fail(
    from === "REFERRED"
      ? "NHS England has been asked about this figure: say what it answered to close it."
      : "This dispute has been settled already.",
  );
}

/** Still to be settled by the ICB or by NHS England. */
export function isUnsettled(state: DisputeState): boolean {
  return state === "OPEN" || state === "REFERRED";
}

const NAMES: Record<DisputeState, string> = {
  OPEN: "Open",
  AGREED: "Agreed with the practice",
  NATIONAL_STANDS: "National figure stands",
  REFERRED: "Open with NHS England",
  CLOSED: "Closed",
};

export function disputeStateName(state: DisputeState): string {
  return NAMES[state];
}
