import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can, canAnywhere } from "@/lib/permissions/can";
import { actionSubject, type PlanAction } from "@/lib/plans/plan-action";
import { isEnded } from "@/lib/plans/status";
import { pool } from "@/lib/server/db";

type Row = Pick<PlanAction, "ownerId" | "places" | "status">;

/** Whether some action of the plan that has not ended is the actor's to edit, and so to link. */
export async function mayLink(actor: Actor, system: string): Promise<boolean> {
  if (!canAnywhere(actor, "plan.edit-action")) return false;
  const { rows } = await pool().query<Row>(
    `select distinct a.owner_id as "ownerId", a.places, a.status
     from delivery_action a join delivery_plan p on p.id = a.plan_id where p.system = $1`,
    [system],
  );
  return rows.some(
    (each) => !isEnded(each.status) && can(actor, "plan.edit-action", actionSubject(each, system)),
  );
}
