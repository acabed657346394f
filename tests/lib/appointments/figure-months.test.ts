import { expect, test } from "vitest";
import fc from "fast-check";
import type { KeptCheck } from "@/lib/appointments/figure-check";
import { FIGURE_MONTHS, figureMonths } from "@/lib/appointments/figure-months";
import { RETURN_STATES } from "@/lib/appointments/return-state";
import { monthOf, step } from "@/lib/periods/period";
import { day } from "@/lib/periods/day";
import { holds } from "../../support/property";

const month = monthOf(day("2025-11-01"));
const before = (months: number) => step(month, -months);
const publishedIn = (months: number, total: number) => ({
  month: before(months),
  figures: { total },
  publisher: "NHS England",
  publishedOn: day("2025-12-18"),
});
const disputing = (own: number | null, state: KeptCheck["state"] = "SUBMITTED"): KeptCheck => ({
  state,
  disputes: [{ figure: "total", national: 1_000, own, state: "OPEN" }],
});

test("a disputed month has the practice’s own count beside the national one, and no other month has", () => {
  const kept = new Map<string, KeptCheck>([
    [before(1).text, disputing(1_100)],
    [before(2).text, { state: "ACCEPTED", disputes: [] }],
    [before(3).text, disputing(null)],
    [before(4).text, disputing(1_100, "RETURNED")],
  ]);
  const published = [0, 1, 2, 3, 4].map((months) => publishedIn(months, 1_000 + months));
  const told = figureMonths("total", month, { published, kept })
    .slice(-5)
    .toReversed()
    .map((each) => [each.published?.count, each.check?.is, each.own]);
  expect(told).toEqual([
    [1_000, "not-verified", null],
    [1_001, "disputed", 1_100],
    [1_002, "verified", null],
    [1_003, "disputed", null],
    [1_004, "not-verified", null],
  ]);
});

test("a dispute of another figure leaves this one verified, and a month not reported is neither", () => {
  const kept = new Map<string, KeptCheck>([[month.text, { ...disputing(5), disputes: [] }]]);
  const published = [publishedIn(0, 1_000)];
  const of = figureMonths("total", month, { published, kept });
  expect(of.at(-1)?.check).toEqual({ is: "verified" });
  expect(of.at(-2)).toMatchObject({ published: null, check: null, own: null });
});

test("the months are always thirteen, in order, and an own count stands only where the figure is disputed", () => {
  const months = fc.uniqueArray(fc.nat(20));
  const state = fc.constantFrom(...RETURN_STATES);
  holds(
    fc.property(months, months, state, fc.option(fc.nat(9_999)), (reported, returned, of, own) => {
      const told = figureMonths("total", month, {
        published: reported.map((each) => publishedIn(each, each)),
        kept: new Map(returned.map((each) => [before(each).text, disputing(own, of)])),
      });
      expect(told.map((each) => each.month.text)).toEqual(
        Array.from({ length: FIGURE_MONTHS }, (_, index) => before(FIGURE_MONTHS - 1 - index).text),
      );
      for (const each of told) {
        if (each.own !== null) expect(each.check?.is).toBe("disputed");
        expect(each.check === null).toBe(each.published === null);
      }
    }),
  );
});
