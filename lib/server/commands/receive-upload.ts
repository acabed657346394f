import "server-only";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { beginRun } from "@/lib/server/uploads/begin-run";
import type { ReceivedFile } from "@/lib/server/uploads/receive-files";
import { startRun } from "@/lib/server/uploads/start-run";

type Received = { id: string; system: string; files: readonly ReceivedFile[] };

/** Records files that have arrived and starts looking at them. */
export async function receiveUpload(actor: AuditActor, { id, system, files }: Received): Promise<void> {
  const run = await transaction(async (client) => {
    await client.query("insert into upload (id, system, received_by) values ($1, $2, $3)", [
      id,
      system,
      actor.id,
    ]);
    for (const [ordinal, { name, bytes, sha256, refused }] of files.entries()) {
      await client.query(
        "insert into upload_file (upload_id, ordinal, name, bytes, sha256, refused) values ($1, $2, $3, $4, $5, $6)",
        [id, ordinal, name, bytes, sha256, refused],
      );
    }
    const names = files.map((each) => each.name);
    await auditOn(client, actor, {
      action: "upload.received",
      subject: id,
      detail: { files: names, system },
    });
    return beginRun(client, actor, { kind: "CHECK", uploadId: id });
  });
  if (run.ok) startRun(run.value);
}
