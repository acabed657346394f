import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day, type Day } from "@/lib/periods/day";
import {
  dueSince,
  isWorkingDay,
  nextReview,
  replyBy,
  reviewDayProblem,
  reviewState,
} from "@/lib/pqaf/review";
import { anEdition } from "../../support/pqaf";
import { holds } from "../../support/property";

const CHRISTMAS = new Set([day("2025-12-25"), day("2025-12-26"), day("2026-01-01")]);
const days = fc.integer({ min: 0, max: 2000 }).map((n) => addDays(day("2022-01-01"), n));

test.each([
  ["a plain fortnight", "2025-11-03", 10, "2025-11-17"],
  ["over Christmas and the new year", "2025-12-19", 10, "2026-01-07"],
  ["opened on a Saturday", "2025-11-01", 1, "2025-11-03"],
  ["opened on a bank holiday", "2025-12-25", 1, "2025-12-29"],
  ["opened on a Friday", "2025-11-07", 1, "2025-11-10"],
])("a reply window of working days ends: %s", (_, on, count, by) => {
  expect(replyBy(day(on), count, CHRISTMAS)).toBe(by);
});

test("a reply window holds exactly its working days, and ends on one", () => {
  const holidays = fc.array(days, { maxLength: 30 }).map((all) => new Set(all));
  holds(
    fc.property(days, fc.integer({ min: 1, max: 30 }), holidays, (on, count, closed) => {
      const by = replyBy(on, count, closed);
      let working = 0;
      for (let each: Day = addDays(on, 1); each <= by; each = addDays(each, 1))
        working += isWorkingDay(each, closed) ? 1 : 0;
      expect(working).toBe(count);
      expect(isWorkingDay(by, closed)).toBe(true);
      expect(replyBy(on, count + 1, closed) > by).toBe(true);
    }),
  );
});

test.each([
  [0, "2026-10-15"],
  [2, "2026-01-15"],
  [4, "2025-10-30"],
] as const)("Level %i is reviewed by %s at the latest", (level, latest) => {
  expect(nextReview(anEdition(), level, day("2025-10-16"))).toEqual({ offered: latest, latest });
});

test.each([
  ["2025-10-16", "The next review must be after the day of the decision"],
  ["2025-10-17", null],
  ["2026-01-15", null],
  ["2026-01-16", "The next review is later than the framework allows for this level"],
])("a review on %s: %s", (chosen, problem) => {
  expect(reviewDayProblem(day(chosen), day("2025-10-16"), day("2026-01-15"))).toBe(problem);
});

test.each([
  ["2025-12-17", { is: "later", days: 29 }],
  ["2025-12-18", { is: "due", days: 28 }],
  ["2026-01-15", { is: "due", days: 0 }],
  ["2026-01-16", { is: "overdue", days: 1 }],
])("on %s it is %o", (on, state) => {
  expect(reviewState(day("2026-01-15"), day(on))).toEqual(state);
});

test("once due a review never goes back to later", () => {
  const order = { later: 0, due: 1, overdue: 2 };
  holds(
    fc.property(days, days, fc.nat(60), (review, on, later) => {
      const [now, then] = [reviewState(review, on), reviewState(review, addDays(on, later))];
      expect(order[then.is]).toBeGreaterThanOrEqual(order[now.is]);
    }),
  );
});

test("a review is due since the first day on which it stood so, and never before the decision that set it", () => {
  holds(
    fc.property(days, fc.integer({ min: 1, max: 400 }), fc.nat(500), (decidedOn, ahead, passed) => {
      const nextReview = addDays(decidedOn, ahead);
      const on = addDays(decidedOn, passed);
      const { is } = reviewState(nextReview, on);
      if (is === "later") return;
      const since = dueSince({ nextReview, decidedOn }, on);
      expect(since >= decidedOn && since <= on).toBe(true);
      expect(reviewState(nextReview, since).is).toBe(is);
      if (since > decidedOn) expect(reviewState(nextReview, addDays(since, -1)).is).not.toBe(is);
    }),
  );
});
