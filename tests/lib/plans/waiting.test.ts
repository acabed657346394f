import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { STATUSES } from "@/lib/plans/status";
import { byWait, waitOf, waitWhen, waitWords, type OwnedAction } from "@/lib/plans/waiting";
import { holds } from "../../support/property";

const ON = day("2026-01-15");
const ACTION: OwnedAction = {
  ...{ code: "A-1", title: "Library", owner: "Ann Lee", status: "ON_TRACK" },
  ...{ startsOn: day("2025-01-01"), due: day("2026-06-30"), updatedOn: ON },
};

test.each([
  [{ due: day("2026-01-14") }, "late", "1 day overdue"],
  [{ due: day("2026-01-09") }, "late", "6 days overdue"],
  [{ due: ON }, "due", "today"],
  [{ due: day("2026-01-22") }, "due", "by 22 January 2026"],
  [{ due: day("2026-01-23") }, null, null],
  [{ updatedOn: day("2025-12-16") }, "silent", "30 days"],
  [{ updatedOn: day("2025-12-17") }, null, null],
  [{ due: day("2026-01-14"), status: "COMPLETE" }, null, null],
  [{ due: day("2026-01-14"), status: "NOT_DELIVERED" }, null, null],
  [{ due: day("2026-01-14"), status: "PAUSED" }, null, null],
] as const)("on 15 January 2026, what is %j waits as %s", (change, wait, when) => {
  const action = { ...ACTION, ...change };
  expect(waitOf(action, ON)).toBe(wait);
  if (when !== null) expect(waitWhen(action, ON)).toBe(when);
});

test("one and several are told in their own words", () => {
  expect(waitWords("late", 1)).toBe("1 delivery plan action is overdue");
  expect(waitWords("silent", 2)).toBe("2 delivery plan actions have had no update for 30 days");
});

test("each action that waits is told once, and none that is done or stopped", () => {
  const days = fc.integer({ min: -90, max: 90 }).map((each) => addDays(ON, each));
  const actions = fc.uniqueArray(
    fc.record({
      ...{ code: fc.string({ minLength: 1 }), title: fc.constant("Library"), owner: fc.constant("Ann Lee") },
      ...{ status: fc.constantFrom(...STATUSES), startsOn: days, due: days },
      updatedOn: fc.option(days),
    }),
    { selector: ({ code }) => code },
  );
  holds(
    fc.property(actions, (all) => {
      const told = byWait(all, ON).flatMap((each) => each.actions);
      expect(new Set(told).size).toBe(told.length);
      expect(told).toHaveLength(all.filter((each) => waitOf(each, ON) !== null).length);
      for (const { status } of told) expect(["COMPLETE", "NOT_DELIVERED", "PAUSED"]).not.toContain(status);
    }),
  );
});
