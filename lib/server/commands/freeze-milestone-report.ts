import "server-only";
import { periodHolding, step } from "@/lib/periods/period";
import { reportOf } from "@/lib/plans/milestone-report";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { planOf } from "@/lib/server/queries/plan/whole-plan";
import type { PlanEditor } from "./update-delivery-action";

type Sent = { system: string; quarter: string };
export type FreezeRefusal = "not-found" | "not-the-last-quarter" | "frozen-already";

/**
 * Freezes the report of the quarter that ended last, from the plan as it stands.
 * An earlier quarter can no longer be told as it was, and one that goes on not yet.
 */
export async function freezeMilestoneReport(
  actor: PlanEditor,
  { system, quarter }: Sent,
): Promise<Result<null, FreezeRefusal>> {
  const last = step(periodHolding("quarter", today()), -1);
  if (quarter !== last.text) return fail("not-the-last-quarter" as const);
  return transaction(async (client) => {
    await client.query("select id from delivery_plan where system = $1 for update", [system]);
    const plan = await planOf(system, today(), client);
    if (!plan) return fail("not-found" as const);
    const { rowCount } = await client.query(
      `insert into delivery_report (system, quarter, content, frozen_at, frozen_by) values ($1, $2, $3, $4, $5)
       on conflict (system, quarter) do nothing`,
      [system, quarter, JSON.stringify(reportOf(plan, last, today())), now(), actor.name],
    );
    if (rowCount === 0) return fail("frozen-already" as const);
    await auditOn(client, actor, { action: "delivery.report-frozen", subject: system, detail: { quarter } });
    return succeed(null);
  });
}
