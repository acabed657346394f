import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linePath, scale, seriesPath, ticks } from "@/components/charts/scale";
import { holds } from "../support/property";

test("a scale runs from end to end, and puts values without a range in the middle", () => {
  const x = scale([0, 100], [10, 20]);
  expect([x(0), x(50), x(100)]).toEqual([10, 15, 20]);
  expect(scale([3, 3], [0, 10])(3)).toBe(5);
});

test("a line breaks where a value is missing, and a value alone is a dot", () => {
  const same = (value: number) => value;
  expect(linePath([1, 2, null, 4], same, same)).toBe("M0 1h0L1 2M3 4h0");
  expect(linePath([null, null], same, same)).toBe("");
});

test("a line breaks before a point that is counted otherwise than the one before", () => {
  const same = (value: number) => value;
  const points = [{ value: 1 }, { value: 2 }, { value: 3, begins: true as const }, { value: 4 }];
  expect(seriesPath(points, same, same)).toBe("M0 1h0L1 2M2 3h0L3 4");
});

describe("an axis", () => {
  test.each([
    { from: 0, to: 1, most: 5, marks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
    { from: 0, to: 0.17, most: 5, marks: [0, 0.05, 0.1, 0.15, 0.2] },
    { from: 380, to: 460, most: 4, marks: [380, 400, 420, 440, 460] },
  ])("from $from to $to has round steps", ({ from, to, most, marks }) => {
    expect(ticks(from, to, most)).toEqual(marks);
  });

  test("always covers its values, in steps that rise", () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    holds(
      fc.property(value, value, fc.integer({ min: 2, max: 8 }), (one, other, most) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(to - from > 1e-6);
        const marks = ticks(from, to, most);
        const slack = (to - from) * 1e-6;
        expect(marks[0]).toBeLessThanOrEqual(from + slack);
        expect(marks.at(-1)).toBeGreaterThanOrEqual(to - slack);
        expect(marks).toEqual(marks.toSorted((a, b) => a - b));
      }),
    );
  });
});
