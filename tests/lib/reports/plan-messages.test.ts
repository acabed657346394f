import { expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import {
  planDigest,
  planDue,
  planOverdue,
  type MailedAction,
  type Slipped,
} from "@/lib/reports/plan-messages";

const ON = day("2026-01-15"); // a Thursday
const ACTION: MailedAction = {
  ...{ id: 4, system: "SYS1", code: "A-1", title: "Library", owner: "Ann Lee", status: "ON_TRACK" },
  ...{ startsOn: day("2025-01-01"), due: day("2026-01-22"), updatedOn: ON },
};

test.each([
  [{}, "delivery-due:4:2026-01-22:7"],
  [{ due: day("2026-01-17") }, "delivery-due:4:2026-01-17:7"],
  [{ due: day("2026-01-16") }, "delivery-due:4:2026-01-16:1"],
  [{ due: day("2026-01-23") }, undefined],
  [{ due: day("2026-01-14") }, undefined],
  [{ status: "COMPLETE" }, undefined],
  [{ status: "NOT_DELIVERED" }, undefined],
  [{ status: "PAUSED" }, undefined],
] as const)("of an action due %j the owner is told under %s", (change, key) => {
  expect(planDue({ ...ACTION, ...change }, ON)?.key).toBe(key);
});

test("what is overdue is told once a week, the longest overdue first, without what is done or stopped", () => {
  const late = [
    { ...ACTION, title: "Second", due: day("2026-01-14") },
    { ...ACTION, title: "First", due: day("2026-01-02") },
    { ...ACTION, title: "Stopped", due: day("2026-01-02"), status: "PAUSED" as const },
  ];
  const message = planOverdue(late, ON);
  expect(message?.key).toBe("delivery-overdue:2026-01-12");
  expect(planOverdue(late, day("2026-01-18"))?.key).toBe(message?.key);
  expect(planOverdue(late, day("2026-01-19"))?.key).toBe("delivery-overdue:2026-01-19");
  expect(message?.subject).toBe("Delivery plan: 2 actions are overdue");
  expect(message?.body).toMatch(/First[^]*Second/);
  expect(message?.body).not.toContain("Stopped");
  expect(planOverdue([ACTION], ON)).toBeNull();
});

test.each([
  [{ movedFrom: day("2026-02-01") }, "moved from 1 February 2026 to 1 March 2026"],
  [{ movedFrom: day("2026-04-01") }, null],
  [{ worse: true, status: "AT_RISK" }, "now at risk"],
  [{ worse: true }, null],
  [{ due: day("2026-01-11") }, "overdue since 11 January 2026"],
  [{ due: day("2026-01-12") }, null],
  [{ due: day("2026-01-11"), status: "PAUSED" }, null],
  [{ movedFrom: day("2026-02-01"), status: "NOT_DELIVERED" }, null],
] as const)("of a followed action that is %j the week's digest says %s", (change, words) => {
  const followed: Slipped = {
    ...{ code: "A-1", title: "Library", status: "ON_TRACK", due: day("2026-03-01") },
    ...{ movedFrom: null, worse: false },
    ...change,
  };
  const message = planDigest([followed], ON);
  if (words === null) expect(message).toBeNull();
  else expect(message?.body).toContain(`- Library: ${words}`);
});
