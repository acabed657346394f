import fc from "fast-check";
import { expect, test } from "vitest";
import { ranks } from "@/lib/statistics/rank";
import { holds } from "../../support/property";

test.each([
  { way: "higher is better", direction: 1 as const, expected: [4, 2, 1, 2] },
  { way: "lower is better", direction: -1 as const, expected: [1, 2, 4, 2] },
  { way: "neither is better, so highest first", direction: 0 as const, expected: [4, 2, 1, 2] },
])("ties share the better rank and skip the next ($way)", ({ direction, expected }) => {
  expect(ranks([0.1, 0.5, 0.9, 0.5], direction)).toEqual(expected);
});

test("a rank is one more than the number that are better, whatever order they come in", () => {
  const values = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 60 });
  holds(
    fc.property(values, fc.constantFrom(1 as const, -1 as const, 0 as const), (given, direction) => {
      const better = (a: number, b: number) => (direction === -1 ? a < b : a > b);
      const expected = given.map((value) => 1 + given.filter((other) => better(other, value)).length);
      expect(ranks(given, direction)).toEqual(expected);
    }),
  );
});
