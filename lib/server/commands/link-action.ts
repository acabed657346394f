import "server-only";
import { linkKindName, type LinkKind } from "@/lib/plans/link";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";

/** `words`: what it is called, where that is not its code. */
type Sent = { system: string; code: string; kind: LinkKind; to: string; words?: string };

/** Says that an action touches a measure, practice, flag, risk or workstream. Said twice, it is kept once. */
export async function linkAction(
  actor: AuditActor,
  { system, code, kind, to, words = to }: Sent,
): Promise<Result<null, { is: "not-found" }>> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number; title: string }>(
      `select a.id, a.title from delivery_action a join delivery_plan p on p.id = a.plan_id
       where p.system = $1 and a.code = $2`,
      [system, code],
    );
    const [action] = rows;
    if (!action) return fail({ is: "not-found" as const });
    const { rowCount } = await client.query(
      "insert into delivery_link (action_id, kind, code, words) values ($1, $2, $3, $4) on conflict do nothing",
      [action.id, kind, to, words],
    );
    if (rowCount === 1)
      await auditOn(client, actor, {
        action: "delivery.link-added",
        subject: system,
        detail: { code, title: action.title, kind: linkKindName(kind), to: words },
      });
    return succeed(null);
  });
}

/** Takes a link off an action. */
export async function unlinkAction(
  actor: AuditActor,
  { system, code, link }: { system: string; code: string; link: number },
): Promise<Result<null, { is: "not-found" }>> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ title: string; kind: LinkKind; words: string }>(
      `delete from delivery_link l using delivery_action a, delivery_plan p
       where l.id = $3 and a.id = l.action_id and p.id = a.plan_id and p.system = $1 and a.code = $2
       returning a.title, l.kind, l.words`,
      [system, code, link],
    );
    const [gone] = rows;
    if (!gone) return fail({ is: "not-found" as const });
    await auditOn(client, actor, {
      action: "delivery.link-removed",
      subject: system,
      detail: { code, title: gone.title, kind: linkKindName(gone.kind), to: gone.words },
    });
    return succeed(null);
  });
}
