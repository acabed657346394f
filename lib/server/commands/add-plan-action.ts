import "server-only";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import type { OwnerSide } from "@/lib/pqaf/action-state";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

/** Whoever changes a plan: by name, and for which side. */
export type PlanActor = AuditActor & { name: string; side: OwnerSide };

export type ActionOwner = { side: OwnerSide; person: string | null; name: string };

export type NewPlanAction = {
  system: string;
  practice: string;
  title: string;
  due: Day;
  owner: ActionOwner;
  metrics: readonly string[];
  triggers: readonly string[];
};

/** Adds an action to the practice's plan, which its first action opens. */
export async function addPlanAction(actor: PlanActor, action: NewPlanAction): Promise<number> {
  const { system, practice, title, due, owner, metrics, triggers } = action;
  return transaction(async (client) => {
    const plan = await openPlan(client, actor, { system, practice });
    const { rows } = await client.query<{ id: number }>(
      `insert into plan_action (plan_id, practice, title, metrics, triggers, side, owner_id, owner, due, created_on, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [
        plan,
        practice,
        title,
        metrics,
        triggers,
        owner.side,
        owner.person,
        owner.name,
        due,
        today(),
        actor.id,
      ],
    );
    const id = rows[0]?.id ?? 0;
    await client.query(
      `insert into plan_action_event (action_id, "on", at, person_id, by, side, state_to, due_to, words)
       values ($1, $2, $3, $4, $5, $6, 'NOT_STARTED', $7, '')`,
      [id, today(), now(), actor.id, actor.name, actor.side, due],
    );
    await auditOn(client, actor, {
      action: "plan-action.added",
      subject: practice,
      detail: { action: id, title, owner: owner.name, due },
    });
    return id;
  });
}

/** The practice's open plan, made where it has none. Two at once make one. */
export async function openPlan(
  client: ClientBase,
  actor: AuditActor,
  { system, practice }: { system: string; practice: string },
): Promise<number> {
  const { rows: made } = await client.query<{ id: number }>(
    `insert into improvement_plan (system, practice, opened_on, opened_by) values ($1, $2, $3, $4)
     on conflict (practice) where closed_on is null do nothing returning id`,
    [system, practice, today(), actor.id],
  );
  if (made[0]) {
    await auditOn(client, actor, { action: "plan.opened", subject: practice, detail: { plan: made[0].id } });
    return made[0].id;
  }
  const { rows } = await client.query<{ id: number }>(
    "select id from improvement_plan where practice = $1 and closed_on is null for update",
    [practice],
  );
  return rows[0]?.id ?? openPlan(client, actor, { system, practice });
}
