import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quartileLines, quartileOf } from "@/lib/statistics/quartiles";
import { holds } from "../../support/property";

const lines = { q1: 10, q2: 20, q3: 30 };

test.each([
  { value: 9, higher: 1, lower: 4, none: 1 },
  { value: 10, higher: 2, lower: 4, none: 2 },
  { value: 15, higher: 2, lower: 3, none: 2 },
  { value: 20, higher: 3, lower: 3, none: 3 },
  { value: 25, higher: 3, lower: 2, none: 3 },
  { value: 30, higher: 4, lower: 2, none: 4 },
  { value: 31, higher: 4, lower: 1, none: 4 },
])("a value of $value against lines of 10, 20 and 30 is on the better side of a line it lies on", (each) => {
  expect(quartileOf(each.value, lines, 1)).toBe(each.higher);
  expect(quartileOf(each.value, lines, -1)).toBe(each.lower);
  expect(quartileOf(each.value, lines, 0)).toBe(each.none);
});

test("a line that interpolation leaves a rounding error above a value is still a line the value lies on", () => {
  const off = { q1: 0.1 + 0.2, q2: 0.6, q3: 0.9 };
  expect(off.q1).toBeGreaterThan(0.3);
  expect(quartileOf(0.3, off, 1)).toBe(2);
  expect(quartileOf(0.3, off, -1)).toBe(4);
});

test("fewer than four compared have no quarters", () => {
  expect(quartileLines([1, 2, 3])).toBeNull();
  expect(quartileLines([4, 1, 3, 2])).toEqual({ q1: 1.75, q2: 2.5, q3: 3.25 });
});

test("where all are equal nobody is in the worse quarter", () => {
  const equal = quartileLines([0.7, 0.7, 0.7, 0.7, 0.7]);
  expect(equal && quartileOf(0.7, equal, 1)).toBe(4);
});

describe("of any distinct values", () => {
  const distinct = fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { minLength: 4, maxLength: 130 });

  test("no quarter holds more than its share and one", () => {
    holds(
      fc.property(distinct, fc.constantFrom(1 as const, -1 as const), (values, direction) => {
        const found = quartileLines(values)!;
        const quarters = values.map((value) => quartileOf(value, found, direction));
        for (const quarter of [1, 2, 3, 4]) {
          const size = quarters.filter((each) => each === quarter).length;
          expect(Math.abs(size - values.length / 4)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("turning values and direction round changes nobody's quarter", () => {
    holds(
      fc.property(distinct, (values) => {
        const upright = quartileLines(values)!;
        const turned = quartileLines(values.map((value) => -value))!;
        for (const value of values) {
          expect(quartileOf(-value, turned, -1)).toBe(quartileOf(value, upright, 1));
        }
      }),
    );
  });
});
