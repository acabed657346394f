import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import { pool } from "@/lib/server/db";

export type EvidenceFile = { name: string; content: Buffer };

/** A file kept as evidence of an action, by the action’s code; null for no such file, and for who may not read its plan. */
export async function evidenceFor(actor: Actor, code: string, id: string): Promise<EvidenceFile | null> {
  const { rows } = await pool().query<EvidenceFile>(
    `select e.name, e.content from delivery_evidence e join delivery_update u on u.id = e.update_id
     join delivery_action a on a.id = u.action_id join delivery_plan p on p.id = a.plan_id
     where e.id::text = $1 and a.code = $2 and p.system = any($3)`,
    [id, code, scopeOf(actor, "plan.read").organisations],
  );
  return rows[0] ?? null;
}
