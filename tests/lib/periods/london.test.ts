import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { deadlineName, londonInstant, londonWall } from "@/lib/periods/london";
import { holds } from "../../support/property";

const zone = process.env.TZ;
afterAll(() => {
  process.env.TZ = zone;
});

const MINUTE = 60_000;
const SPRING = Date.parse("2026-03-29T01:00:00Z");
const AUTUMN = Date.parse("2026-10-25T01:00:00Z");

/** Written from the law, not from the code: an hour ahead of Greenwich between the two changes. */
function wallByLaw(at: number): string {
  const ahead = at >= SPRING && at < AUTUMN ? 60 * MINUTE : 0;
  return new Date(at + ahead).toISOString().slice(0, 16);
}

function minutesRound(change: number): number[] {
  return Array.from({ length: 361 }, (_, index) => change + (index - 180) * MINUTE);
}

describe.each(["UTC", "Europe/London", "Pacific/Auckland"])("on a machine in the zone %s", (server) => {
  test("London's clocks are told at every minute round both changes", () => {
    process.env.TZ = server;
    for (const at of [SPRING, AUTUMN].flatMap(minutesRound)) {
      const { day, time } = londonWall(new Date(at));
      expect(`${day}T${time}`).toBe(wallByLaw(at));
    }
  });

  test("a wall time is the last instant at which London's clocks show it, at every minute round both changes", () => {
    process.env.TZ = server;
    for (const change of [SPRING, AUTUMN]) {
      const lastShown = new Map(minutesRound(change).map((at) => [wallByLaw(at), at]));
      for (const [wall, at] of lastShown) {
        const [on = "", time = ""] = wall.split("T");
        expect(londonInstant({ day: day(on), time }).getTime()).toBe(at);
      }
    }
  });

  test("a time that the clocks skip is as long after one o'clock as it says", () => {
    process.env.TZ = server;
    for (let minute = 0; minute < 60; minute += 1) {
      const time = `01:${String(minute).padStart(2, "0")}`;
      expect(londonInstant({ day: day("2026-03-29"), time }).getTime()).toBe(SPRING + minute * MINUTE);
    }
  });
});

test("a wall time names an instant that shows it, on any day but in the hour that is skipped", () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 3_650 });
  holds(
    fc.property(minutes, (minute) => {
      const wall = londonWall(new Date(Date.UTC(2020, 0, 1) + minute * MINUTE));
      expect(londonWall(londonInstant(wall))).toEqual(wall);
    }),
  );
});

test("a deadline is told with its weekday", () => {
  expect(deadlineName(londonInstant({ day: day("2026-01-23"), time: "17:00" }))).toBe(
    "Friday 23 January at 17:00",
  );
});
