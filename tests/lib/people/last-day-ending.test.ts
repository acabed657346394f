import fc from "fast-check";
import { expect, test } from "vitest";
import { lastDayEnding } from "@/lib/people/last-day-ending";
import { addDays, day } from "@/lib/periods/day";
import { holds } from "../../support/property";

const TODAY = day("2026-01-15");

test.each([
  ["one that began long ago", "2024-04-01", "2026-01-14"],
  ["one that begins today", "2026-01-15", "2026-01-14"],
  ["one that begins tomorrow", "2026-01-16", "2026-01-15"],
  ["one that begins in May", "2026-05-01", "2026-04-30"],
])("%s ends so that it does not hold from now on", (_case, startsOn, lastDay) => {
  expect(lastDayEnding({ startsOn: day(startsOn) }, TODAY)).toBe(lastDay);
});

test("an ended grant holds neither today nor on any day after", () => {
  holds(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.nat(800), (begins, later) => {
      const startsOn = addDays(TODAY, begins);
      const endsOn = lastDayEnding({ startsOn }, TODAY);
      const on = addDays(TODAY, later);
      expect(startsOn <= on && on <= endsOn).toBe(false);
    }),
  );
});
