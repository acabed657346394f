import fc from "fast-check";
import { expect, test } from "vitest";
import { STRIP_PERIODS, stripOf } from "@/lib/loads/coverage-strip";
import { period } from "@/lib/periods/period";
import { holds } from "@/tests/support/property";

test("a strip runs from the first period held to the newest, gaps included", () => {
  const held = new Map([
    ["2025-08", 10],
    ["2025-10", 9],
    ["2025-11", 10],
  ]);
  const strip = stripOf(held, { newest: period("2025-11"), expectedOn: () => 10 });
  expect(strip.map(({ period: { text }, state }) => [text, state])).toEqual([
    ["2025-08", "full"],
    ["2025-09", "missing"],
    ["2025-10", "partial"],
    ["2025-11", "full"],
  ]);
});

test("whatever is held, every period of the strip is stated once and none is partial that has all", () => {
  const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 });
  holds(
    fc.property(months, fc.nat(12), fc.nat(12), (present, has, expected) => {
      const held = new Map(present.map((month) => [`2025-${String(month).padStart(2, "0")}`, has]));
      const strip = stripOf(held, { newest: period("2025-12"), expectedOn: () => expected });
      expect(new Set(strip.map((each) => each.period.text)).size).toBe(strip.length);
      expect(strip.length).toBeLessThanOrEqual(STRIP_PERIODS);
      for (const each of strip) {
        if (each.state === "partial") expect(each.has).toBeLessThan(expected);
        if (each.state === "missing") expect(each.has).toBe(0);
      }
    }),
  );
});
