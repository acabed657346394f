import "server-only";
import type { ClientBase } from "pg";
import type { FieldErrors } from "@/lib/forms/form-state";
import { SEARCHED_KINDS } from "@/lib/pqaf/attachment";
import { replyProblems, type SearchedFile } from "@/lib/pqaf/reply";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { replyDraft } from "@/lib/server/queries/assurance/reply-draft";
import { replyTargets } from "@/lib/server/queries/assurance/reply-targets";
import { checkAttachment } from "@/lib/server/uploads/check-attachment";
import type { Assured } from "./record-intelligence";

/**
 * Sends the writer's draft: from here on it is never edited. What keeps it from
 * being sent is kept with the draft, and nothing typed is lost.
 *
 * @param wrong what was found wrong with its files as they came
 */
export async function sendReply(
  actor: AuditActor,
  { practice }: Assured,
  wrong: FieldErrors = {},
): Promise<Result<string, FieldErrors>> {
  const targets = await replyTargets(practice, today());
  return transaction(async (client) => {
    const draft = await replyDraft(actor.id, practice, client);
    if (!draft) return fail({ words: ["Enter your reply"] });
    const files = await searched(client, draft.id);
    const problems = together(wrong, replyProblems(draft, { targets, files, on: today() }));
    if (Object.keys(problems).length > 0) {
      await client.query("update reply set problems = $2 where id = $1", [
        draft.id,
        JSON.stringify(problems),
      ]);
      return fail(problems);
    }
    const { rowCount } = await client.query(
      "update reply set sent_at = $2, sent_on = $3, words = trim(words) where id = $1 and sent_at is null",
      [draft.id, now(), today()],
    );
    // Sent meanwhile from another page of the same writer: it is sent once.
    if (rowCount === 0) return succeed(draft.id);
    await auditOn(client, actor, {
      action: "reply.sent",
      subject: practice,
      detail: { reply: draft.id, attachments: draft.files.length },
    });
    return succeed(draft.id);
  });
}

/** The words of the draft's files that can be searched. */
async function searched(client: ClientBase, reply: string): Promise<SearchedFile[]> {
  const { rows } = await client.query<{ name: string; content: Buffer }>(
    "select name, content from reply_attachment where reply_id = $1 and kind = any($2) order by kept_at, id",
    [reply, SEARCHED_KINDS],
  );
  const files: SearchedFile[] = [];
  for (const { name, content } of rows) {
    const checked = await checkAttachment(name, content);
    if (checked.ok) files.push({ name, words: checked.value.words ?? "" });
  }
  return files;
}

function together(one: FieldErrors, other: FieldErrors): FieldErrors {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...fields].map((field) => [field, [...(one[field] ?? []), ...(other[field] ?? [])]]),
  );
}
