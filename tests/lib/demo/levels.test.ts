import { expect, test } from "vitest";
import { day, type Day } from "@/lib/periods/day";
import { appointmentsOf, type DemoRow } from "@/prisma/seed/demo/appointments";
import { isOpen, listOn, PRACTICES } from "@/prisma/seed/demo/practices";
import { CANAL_SIDE } from "@/prisma/seed/demo/stories";

const WITHIN_2_WEEKS = ["same-day", "1-day", "2-7-days", "8-14-days"];
const NOVEMBER = levelsOf(day("2025-11-01"));
const OCTOBER = levelsOf(day("2025-10-01"));

/** Published for Coventry and Warwickshire, November 2025, and how far the demo may stand from it. */
const PUBLISHED: [keyof ReturnType<typeof levelsOf>, number, number][] = [
  ["per1000", 437, 25],
  ["sameDay", 0.504, 0.03],
  ["within2Weeks", 0.888, 0.02],
  ["missed", 0.051, 0.006],
  ["statusUnknown", 0.066, 0.02],
];

test.each(PUBLISHED)("the system's %s is near the published %d", (what, published, allowed) => {
  expect(Math.abs(NOVEMBER[what] - published)).toBeLessThan(allowed);
});

test("October dips: vaccination clinics lengthen waits and more are missed", () => {
  expect(OCTOBER.within2Weeks).toBeLessThan(NOVEMBER.within2Weeks - 0.04);
  expect(OCTOBER.sameDay).toBeLessThan(NOVEMBER.sameDay - 0.04);
  expect(OCTOBER.missed).toBeGreaterThan(NOVEMBER.missed + 0.005);
  expect(OCTOBER.per1000).toBeGreaterThan(NOVEMBER.per1000 * 1.15);
});

test("several practices are on hold for unclear categories, and a few record no urgent care", () => {
  const practices = openIn(day("2025-11-01")).map(({ code }) => rowsOf(code, day("2025-11-01")));
  const unclear = practices.filter((rows) => shareOf(rows, inCategory("inconsistent", "unmapped")) > 0.15);
  expect(unclear.length).toBeGreaterThanOrEqual(3);
  expect(unclear.length).toBeLessThan(20);
  const without = practices.filter((rows) => shareOf(rows, inCategory("gca")) === 0);
  expect(without.length).toBeGreaterThanOrEqual(2);
  expect(without.length).toBeLessThan(8);
});

test("one practice's waits grow over its last eight months", () => {
  const soon = (month: string) =>
    shareOf(rowsOf(CANAL_SIDE, day(month)), (row) => WITHIN_2_WEEKS.includes(row.wait));
  expect(soon("2025-11-01")).toBeLessThan(soon("2025-03-01") - 0.05);
});

test("a practice that stood out a year ago stands out still", () => {
  const order = (month: Day) => {
    const shares = openIn(month).map(
      ({ code }) => [code, shareOf(rowsOf(code, month), inWait("same-day"))] as const,
    );
    return new Set(
      shares
        .toSorted((a, b) => a[1] - b[1])
        .slice(0, 30)
        .map(([code]) => code),
    );
  };
  const now = order(day("2025-11-01"));
  const then = order(day("2024-11-01"));
  expect([...now].filter((code) => then.has(code)).length).toBeGreaterThan(18);
});

function levelsOf(month: Day) {
  const practices = openIn(month);
  const rows = practices.flatMap(({ code }) => rowsOf(code, month));
  const all = rows.reduce((sum, row) => sum + row.count, 0);
  const known = (row: DemoRow) => row.status !== "unknown";
  return {
    per1000: (all / practices.reduce((sum, each) => sum + listOn(each, month), 0)) * 1000,
    sameDay: shareOf(rows, inWait("same-day")),
    within2Weeks: shareOf(rows, inWait(...WITHIN_2_WEEKS)),
    missed: shareOf(rows.filter(known), (row) => row.status === "dna"),
    statusUnknown: shareOf(rows, (row) => !known(row)),
  };
}

function openIn(month: Day) {
  return PRACTICES.filter((practice) => isOpen(practice, month));
}

function rowsOf(code: string, month: Day): DemoRow[] {
  return appointmentsOf(
    PRACTICES.find((practice) => practice.code === code)!,
    month,
  );
}

function inWait(...waits: string[]) {
  return (row: DemoRow) => waits.includes(row.wait);
}

function inCategory(...categories: string[]) {
  return (row: DemoRow) => categories.includes(row.category);
}

function shareOf(rows: readonly DemoRow[], chosen: (row: DemoRow) => boolean): number {
  const count = (some: readonly DemoRow[]) => some.reduce((sum, row) => sum + row.count, 0);
  return count(rows.filter(chosen)) / count(rows);
}
