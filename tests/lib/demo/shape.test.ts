import { expect, test } from "vitest";
import { isDemoCode } from "@/lib/organisations/demo-codes";
import { day } from "@/lib/periods/day";
import { quantile } from "@/lib/statistics/quantile";
import { PCNS, PLACES, PRACTICE_NAMES, SYSTEM } from "@/prisma/seed/demo/names";
import { isOpen, listOn, MONTHS, pcnOn, PRACTICES } from "@/prisma/seed/demo/practices";
import { CLOSED, INCLUSION_HEALTH, MERGED, MOVED, WITHOUT_PCN } from "@/prisma/seed/demo/stories";

const END = day("2025-11-30");
const open = PRACTICES.filter((practice) => isOpen(practice, END));

test("the demo runs for 36 months, December 2022 to November 2025", () => {
  expect([MONTHS.length, MONTHS[0], MONTHS.at(-1)]).toEqual([36, "2022-12-01", "2025-11-01"]);
});

test("it has the shape of the real system: 4 Places, 20 PCNs, 119 practices", () => {
  expect([PLACES.length, PCNS.length, open.length]).toEqual([4, 20, 119]);
  const inPlace = PLACES.map(({ code }) => open.filter(({ place }) => place === code).length);
  expect(inPlace).toEqual([50, 12, 32, 25]);
  const pcnsIn = PLACES.map(({ code }) => PCNS.filter(({ place }) => place === code).length);
  expect(pcnsIn).toEqual([8, 1, 7, 4]);
});

test("each PCN has as many practices as its pattern, and one practice has none", () => {
  for (const { code, practices } of PCNS) {
    expect(open.filter((practice) => pcnOn(practice, END) === code)).toHaveLength(practices);
  }
  expect(open.filter((practice) => pcnOn(practice, END) === null).map(({ code }) => code)).toEqual([
    WITHOUT_PCN,
  ]);
});

/** Smallest, 5%, quarter, half, three quarters, 95% and largest of the real list sizes. */
const REAL_SPREAD: [number, number][] = [
  [0, 570],
  [0.05, 2957],
  [0.25, 5314],
  [0.5, 8108],
  [0.75, 12_646],
  [0.95, 21_391],
  [1, 25_709],
];

test.each(REAL_SPREAD)("at %d of the practices the list is near %d patients", (share, patients) => {
  const sizes = open.map((practice) => listOn(practice, day("2025-11-01")));
  expect(
    Math.abs(
      quantile(
        sizes.toSorted((a, b) => a - b),
        share,
      )! /
        patients -
        1,
    ),
  ).toBeLessThan(0.08);
});

test("the smallest list is the inclusion-health practice's", () => {
  const sizes = open.map((practice) => [listOn(practice, day("2025-11-01")), practice.code] as const);
  expect(sizes.toSorted((a, b) => a[0] - b[0])[0]?.[1]).toBe(INCLUSION_HEALTH);
});

test("a merger moves the patients, a closure ends the list, a move changes the PCN", () => {
  const of = (code: string) => PRACTICES.find((practice) => practice.code === code)!;
  expect(listOn(of(MERGED.from), day("2024-06-01"))).toBeGreaterThan(2500);
  expect(listOn(of(MERGED.from), day("2024-07-01"))).toBe(0);
  const gained = listOn(of(MERGED.into), day("2024-07-01")) - listOn(of(MERGED.into), day("2024-06-01"));
  expect(Math.abs(gained - MERGED.patients)).toBeLessThan(150);
  expect(isOpen(of(CLOSED.code), day("2025-04-01"))).toBe(false);
  expect(pcnOn(of(MOVED.code), MOVED.until)).toBe(MOVED.from);
  expect(pcnOn(of(MOVED.code), day("2024-04-01"))).not.toBe(MOVED.from);
});

test("every code is in the demo's range and every name is its own", () => {
  const codes = [SYSTEM, ...PCNS, ...PRACTICES].map(({ code }) => code);
  expect(codes.filter((code) => !isDemoCode(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(PRACTICE_NAMES).size).toBe(PRACTICE_NAMES.length);
  expect(PRACTICES.filter(({ name }) => name === "")).toEqual([]);
});
