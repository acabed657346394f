import "server-only";
import { fail, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { beginRun } from "@/lib/server/uploads/begin-run";
import { startRun } from "@/lib/server/uploads/start-run";

/** The check is not the newest any more: somebody answered, confirmed or discarded since. */
export type NotConfirmed = "running" | "not-as-reviewed";

/** Loads an upload as its review said. `reviewed`: the run whose review the person looked at. */
export async function confirmUpload(
  actor: AuditActor,
  upload: string,
  reviewed: number,
): Promise<Result<number, NotConfirmed>> {
  const run = await transaction(async (client): Promise<Result<number, NotConfirmed>> => {
    const { rows } = await client.query<{ name: string; system: string }>(
      `select t.key as name, u.system
       from upload u join upload_table t on t.upload_id = u.id
       where u.id = $1 and u.discarded_at is null and t.status = 'ready'
         and (select max(id) from load_run where upload_id = u.id) = $2
       order by t.ordinal for update of u`,
      [upload, reviewed],
    );
    const [first] = rows;
    if (!first) return fail("not-as-reviewed");
    const begun = await beginRun(client, actor, { kind: "LOAD", uploadId: upload });
    if (!begun.ok) return begun;
    const files = rows.map((each) => each.name);
    await auditOn(client, actor, {
      action: "upload.confirmed",
      subject: upload,
      detail: { files, system: first.system },
    });
    return begun;
  });
  if (run.ok) startRun(run.value);
  return run;
}
