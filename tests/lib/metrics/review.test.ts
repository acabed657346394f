import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newestReview, reviewState, wrongDays } from "@/lib/metrics/review";
import { addDays, day } from "@/lib/periods/day";
import { holds } from "@/tests/support/property";

const TODAY = day("2026-01-15");

describe("how a definition's review stands", () => {
  test.each([
    [null, "none"],
    ["2026-01-14", "past"],
    ["2026-01-15", "due"],
    ["2026-03-16", "due"],
    ["2026-03-17", "in-date"],
  ])("next due %s: %s", (nextDue, state) => {
    expect(reviewState(nextDue === null ? null : { nextDue: day(nextDue) }, TODAY)).toBe(state);
  });

  test("it only ever goes from in date to due to past as days go by", () => {
    const turns = ["in-date", "due", "past"];
    holds(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.nat(400), (ahead, later) => {
        const review = { nextDue: addDays(TODAY, ahead) };
        const [now, then] = [TODAY, addDays(TODAY, later)].map((on) =>
          turns.indexOf(reviewState(review, on)),
        );
        expect(then).toBeGreaterThanOrEqual(now ?? 0);
      }),
    );
  });
});

test("the newest review by its day counts, and of one day the one recorded last", () => {
  const [one, two, three] = ["2025-01-01", "2025-06-01", "2025-06-01"].map((on, id) => ({ on: day(on), id }));
  expect(newestReview([two!, one!, three!])).toBe(three);
  expect(newestReview([])).toBeNull();
});

test("a review cannot be of tomorrow, and the next comes after it: both are told at once", () => {
  expect(wrongDays({ on: TODAY, nextDue: addDays(TODAY, 1) }, TODAY)).toBeNull();
  const wrong = wrongDays({ on: addDays(TODAY, 1), nextDue: TODAY }, TODAY);
  expect(Object.keys(wrong ?? {})).toEqual(["reviewedOn", "nextDue"]);
});
