import fc from "fast-check";
import { expect, test } from "vitest";
import { isYetToEnd, lastDayEnding } from "@/lib/people/last-day-ending";
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

test.each([
  { startsOn: "2026-01-01", endsOn: null, can: true, why: "it has no end" },
  { startsOn: "2026-01-01", endsOn: "2026-01-15", can: true, why: "today is its last day" },
  { startsOn: "2026-01-01", endsOn: "2026-01-14", can: false, why: "it ended yesterday" },
  { startsOn: "2026-02-01", endsOn: "2026-06-30", can: true, why: "it is to come" },
  { startsOn: "2026-02-01", endsOn: "2026-01-31", can: false, why: "it was taken back before it began" },
])("from $startsOn to $endsOn a grant can be ended today: $can, for $why", ({ startsOn, endsOn, can }) => {
  const grant = { startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) };
  expect(isYetToEnd(grant, day("2026-01-15"))).toBe(can);
});
