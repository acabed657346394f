import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import { planLines } from "@/lib/plans/plan-line";
import { isRunning, STATUSES } from "@/lib/plans/status";
import { reportPlan } from "@/lib/reports/report-plan";
import { monthsReported, reportReturns } from "@/lib/reports/report-returns";
import { aPlanAction, PLAN_THEMES } from "../../support/plan-action";
import { holds } from "../../support/property";

const ON = day("2026-01-15");
const COLLECTED = [
  { month: period("2025-09"), opensOn: day("2025-10-31"), dueOn: day("2025-11-14") },
  { month: period("2025-10"), opensOn: day("2025-11-28"), dueOn: day("2025-12-19") },
  { month: period("2025-11"), opensOn: day("2026-01-08"), dueOn: day("2026-01-23") },
];

test.each([
  ["2025-11", "2026-01-15", ["2025-11", "2025-10"]],
  ["2025-11", "2026-01-23", ["2025-11"]],
  ["2025-11", "2026-01-07", ["2025-10"]],
  ["2025-10", "2026-01-15", ["2025-10"]],
  ["2025-09", "2025-11-01", ["2025-09"]],
  ["2025-08", "2026-01-15", []],
])("a report of %s made on %s tells the returns of %j", (to, asAt, months) => {
  const found = monthsReported(COLLECTED, { to: period(to), asAt: day(asAt) });
  expect(found.map(({ month }) => month.text)).toEqual(months);
});

test("no count of practices that verified, nor the count of those that did not, is told of too few", () => {
  const practices = fc.array(
    fc.record({ place: fc.constantFrom("A", "B", "C"), verified: fc.boolean(), reported: fc.boolean() }),
    { maxLength: 60 },
  );
  holds(
    fc.property(practices, (drawn) => {
      const checked = drawn.map((each, index) => ({
        ...{
          code: `Z${index}`,
          pcn: `${each.place}1`,
          pcnName: null,
          placeName: each.place,
          disputed: false,
        },
        ...each,
        verified: each.verified && each.reported,
      }));
      const { places } = reportReturns(COLLECTED[2]!, checked, { system: "Q", floor: 5 });
      expect(places.at(-1)).toMatchObject({ place: "System", practices: drawn.length });
      for (const { place, verified } of places) {
        if (verified === null) continue;
        const asked = checked.filter((each) => each.reported && (place === "System" || each.place === place));
        expect(Math.min(verified, asked.length - verified)).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});

test("the plan by exception names every action that is late, off track, at risk, silent or asks, with why, and no other", () => {
  const days = fc.integer({ min: -200, max: 200 }).map((each) => addDays(ON, each));
  const drawn = fc.array(
    fc.record({
      ...{ status: fc.constantFrom(...STATUSES), due: days, updatedOn: fc.option(days) },
      ...{ ask: fc.constantFrom("", "Money"), decisionNeeded: fc.constantFrom("", "", "Which site") },
    }),
    { maxLength: 8 },
  );
  holds(
    fc.property(drawn, (all) => {
      const actions = all.map((each, index) =>
        aPlanAction({ id: index + 1, code: `A-${index + 1}`, ...each }),
      );
      const lines = planLines(actions, PLAN_THEMES, ON);
      const { exceptions, counts, late } = reportPlan({ name: "Plan", source: "", lines }, ON);
      const due = lines.filter((line) => {
        const running = isRunning(line.status);
        const open = running || line.status === "PAUSED";
        const asks = open && (line.ask !== "" || line.decisionNeeded !== "");
        const worse = line.status === "OFF_TRACK" || line.status === "AT_RISK";
        return (running && line.due < ON) || worse || line.silent !== null || asks;
      });
      expect(exceptions.map(({ code }) => code)).toEqual(due.map(({ code }) => code));
      for (const { why } of exceptions) expect(why.join("")).not.toBe("");
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length);
      expect(late).toBe(lines.filter((line) => isRunning(line.status) && line.due < ON).length);
    }),
  );
});
