import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day, daysBetween, parseDay } from "@/lib/periods/day";
import {
  monthOf,
  parsePeriod,
  period,
  periodHolding,
  periodName,
  step,
  yearBefore,
} from "@/lib/periods/period";
import { holds } from "../../support/property";

test.each([
  ["2025-11", "month", "2025-11-01", "2025-11-30", "November 2025"],
  ["2024-02", "month", "2024-02-01", "2024-02-29", "February 2024"],
  ["2025-Q3", "quarter", "2025-07-01", "2025-09-30", "July to September 2025"],
  ["2025/26", "year", "2025-04-01", "2026-03-31", "2025/26"],
  ["1999/00", "year", "1999-04-01", "2000-03-31", "1999/00"],
])("%s is a %s from %s to %s, written %s", (text, cadence, start, end, name) => {
  expect(parsePeriod(text)).toEqual({ text, cadence, start, end });
  expect(periodName(period(text))).toBe(name);
});

test.each(["2025-13", "2025-00", "2025-Q5", "2025/27", "2025", "25-11", "2025-11 ", ""])(
  "%j is no period",
  (text) => {
    expect(parsePeriod(text)).toBeNull();
  },
);

test.each([
  ["2025-11", "2024-11"],
  ["2025-Q1", "2024-Q1"],
  ["2025/26", "2024/25"],
])("a year before %s is %s", (text, before) => {
  expect(yearBefore(period(text)).text).toBe(before);
});

test.each([
  ["month", "2026-03-31", "2026-03"],
  ["quarter", "2026-03-31", "2026-Q1"],
  ["year", "2026-03-31", "2025/26"],
  ["year", "2026-04-01", "2026/27"],
] as const)("the %s that holds %s is %s", (cadence, on, text) => {
  expect(periodHolding(cadence, day(on)).text).toBe(text);
});

test("steps there and back come home, and each period ends the day before the next begins", () => {
  const start = fc.constantFrom("2025-11", "2024-Q4", "2019/20").map(period);
  fc.assert(
    fc.property(start, fc.integer({ min: -200, max: 200 }), (from, steps) => {
      const to = step(from, steps);
      expect(step(to, -steps)).toEqual(from);
      expect(addDays(to.end, 1)).toBe(step(to, 1).start);
    }),
  );
});

test.each(["2025-02-29", "2025-1-1", "20251130", "2025-11-31"])("%s is no day", (text) => {
  expect(parseDay(text)).toBeNull();
});

test("days are counted across the clock change", () => {
  expect(daysBetween(day("2026-03-28"), day("2026-03-30"))).toBe(2);
  expect(monthOf(day("2026-03-29")).text).toBe("2026-03");
});

test("as many days are between two days as are added to one to come to the other", () => {
  holds(
    fc.property(
      fc.integer({ min: 0, max: 40_000 }),
      fc.integer({ min: -3_000, max: 3_000 }),
      (from, days) => {
        const start = addDays(day("1990-01-01"), from);
        expect(daysBetween(start, addDays(start, days))).toBe(days);
      },
    ),
  );
});
