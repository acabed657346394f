import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile } from "@/lib/statistics/quantile";
import { holds } from "../../support/property";

const oneToTen = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test.each([
  { values: oneToTen, p: 0.1, expected: 1.9 },
  { values: oneToTen, p: 0.25, expected: 3.25 },
  { values: oneToTen, p: 0.5, expected: 5.5 },
  { values: oneToTen, p: 1, expected: 10 },
  { values: [15, 20, 35, 40, 50], p: 0.4, expected: 29 },
  { values: [1.2, 2.5, 3.1, 4.4, 4.4, 7, 9.9], p: 0.02, expected: 1.356 },
  { values: [1.2, 2.5, 3.1, 4.4, 4.4, 7, 9.9], p: 0.98, expected: 9.552 },
  { values: [7], p: 0.75, expected: 7 },
])("the $p quantile of $values is $expected, as R's type 7 and Excel's PERCENTILE.INC say", (each) => {
  expect(quantile(each.values, each.p)).toBeCloseTo(each.expected, 12);
});

test("a quantile between two equal values is that value exactly", () => {
  holds(
    fc.property(
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
      fc.double({ noNaN: true, min: 0, max: 1 }),
      (value, p) => {
        expect(quantile([value, value, value], p) === value).toBe(true);
      },
    ),
  );
});

test("there is no quantile of nothing, nor beyond the ends", () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError);
  expect(() => quantile([1, 2], 1.1)).toThrow(RangeError);
});
