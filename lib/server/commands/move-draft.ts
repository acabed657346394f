import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { lockDraft } from "./lock-draft";

/** Sends a draft to those who may comment on it, or gives it up. Neither is undone. */
export function moveDraft(
  actor: AuditActor,
  id: number,
  to: "sent-for-comment" | "given-up",
): Promise<Result<null, "no-draft">> {
  return transaction(async (client) => {
    const draft = await lockDraft(client, id);
    if (!draft) return fail("no-draft" as const);
    const column = to === "given-up" ? "withdrawn_at" : "sent_at";
    await client.query(`update framework_edition set ${column} = coalesce(${column}, $2) where id = $1`, [
      id,
      now(),
    ]);
    const { system, name } = draft;
    const action = to === "given-up" ? ("edition.given-up" as const) : ("edition.sent" as const);
    await auditOn(client, actor, { action, subject: String(id), detail: { system, name } });
    return succeed(null);
  });
}
