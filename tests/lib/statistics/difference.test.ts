import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceInterval } from "@/lib/statistics/difference";
import { Z95 } from "@/lib/statistics/interval";
import { wilson } from "@/lib/statistics/wilson";
import { holds } from "../../support/property";

const share = (numerator: number, denominator: number) => ({
  value: numerator / denominator,
  ...wilson(numerator, denominator, Z95)!,
});

// Newcombe 1998, table II: 56/70 less 48/80, method 10.
test("the interval of a difference of shares is the published one", () => {
  const { value, lower, upper } = differenceInterval(share(48, 80), share(56, 70));
  expect(value).toBeCloseTo(0.2, 10);
  expect(lower).toBeCloseTo(0.0524, 4);
  expect(upper).toBeCloseTo(0.3339, 4);
});

test("turned round, the interval is the same on the other side", () => {
  const shares = fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  holds(
    fc.property(shares, shares, (one, other) => {
      const there = differenceInterval(share(...one), share(...other));
      const back = differenceInterval(share(...other), share(...one));
      expect(back.lower).toBeCloseTo(-there.upper, 12);
      expect(back.upper).toBeCloseTo(-there.lower, 12);
      expect(there.lower).toBeLessThanOrEqual(there.value);
    }),
  );
});
