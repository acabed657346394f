import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import { BANDS } from "@/lib/plans/band";
import { balanceTotal } from "@/lib/plans/balance";
import { milestoneReport, reportOf } from "@/lib/plans/milestone-report";
import type { PlanAction } from "@/lib/plans/plan-action";
import { planLines } from "@/lib/plans/plan-line";
import { reportHeading } from "@/lib/plans/report-words";
import { isEnded, isRunning, STATUSES } from "@/lib/plans/status";
import { aPlanAction, PLAN_THEMES } from "../../support/plan-action";
import { holds } from "../../support/property";

const QUARTER = period("2025-Q4");
const ON = day("2026-01-15");
function reported(...changes: Partial<PlanAction>[]) {
  const actions = changes.map((change, index) =>
    aPlanAction({ id: index + 1, code: `A-${index + 1}`, ...change }),
  );
  const lines = planLines(actions, PLAN_THEMES, ON);
  return { lines, report: reportOf({ name: "Plan", source: "Strategy", lines }, QUARTER, ON) };
}

const PARTS = ["delivered", "notDelivered", "overdue", "inFlight", "next"] as const;
const ended = { closedOn: day("2025-12-01"), outcome: "It opened." };
const push = { on: day("2025-11-03"), dueFrom: day("2025-12-31"), dueTo: day("2026-06-30"), by: "Ann Lee" };

test.each([
  [{ ...ended, status: "COMPLETE" }, "delivered", ["Ended 1 December 2025", "It opened."]],
  [{ ...ended, status: "NOT_DELIVERED" }, "notDelivered", ["Ended 1 December 2025", "It opened."]],
  [{ due: day("2026-01-12") }, "overdue", ["3 days late"]],
  [{}, "inFlight", ["no milestones yet", "Ends 30 June 2026"]],
  [{ status: "NOT_STARTED", startsOn: day("2026-03-31") }, "next", ["Starts 31 March 2026"]],
  [{ status: "NOT_STARTED", startsOn: day("2026-04-01") }, null, []],
  [{ ...ended, closedOn: day("2025-09-30"), status: "COMPLETE" }, null, []],
  [{ ...ended, closedOn: day("2026-01-02"), status: "COMPLETE" }, null, []],
  [{ status: "PAUSED", due: day("2025-12-31") }, null, []],
] as const)("of the last quarter of 2025, what is %j stands under %s", (change, part, words) => {
  const { report } = reported(change);
  expect(PARTS.filter((each) => report[each].length > 0)).toEqual(part === null ? [] : [part]);
  if (part !== null) expect(report[part][0]?.words).toEqual(words);
});

test("a day moved later in the quarter is told with who moved it and why; an earlier move is not", () => {
  const moves = [
    { ...push, on: day("2025-09-30"), reason: "Early" },
    { ...push, reason: "The supplier is late" },
  ];
  expect(reported({ moves }).report.pushed[0]?.words).toEqual([
    "3 November 2025, Ann Lee: from 31 December 2025 to 30 June 2026. The supplier is late",
  ]);
});

test("a milestone that serves two actions counts once", () => {
  const milestone = { id: 7, title: "Opened", due: day("2025-12-31"), firstDue: day("2025-12-31") };
  const milestones = [{ ...milestone, doneOn: null, evidence: null, version: 1 }];
  expect(reported({ milestones }, { milestones }).report.milestones).toEqual({ due: 1, done: 0 });
});

test("the heading tells delivery and non-delivery beside each other", () => {
  const { report } = reported({ ...ended, status: "COMPLETE" }, { due: day("2026-01-12") });
  expect(reportHeading(report)).toBe("1 delivered, 0 not delivered, 1 overdue");
});

test("each action is in one part and one column at most, and the columns add up the same either way", () => {
  const days = fc.integer({ min: -500, max: 500 }).map((each) => addDays(ON, each));
  const changes = fc.array(
    fc
      .record({
        ...{ status: fc.constantFrom(...STATUSES), startsOn: days, due: days, updatedOn: fc.option(days) },
        ...{ theme: fc.constantFrom("Finance", "Digital"), band: fc.constantFrom(...BANDS), closed: days },
        ...{ owner: fc.constantFrom("", "Ann Lee"), ask: fc.constantFrom("", "Money") },
      })
      .map(({ closed, ...each }) => ({ ...each, closedOn: isEnded(each.status) ? closed : null })),
    { maxLength: 6 },
  );
  holds(
    fc.property(changes, (all) => {
      const { lines, report } = reported(...all);
      const told = PARTS.flatMap((part) => report[part].map(({ code }) => code));
      expect(new Set(told).size).toBe(told.length);
      const [byTheme, byTimeframe] = [balanceTotal(report.byTheme), balanceTotal(report.byTimeframe)];
      expect(byTheme).toEqual(byTimeframe);
      const { delivered, notDelivered, overdue, running, notBegun, paused } = byTheme;
      expect(delivered + notDelivered + overdue + running + notBegun + paused).toBe(lines.length);
      expect(overdue).toBe(report.overdue.length);
      expect(running).toBe(report.inFlight.length);
      for (const { status } of [...report.overdue, ...report.silent]) expect(isRunning(status)).toBe(true);
      for (const { status } of report.attention) expect(isEnded(status)).toBe(false);
      expect(milestoneReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    }),
  );
});
