import { isLate, isOnTime, type Deadlines } from "./deadlines";
import { awaitsReview, returnStateName, type ReturnState } from "./return-state";

/** One practice's return for a month, as the board counts it. */
export type BoardReturn = {
  practice: string;
  name: string;
  pcn: string | null;
  pcnName: string | null;
  place: string | null;
  placeName: string | null;
  state: ReturnState;
  /** When it was first sent. */
  submittedAt: Date | null;
  /** Until when it may be sent again, where the ICB said so as it sent it back or released it. */
  reopenedUntil: Date | null;
  /** A dispute of it is open, or with NHS England. */
  disputed: boolean;
  /** Its own deadlines, an extension's where it has one. */
  deadlines: Deadlines;
  extended: boolean;
};

/**
 * How many returns are where. The first five add up to `expected`; the others
 * are of the same returns seen another way: when they were sent, and whether
 * they dispute a figure.
 */
export const RATE_COLUMNS = [
  "notStarted",
  "draft",
  "submitted",
  "returned",
  "accepted",
  "onTime",
  "late",
  "disputed",
] as const;

export type RateColumn = (typeof RATE_COLUMNS)[number];
export type Rates = { expected: number; sent: number } & Record<RateColumn, number>;

export const RATE_NAMES: Record<RateColumn, string> = {
  notStarted: "Not started",
  draft: "Draft",
  submitted: "To review",
  returned: "Returned",
  accepted: "Accepted",
  onTime: "On time",
  late: "Late",
  disputed: "Disputed",
};

/** Counts a group's returns, as they stand at an instant. */
export function ratesOf(returns: readonly BoardReturn[], at: Date): Rates {
  const count = (keep: (each: BoardReturn) => boolean) => returns.filter(keep).length;
  return {
    expected: returns.length,
    sent: count(({ submittedAt }) => submittedAt !== null),
    notStarted: count(({ state }) => state === "NOT_STARTED"),
    draft: count(({ state }) => state === "DRAFT"),
    submitted: count(({ state }) => awaitsReview(state)),
    returned: count(({ state }) => state === "RETURNED"),
    accepted: count(({ state }) => state === "ACCEPTED"),
    onTime: count((each) => isOnTime(each, each.deadlines)),
    late: count((each) => isLate(each, each.deadlines, at)),
    disputed: count(({ disputed }) => disputed),
  };
}

/** The share of those expected that were sent, 0 to 1; null where none is. */
export function rateOf({ expected, sent }: Pick<Rates, "expected" | "sent">): number | null {
  return expected === 0 ? null : sent / expected;
}

/** What the practice still has to do something about: nothing sent, or sent back to it. */
export function isOutstanding({ state }: Pick<BoardReturn, "state">): boolean {
  return state === "NOT_STARTED" || state === "DRAFT" || state === "RETURNED";
}

export const BOARD_VIEWS = ["outstanding", "late", "to-review", "disputed", "all"] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

export const BOARD_VIEW_NAMES: Record<BoardView, string> = {
  outstanding: "not arrived or returned",
  late: "late",
  "to-review": "to review",
  disputed: "disputed",
  all: "all",
};

/** The returns that a view of the board lists. */
export function viewed(returns: readonly BoardReturn[], view: BoardView, at: Date): BoardReturn[] {
  const keeps: Record<BoardView, (each: BoardReturn) => boolean> = {
    outstanding: isOutstanding,
    late: (each) => isLate(each, each.deadlines, at),
    "to-review": ({ state }) => awaitsReview(state),
    disputed: ({ disputed }) => disputed,
    all: () => true,
  };
  return returns.filter(keeps[view]);
}

/** "Draft, late" or "Accepted". */
export function standingWords(each: BoardReturn, at: Date): string {
  const said = [returnStateName(each.state)];
  if (isLate(each, each.deadlines, at)) said.push(each.submittedAt ? "sent late" : "late");
  if (each.disputed) said.push("figures disputed");
  return said.join(", ");
}
