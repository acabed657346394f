import "server-only";
import { createHash } from "node:crypto";
import type { FieldErrors } from "@/lib/forms/form-state";
import { ATTACHMENT_LIMITS } from "@/lib/pqaf/attachment";
import type { ReplyDraft } from "@/lib/pqaf/reply";
import type { AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { checkAttachment } from "@/lib/server/uploads/check-attachment";
import type { FormFile } from "@/lib/server/uploads/read-form";
import type { Assured } from "./record-intelligence";

type Kept = {
  draft: ReplyDraft;
  files: readonly FormFile[];
  /** Attachments taken off again. */ remove: readonly string[];
};

/**
 * Keeps what was written so far, with every file that may be kept, as its
 * writer's draft. Returns what was wrong with the files, by field.
 */
export async function keepReply(
  actor: AuditActor,
  { practice, system }: Assured,
  { draft, files, remove }: Kept,
): Promise<FieldErrors> {
  const checked = await Promise.all(files.map(async (file) => ({ ...file, outcome: await outcomeOf(file) })));
  const { metrics, proposalId, decisionId, words, notAPatient } = draft;
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into reply (system, practice, metrics, proposal_id, decision_id, words, not_a_patient, written_by, begun_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (practice, written_by) where sent_at is null
       do update set metrics = $3, proposal_id = $4, decision_id = $5, words = $6, not_a_patient = $7, problems = '{}'
       returning id`,
      [system, practice, metrics, proposalId, decisionId, words, notAPatient, actor.id, now()],
    );
    const reply = rows[0]?.id;
    await client.query("delete from reply_attachment where reply_id = $1 and id::text = any($2)", [
      reply,
      remove,
    ]);
    const { rows: held } = await client.query<{ n: number }>(
      "select count(*)::int as n from reply_attachment where reply_id = $1",
      [reply],
    );
    let kept = held[0]?.n ?? 0;
    const wrong: string[] = [];
    for (const { name, content, outcome } of checked) {
      if (!outcome.ok) wrong.push(`${name} ${outcome.error}`);
      else if (kept >= ATTACHMENT_LIMITS.files) wrong.push(`${name} ${TOO_MANY}`);
      else {
        kept += 1;
        const sha256 = createHash("sha256").update(content).digest("hex");
        await client.query(
          "insert into reply_attachment (reply_id, name, kind, content, sha256, kept_at) values ($1, $2, $3, $4, $5, $6)",
          [reply, name, outcome.value.kind, content, sha256, now()],
        );
      }
    }
    const problems: FieldErrors = wrong.length > 0 ? { files: wrong } : {};
    await client.query("update reply set problems = $2 where id = $1", [reply, JSON.stringify(problems)]);
    return problems;
  });
}

const TOO_MANY = `is one too many: a reply takes ${ATTACHMENT_LIMITS.files} files`;

async function outcomeOf({ name, content, passedOver }: FormFile) {
  if (passedOver === "too-many") return { ok: false as const, error: TOO_MANY };
  if (passedOver === "too-large") return { ok: false as const, error: "is larger than 10 MB" };
  return checkAttachment(name, content);
}
