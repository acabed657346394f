import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

type Comment = { edition: number; system: string; onBehalfOf: string | null; words: string };

/** Keeps what somebody says of an edition. It is never edited. */
export function commentOnEdition(
  actor: AuditActor,
  { edition, system, onBehalfOf, words }: Comment,
): Promise<void> {
  return transaction(async (client) => {
    await client.query(
      `insert into framework_comment (edition_id, person_id, on_behalf_of, words, at) values ($1, $2, $3, $4, $5)`,
      [edition, actor.id, onBehalfOf, words, now()],
    );
    const detail = { system, onBehalfOf };
    await auditOn(client, actor, { action: "edition.commented", subject: String(edition), detail });
  });
}

/** Answers a comment, once. */
export function answerComment(
  actor: AuditActor,
  { comment, edition, system, answer }: { comment: number; edition: number; system: string; answer: string },
): Promise<Result<null, "answered-already">> {
  return transaction(async (client) => {
    const { rowCount } = await client.query(
      `update framework_comment set answer = $3, answered_by = $4, answered_at = $5
       where id = $1 and edition_id = $2 and answer is null`,
      [comment, edition, answer, actor.id, now()],
    );
    if (rowCount === 0) return fail("answered-already" as const);
    await auditOn(client, actor, {
      action: "edition.answered",
      subject: String(edition),
      detail: { system },
    });
    return succeed(null);
  });
}
