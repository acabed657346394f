import "server-only";
import { rm } from "node:fs/promises";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { uploadFolder } from "@/lib/server/uploads/upload-folder";

/** Deletes the files of an upload. What was loaded of it stays loaded: loads are taken back one by one. */
export async function discardUpload(actor: AuditActor, upload: string): Promise<Result<null, "running">> {
  const done = await transaction(async (client): Promise<Result<null, "running">> => {
    const { rows } = await client.query<{ names: string[]; system: string }>(
      `update upload u set discarded_at = now()
       where id = $1 and discarded_at is null
         and not exists (select 1 from load_run r where r.upload_id = u.id and r.status = 'RUNNING')
       returning array(select name from upload_file f where f.upload_id = u.id order by ordinal) as names, system`,
      [upload],
    );
    const [discarded] = rows;
    if (!discarded) return fail("running");
    const detail = { files: discarded.names, system: discarded.system };
    await auditOn(client, actor, { action: "upload.discarded", subject: upload, detail });
    return succeed(null);
  });
  if (done.ok) await rm(uploadFolder(upload), { recursive: true, force: true });
  return done;
}
