import "server-only";
import { cycleWith } from "@/lib/plans/graph";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";

export type SentDependency = { system: string; code: string; needs: string };
/** `circle`: codes from the action back to itself. */
export type DependencyRefusal = { is: "not-found" } | { is: "circle"; circle: string[] };

/** Records that an action needs another. What would make a circle is refused, and the circle named. */
export async function addDependency(
  actor: AuditActor,
  { system, code, needs }: SentDependency,
): Promise<Result<null, DependencyRefusal>> {
  return transaction(async (client) => {
    // One at a time for a plan: two that are each right could close a circle together.
    await client.query("select id from delivery_plan where system = $1 for update", [system]);
    const { rows } = await client.query<{ id: number; code: string; title: string; needs: number[] }>(
      `select a.id, a.code, a.title, array(select d.needs_id from delivery_dependency d where d.action_id = a.id) as needs
       from delivery_action a join delivery_plan p on p.id = a.plan_id where p.system = $1`,
      [system],
    );
    const action = rows.find((each) => each.code === code);
    const needed = rows.find((each) => each.code === needs);
    if (!action || !needed) return fail({ is: "not-found" as const });
    const circle = cycleWith(rows, { action: action.id, needed: needed.id });
    if (circle) {
      const codeOf = new Map(rows.map((each) => [each.id, each.code]));
      return fail({ is: "circle" as const, circle: circle.map((id) => codeOf.get(id) ?? "") });
    }
    const { rowCount } = await client.query(
      "insert into delivery_dependency (action_id, needs_id) values ($1, $2) on conflict do nothing",
      [action.id, needed.id],
    );
    if (rowCount === 1)
      await auditOn(client, actor, {
        action: "delivery.dependency-added",
        subject: system,
        detail: { code, title: action.title, needs },
      });
    return succeed(null);
  });
}

/** Records that an action needs another no longer. */
export async function removeDependency(
  actor: AuditActor,
  { system, code, needs }: SentDependency,
): Promise<Result<null, { is: "not-found" }>> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ title: string }>(
      `delete from delivery_dependency d using delivery_action a, delivery_action n, delivery_plan p
       where d.action_id = a.id and d.needs_id = n.id and p.id = a.plan_id and p.system = $1 and a.code = $2 and n.code = $3
       returning a.title`,
      [system, code, needs],
    );
    if (!rows[0]) return fail({ is: "not-found" as const });
    await auditOn(client, actor, {
      action: "delivery.dependency-removed",
      subject: system,
      detail: { code, title: rows[0].title, needs },
    });
    return succeed(null);
  });
}
