import fc from "fast-check";
import { expect, test } from "vitest";
import { assuranceWords } from "@/lib/programmes/trend-words";
import { againstPlan } from "@/lib/programmes/value-words";
import { reading } from "@/tests/support/programmes";
import { holds } from "@/tests/support/property";

test.each([
  ["fail", 90, "Will not meet"],
  ["fail", 100, "Meets it now, better than its usual range"],
  ["pass", 100, "Will meet"],
  ["pass", 90, "Short now, worse than its usual range"],
  ["inconsistent", 90, "May or may not"],
  [null, 90, "–"],
] as const)("limits that %s a plan of 100, with %d now, say %j", (assurance, value, words) => {
  expect(assuranceWords(reading({ assurance, value, plan: 100 }))).toBe(words);
});

test("what is said of the plan never denies what the figure beside it shows", () => {
  const figures = fc.record({
    value: fc.integer({ min: 0, max: 10 }),
    plan: fc.integer({ min: 0, max: 10 }),
    direction: fc.constantFrom(1 as const, -1 as const),
    assurance: fc.constantFrom("pass" as const, "fail" as const, "inconsistent" as const),
  });
  holds(
    fc.property(figures, (given) => {
      const words = assuranceWords(reading(given));
      const meets = againstPlan(reading(given)) === "Meets the plan";
      expect(words === "Will not meet" && meets).toBe(false);
      expect(words === "Will meet" && !meets).toBe(false);
    }),
  );
});
