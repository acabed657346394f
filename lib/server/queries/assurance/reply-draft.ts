import "server-only";
import type { ClientBase, Pool } from "pg";
import type { FieldErrors } from "@/lib/forms/form-state";
import type { AttachmentKind } from "@/lib/pqaf/attachment";
import type { ReplyDraft } from "@/lib/pqaf/reply";
import { knownAnswers } from "@/lib/server/known-answers";

/** A reply that is being written, with the files kept for it. Only its writer sees it. */
export type KeptDraft = ReplyDraft & {
  id: string;
  /** What was wrong when it was last sent, by field of the form. */
  problems: FieldErrors;
  files: { id: string; name: string; kind: AttachmentKind; bytes: number }[];
};

/** The writer's draft for a practice, or null. */
export async function replyDraft(
  writer: string,
  practice: string,
  client: ClientBase | Pool = knownAnswers(),
): Promise<KeptDraft | null> {
  const { rows } = await client.query<KeptDraft>(
    `select r.id, r.metrics, r.proposal_id as "proposalId", r.decision_id as "decisionId", r.words,
            r.not_a_patient as "notAPatient", r.problems,
            (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'kind', a.kind,
                                                        'bytes', octet_length(a.content)) order by a.kept_at, a.id), '[]')
             from reply_attachment a where a.reply_id = r.id) as files
     from reply r where r.written_by = $1 and r.practice = $2 and r.sent_at is null`,
    [writer, practice],
  );
  return rows[0] ?? null;
}
