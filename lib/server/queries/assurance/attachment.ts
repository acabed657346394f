import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import type { AttachmentKind } from "@/lib/pqaf/attachment";
import { pool } from "@/lib/server/db";
import type { Practice } from "@/lib/server/queries/practices";

export type Attachment = { name: string; kind: AttachmentKind; content: Buffer };

type Row = Attachment & { sent: boolean; writer: string };

/**
 * A file sent with a reply of a practice, for those who may read the reply; one
 * of a draft for its writer alone. Null for anybody else, and for no such file.
 */
export async function attachmentFor(
  actor: Actor,
  practice: Practice,
  id: string,
): Promise<Attachment | null> {
  if (!can(actor, "proposed-level.view", practice)) return null;
  const { rows } = await pool().query<Row>(
    `select a.name, a.kind, a.content, r.sent_at is not null as sent, r.written_by as writer
     from reply_attachment a join reply r on r.id = a.reply_id
     where a.id::text = $1 and r.practice = $2 and r.system = $3`,
    [id, practice.code, practice.system.code],
  );
  const [found] = rows;
  return found && (found.sent || found.writer === actor.id) ? found : null;
}
