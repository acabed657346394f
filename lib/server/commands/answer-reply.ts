import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { tellReplyAnswered } from "@/lib/server/mail/tell-practice";
import type { Assured } from "./record-intelligence";

/** Answers a practice's reply, once and by name. */
export async function answerReply(
  actor: AuditActor,
  { practice, system }: Assured,
  { reply, answer }: { reply: string; answer: string },
): Promise<Result<null, "answered-already">> {
  return transaction(async (client) => {
    const { rowCount } = await client.query(
      `update reply set answer = $4, answered_by = $5, answered_on = $6, answered_at = $7
       where id::text = $1 and practice = $2 and system = $3 and sent_at is not null and answered_at is null`,
      [reply, practice, system, answer, actor.id, today(), now()],
    );
    if (rowCount === 0) return fail("answered-already" as const);
    await auditOn(client, actor, { action: "reply.answered", subject: practice, detail: { reply } });
    await tellReplyAnswered(client, { reply, practice, answer });
    return succeed(null);
  });
}
