import fc from "fast-check";
import { expect, test } from "vitest";
import {
  DISPUTE_MOVES,
  DISPUTE_STATES,
  disputeMoved,
  isUnsettled,
  type DisputeState,
} from "@/lib/appointments/dispute-state";
import {
  awaitsReview,
  canMove,
  isPracticeMove,
  moved,
  RETURN_MOVES,
  RETURN_STATES,
  wasSent,
  type ReturnState,
} from "@/lib/appointments/return-state";
import { holds } from "../../support/property";

/** Every move there is; any other pair is refused. */
const LEGAL = [
  "NOT_STARTED save DRAFT",
  "DRAFT save DRAFT",
  "DRAFT submit SUBMITTED",
  "SUBMITTED save SUBMITTED",
  "SUBMITTED submit RESUBMITTED",
  "SUBMITTED accept ACCEPTED",
  "SUBMITTED return RETURNED",
  "RETURNED save RETURNED",
  "RETURNED submit RESUBMITTED",
  "RESUBMITTED save RESUBMITTED",
  "RESUBMITTED submit RESUBMITTED",
  "RESUBMITTED accept ACCEPTED",
  "RESUBMITTED return RETURNED",
  "ACCEPTED release RETURNED",
];

test("a return makes these moves and no other, and a refusal says why", () => {
  const found = RETURN_STATES.flatMap((from) =>
    RETURN_MOVES.flatMap((move) => {
      const outcome = moved(from, move);
      expect(outcome.ok).toBe(canMove(from, move));
      if (!outcome.ok) expect(outcome.error).toMatch(/^[A-Z].*\.$/);
      return outcome.ok ? [`${from} ${move} ${outcome.value}`] : [];
    }),
  );
  expect(found.toSorted()).toEqual(LEGAL.toSorted());
});

const moves = fc.array(fc.constantFrom(...RETURN_MOVES), { maxLength: 40 });

test("whatever is tried in whatever order, what was accepted was sent, and stays so until it is released", () => {
  holds(
    fc.property(moves, (tried) => {
      let state: ReturnState = "NOT_STARTED";
      let sent = false;
      for (const move of tried) {
        const outcome = moved(state, move);
        if (!outcome.ok) continue;
        if (state === "ACCEPTED") expect(move).toBe("release");
        if (move === "submit") sent = true;
        state = outcome.value;
        expect(wasSent(state)).toBe(sent);
        if (state === "ACCEPTED") expect(sent).toBe(true);
      }
    }),
  );
});

test("the practice's moves never take what it sent out of the ICB's hands, nor accept it", () => {
  for (const from of RETURN_STATES.filter(awaitsReview)) {
    for (const move of RETURN_MOVES.filter(isPracticeMove)) {
      const outcome = moved(from, move);
      if (outcome.ok) expect(awaitsReview(outcome.value)).toBe(true);
    }
  }
});

test("a dispute is settled once, or by NHS England's answer", () => {
  const found = DISPUTE_STATES.flatMap((from) =>
    DISPUTE_MOVES.flatMap((move) => {
      const outcome = disputeMoved(from, move);
      return outcome.ok ? [`${from} ${move} ${outcome.value}`] : [];
    }),
  );
  expect(found).toEqual([
    "OPEN agree AGREED",
    "OPEN national-stands NATIONAL_STANDS",
    "OPEN refer REFERRED",
    "OPEN close CLOSED",
    "REFERRED close CLOSED",
  ]);
});

test("whatever is tried, a dispute that is settled stays settled", () => {
  holds(
    fc.property(fc.array(fc.constantFrom(...DISPUTE_MOVES), { maxLength: 12 }), (tried) => {
      let state: DisputeState = "OPEN";
      let settled = false;
      for (const move of tried) {
        const outcome = disputeMoved(state, move);
        if (settled) expect(outcome.ok).toBe(false);
        if (outcome.ok) state = outcome.value;
        settled = !isUnsettled(state);
      }
    }),
  );
});
