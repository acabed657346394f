import fc from "fast-check";
import { expect, test } from "vitest";
import { period, step } from "@/lib/periods/period";
import { monthsIn } from "@/lib/readings/figures-in";
import { holds } from "@/tests/support/property";

const NEWEST = period("2026-01");

/** Months newest first, each with as many measures as is said. */
const months = (...measures: number[]) =>
  measures.map((each, back) => ({ month: step(NEWEST, -back), measures: each }));

test.each([
  { counts: [2, 2, 30, 30], newest: "2025-11", why: "patients are counted before appointments are out" },
  { counts: [15, 30, 30], newest: "2026-01", why: "half of them are there" },
  { counts: [14, 30, 30], newest: "2025-12", why: "fewer than half are" },
  { counts: [3], newest: "2026-01", why: "there is nothing to hold it against" },
  {
    counts: [5, ...Array<number>(12).fill(5), 30],
    newest: "2026-01",
    why: "what was fuller is over a year ago",
  },
])("of $counts measures, the newest month whose figures are in is $newest: $why", ({ counts, newest }) => {
  expect(monthsIn(months(...counts))[0]?.text).toBe(newest);
});

test("nothing is in where nothing is loaded", () => {
  expect(monthsIn([])).toEqual([]);
});

test("a month as full as any is in, and the months that are keep their order", () => {
  const someCounts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
  const fullestIsIn = fc.property(someCounts, (counts) => {
    const given = months(...counts);
    const told = monthsIn(given).map(({ text }) => text);
    const fullest = given.filter(({ measures }) => measures === Math.max(...counts));
    for (const { month } of fullest) expect(told).toContain(month.text);
    expect(given.map(({ month }) => month.text).filter((text) => told.includes(text))).toEqual(told);
  });
  holds(fullestIsIn);
});
