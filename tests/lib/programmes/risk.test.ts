import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import {
  gradeOf,
  movementSince,
  movementWords,
  scoreOf,
  scoreWords,
  worstRisksFirst,
  type Grade,
} from "@/lib/programmes/risk";
import { risk } from "@/tests/support/programmes";
import { holds } from "@/tests/support/property";

test.each<[number, number, Grade]>([
  [1, 1, "low"],
  [1, 3, "low"],
  [2, 2, "moderate"],
  [2, 3, "moderate"],
  [2, 4, "high"],
  [3, 4, "high"],
  [3, 5, "extreme"],
  [5, 5, "extreme"],
])("%d by %d is %s", (likelihood, impact, grade) => {
  expect(gradeOf({ likelihood, impact })).toBe(grade);
});

const scores = fc.record({
  likelihood: fc.integer({ min: 1, max: 5 }),
  impact: fc.integer({ min: 1, max: 5 }),
});

test("a grade never falls as likelihood or impact grows", () => {
  const order: readonly Grade[] = ["low", "moderate", "high", "extreme"];
  holds(
    fc.property(scores, ({ likelihood, impact }) => {
      const now = order.indexOf(gradeOf({ likelihood, impact }));
      expect(
        order.indexOf(gradeOf({ likelihood: Math.min(5, likelihood + 1), impact })),
      ).toBeGreaterThanOrEqual(now);
      expect(order.indexOf(gradeOf({ likelihood, impact: Math.min(5, impact + 1) }))).toBeGreaterThanOrEqual(
        now,
      );
    }),
  );
});

test("a risk tells how it moved since a day, and is new where it had no score then", () => {
  const scored = (on: string, likelihood: number) => ({
    likelihood,
    impact: 4,
    on: day(on),
    by: "",
    words: "",
  });
  const one = risk(
    { likelihood: 1, impact: 1 },
    { scores: [scored("2025-11-01", 3), scored("2025-12-10", 4)] },
  );
  const on = day("2026-01-15");
  expect(movementWords(movementSince(one, day("2025-12-01"), on))).toBe("Up from 12");
  expect(movementWords(movementSince(one, day("2025-12-10"), on))).toBe("Unchanged");
  expect(movementSince(one, day("2025-10-01"), on)).toBe("new");
  expect(scoreWords({ likelihood: 4, impact: 4 })).toBe("16 extreme (4 × 4)");
});

test("the highest risks come first and closed ones not at all", () => {
  const on = day("2026-01-15");
  holds(
    fc.property(fc.array(fc.tuple(scores, fc.boolean()), { maxLength: 8 }), (given) => {
      const risks = given.map(([score, closed], id) => risk(score, { id, closedOn: closed ? on : null }));
      const products = worstRisksFirst(risks, on).map(({ scores: [first] }) => scoreOf(first!));
      expect(products).toEqual(products.toSorted((a, b) => b - a));
      expect(products).toHaveLength(given.filter(([, closed]) => !closed).length);
    }),
  );
});
