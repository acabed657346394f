import fc from "fast-check";
import { parse } from "papaparse";
import { expect, test } from "vitest";
import { Z95, Z998 } from "@/lib/statistics/interval";
import { wilson } from "@/lib/statistics/wilson";
import { hasSharedData, readShared } from "../../support/shared-data";
import { holds } from "../../support/property";

// Newcombe, Statistics in Medicine 1998; 17: 857-872, table I, method 3.
test.each([
  { numerator: 81, denominator: 263, lower: 0.2553, upper: 0.3662 },
  { numerator: 15, denominator: 148, lower: 0.0624, upper: 0.1605 },
  { numerator: 0, denominator: 20, lower: 0, upper: 0.1611 },
  { numerator: 1, denominator: 29, lower: 0.0061, upper: 0.1718 },
])("$numerator of $denominator is $lower to $upper, as Newcombe published", (each) => {
  const interval = wilson(each.numerator, each.denominator, Z95)!;
  expect(interval.lower).toBeCloseTo(each.lower, 4);
  expect(interval.upper).toBeCloseTo(each.upper, 4);
});

test("none of nothing has no interval", () => {
  expect(wilson(0, 0, Z95)).toBeNull();
});

test.each([
  [5, 4],
  [-1, 4],
  [1, 0],
  [Number.NaN, 4],
  [1, Number.POSITIVE_INFINITY],
])("%d of %d is no share", (numerator, denominator) => {
  expect(() => wilson(numerator, denominator, Z95)).toThrow(RangeError);
});

test("a weighted count over its base by a rounding error is all of it", () => {
  expect(wilson(100.00000000001, 100, Z95)!.upper).toBe(1);
});

const ROUNDING = 1e-12;

test("an interval lies within 0 to 1, holds its share and widens with confidence", () => {
  const counts = fc
    .tuple(fc.double({ min: 0.001, max: 1e7, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([denominator, share]) => ({ numerator: denominator * share, denominator }));
  holds(
    fc.property(counts, ({ numerator, denominator }) => {
      const inner = wilson(numerator, denominator, Z95)!;
      const outer = wilson(numerator, denominator, Z998)!;
      const share = numerator / denominator;
      expect(inner.lower).toBeLessThanOrEqual(share);
      expect(inner.upper).toBeGreaterThanOrEqual(Math.min(1, share));
      expect(outer.lower).toBeLessThanOrEqual(inner.lower + ROUNDING);
      expect(outer.upper).toBeGreaterThanOrEqual(inner.upper - ROUNDING);
      expect(outer.lower).toBeGreaterThanOrEqual(0);
      expect(outer.upper).toBeLessThanOrEqual(1);
    }),
  );
});

test.skipIf(!hasSharedData)(
  "published limits are met, 95% and 99.8% (needs ../shared/data: Fingertips 91547)",
  () => {
    const rows = parse<Record<string, string>>(
      readShared("fingertips/91547_smoking_prevalence_cw_and_comparators.csv"),
      { header: true, skipEmptyLines: true },
    ).data;
    // One published row (a unitary authority, 2016/17) has limits of another count than its own.
    const published = rows.filter((row) => {
      const own = (100 * Number(row["Count"])) / Number(row["Denominator"]);
      return row["Lower CI 95.0 limit"] !== "" && Math.abs(own - Number(row["Value"])) < 1e-5;
    });
    const practices = published.filter((row) => row["Area Type"] === "GPs");
    expect(practices).toHaveLength(277);

    for (const row of published) {
      // 2021/22 was published to fewer digits.
      const digits = row["Time period"] === "2021/22" ? 1e-5 : 1e-8;
      for (const [level, z] of [
        ["95.0", Z95],
        ["99.8", Z998],
      ] as const) {
        if (row[`Lower CI ${level} limit`] === "") continue;
        const interval = wilson(Number(row["Count"]), Number(row["Denominator"]), z)!;
        expect(Math.abs(interval.lower * 100 - Number(row[`Lower CI ${level} limit`]))).toBeLessThan(digits);
        expect(Math.abs(interval.upper * 100 - Number(row[`Upper CI ${level} limit`]))).toBeLessThan(digits);
      }
    }
  },
);
