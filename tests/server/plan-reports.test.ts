import { afterAll, beforeAll, expect, test } from "vitest";
import { periodHolding, step } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { freezeMilestoneReport } from "@/lib/server/commands/freeze-milestone-report";
import type { PlanEditor } from "@/lib/server/commands/update-delivery-action";
import { disconnect, pool } from "@/lib/server/db";
import { milestoneReports } from "@/lib/server/queries/plan/milestone-reports";
import { seedPlan } from "@/prisma/seed/plan";
import { aPerson, twoSystems } from "@/tests/support/people";

const NOW = periodHolding("quarter", today());
const LAST = step(NOW, -1);
let lead: PlanEditor;

beforeAll(async () => {
  await twoSystems();
  await seedPlan("SYS1");
  const person = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" });
  lead = { id: person.id, actingAs: null, name: "Priya Nair" };
});

afterAll(disconnect);

const freeze = (quarter: string, system = "SYS1") => freezeMilestoneReport(lead, { system, quarter });

async function audited(): Promise<number> {
  const { rows } = await pool().query<{ found: number }>(
    "select count(*)::int as found from audit_entry where action = 'delivery.report-frozen'",
  );
  return rows[0]?.found ?? 0;
}

test("only the quarter that ended last can be frozen, of a system that has a plan", async () => {
  for (const quarter of [NOW.text, step(LAST, -1).text, "2025/26", "nonsense"])
    expect(await freeze(quarter)).toEqual({ ok: false, error: "not-the-last-quarter" });
  expect(await freeze(LAST.text, "SYS2")).toEqual({ ok: false, error: "not-found" });
  expect(await audited()).toBe(0);
});

test("of two who freeze it at once one does, with one audit entry", async () => {
  const done = await Promise.all([freeze(LAST.text), freeze(LAST.text)]);
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  expect(done).toContainEqual({ ok: false, error: "frozen-already" });
  expect(await audited()).toBe(1);
});

test("what is frozen stays as it was, whatever becomes of the plan", async () => {
  const [before] = await milestoneReports("SYS1");
  expect(before).toMatchObject({ quarter: LAST.text, frozenBy: "Priya Nair" });
  expect(before?.content.asAt).toBe(today());
  expect(before?.content.byTheme.length).toBeGreaterThan(5);
  await pool().query("update delivery_action set title = 'Renamed', status = 'PAUSED'");
  expect(await milestoneReports("SYS1")).toEqual([before]);
  await expect(pool().query("update delivery_report set frozen_by = 'Someone'")).rejects.toThrow();
  await expect(pool().query("delete from delivery_report")).rejects.toThrow();
});
