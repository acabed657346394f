import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { openPlan } from "./add-plan-action";

type Of = { system: string; practice: string };

/** Says what the plan is to achieve. The practice's agreement was to what it said before, and is asked for anew. */
export async function setPlanAim(actor: AuditActor, { aim, ...of }: Of & { aim: string }): Promise<void> {
  await transaction(async (client) => {
    const plan = await openPlan(client, actor, of);
    await client.query(
      "update improvement_plan set aim = $2, agreed_on = null, agreed_by = null where id = $1",
      [plan, aim],
    );
    await auditOn(client, actor, { action: "plan.aimed", subject: of.practice, detail: { plan, aim } });
  });
}

/** The practice agrees to its plan. */
export async function agreePlan(
  actor: AuditActor,
  { practice }: Of,
): Promise<Result<null, "nothing-to-agree">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `update improvement_plan set agreed_on = $2, agreed_by = $3
       where practice = $1 and closed_on is null and agreed_on is null returning id`,
      [practice, today(), actor.id],
    );
    const plan = rows[0]?.id;
    if (plan === undefined) return fail("nothing-to-agree" as const);
    await auditOn(client, actor, { action: "plan.agreed", subject: practice, detail: { plan } });
    return succeed(null);
  });
}

/** Closes the plan, with what came of it. Open actions are done or stopped first. */
export async function closePlan(
  actor: AuditActor,
  { practice, outcome }: Of & { outcome: string },
): Promise<Result<null, "open-actions" | "no-plan">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number; open: boolean }>(
      `select p.id, exists (select 1 from plan_action a where a.plan_id = p.id
                            and a.state not in ('DONE', 'STOPPED')) as open
       from improvement_plan p where p.practice = $1 and p.closed_on is null for update of p`,
      [practice],
    );
    const [plan] = rows;
    if (!plan) return fail("no-plan" as const);
    if (plan.open) return fail("open-actions" as const);
    await client.query(
      "update improvement_plan set closed_on = $2, closed_by = $3, outcome = $4 where id = $1",
      [plan.id, today(), actor.id, outcome],
    );
    await auditOn(client, actor, {
      action: "plan.closed",
      subject: practice,
      detail: { plan: plan.id, outcome },
    });
    return succeed(null);
  });
}
