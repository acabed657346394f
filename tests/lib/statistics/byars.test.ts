import fc from "fast-check";
import { expect, test } from "vitest";
import { byars } from "@/lib/statistics/byars";
import { Z95, Z998 } from "@/lib/statistics/interval";
import { holds } from "../../support/property";

// Exact Poisson limits: half the chi-squared quantiles with 2x and 2x + 2 degrees of freedom.
test.each([
  { count: 10, z: Z95, lower: 4.7954, upper: 18.3904, within: 0.02 },
  { count: 25, z: Z95, lower: 16.1787, upper: 36.9049, within: 0.005 },
  { count: 65, z: Z95, lower: 50.1656, upper: 82.8478, within: 0.002 },
  { count: 65, z: Z998, lower: 42.9018, upper: 93.9763, within: 0.003 },
  { count: 400, z: Z95, lower: 361.7563, upper: 441.1866, within: 0.0002 },
  { count: 400, z: Z998, lower: 341.0332, upper: 465.7417, within: 0.0005 },
])("a count of $count comes near the exact limits $lower to $upper", ({ count, z, lower, upper, within }) => {
  const interval = byars(count, 1, 1, z)!;
  expect(Math.abs(interval.lower / lower - 1)).toBeLessThan(within);
  expect(Math.abs(interval.upper / upper - 1)).toBeLessThan(within);
});

test("limits are in the unit of the rate", () => {
  const perThousand = byars(4200, 9400, 1000, Z95)!;
  expect(perThousand.lower).toBeCloseTo(433.4, 1);
  expect(perThousand.upper).toBeCloseTo(460.5, 1);
});

test("nobody to divide by has no interval, and nothing counted starts at 0", () => {
  expect(byars(3, 0, 1000, Z95)).toBeNull();
  const none = byars(0, 100, 1000, Z95)!;
  expect(none.lower).toBe(0);
  expect(none.upper).toBeGreaterThan(30);
});

test("a count or denominator below 0 is refused", () => {
  expect(() => byars(-1, 10, 1, Z95)).toThrow(RangeError);
  expect(() => byars(1, -10, 1, Z95)).toThrow(RangeError);
});

test("an interval holds its rate and never starts below 0", () => {
  holds(
    fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), fc.constantFrom(Z95, Z998), (count, z) => {
      const { lower, upper } = byars(count, 250, 1000, z)!;
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(count * 4);
      expect(upper).toBeGreaterThanOrEqual(count * 4);
    }),
  );
});
