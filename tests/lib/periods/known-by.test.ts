import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { knownBy } from "@/lib/periods/known-by";
import { londonWall } from "@/lib/periods/london";
import { holds } from "../../support/property";

test.each([
  ["2025-12-31", "2025-12-31T23:59:59.999Z"],
  ["2026-06-30", "2026-06-30T22:59:59.999Z"],
  ["2026-03-28", "2026-03-28T23:59:59.999Z"],
  ["2026-03-29", "2026-03-29T22:59:59.999Z"],
  ["2026-10-25", "2026-10-25T23:59:59.999Z"],
  ["2025-12-31T17:00:00Z", "2025-12-31T17:00:00.000Z"],
  ["2026-06-30T17:00+01:00", "2026-06-30T16:00:00.000Z"],
])("what was known by %s is all that was by %s", (asked, at) => {
  expect(knownBy(asked)?.toISOString()).toBe(at);
});

test.each([
  "",
  "yesterday",
  "2025-02-30",
  "2025-12",
  "2025-12-31T17:00:00",
  "2025-02-30T10:00Z",
  "2025-12-31T25:00Z",
])("“%s” is neither a day nor an instant with its zone", (asked) => {
  expect(knownBy(asked)).toBeNull();
});

test("a day is known to its last moment and not to the next one, in winter and in summer", () => {
  holds(
    fc.property(fc.integer({ min: 0, max: 3_650 }), (days) => {
      const asked = addDays(day("2020-01-01"), days);
      const end = knownBy(asked)?.getTime() ?? 0;
      expect(londonWall(new Date(end)).day).toBe(asked);
      expect(londonWall(new Date(end + 1))).toEqual({ day: addDays(asked, 1), time: "00:00" });
    }),
  );
});
