import "server-only";
import type { Day } from "@/lib/periods/day";
import { fail, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { beginRun } from "@/lib/server/uploads/begin-run";
import { startRun } from "@/lib/server/uploads/start-run";
import type { Choices } from "@/lib/uploads/upload-table";

/** The check is not the newest any more: somebody answered, confirmed or discarded since. */
export type NotConfirmed = "running" | "not-as-reviewed";

/** When tables were published, by their keys. */
type Published = Readonly<Record<string, Day>>;

/** Loads an upload as its review said. `reviewed`: the run whose review the person looked at. */
export async function confirmUpload(
  actor: AuditActor,
  upload: string,
  reviewed: number,
  published: Published = {},
): Promise<Result<number, NotConfirmed>> {
  const run = await transaction(async (client): Promise<Result<number, NotConfirmed>> => {
    const { rows } = await client.query<{ name: string; system: string; choices: Choices }>(
      `select t.key as name, u.system, u.choices
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
    await client.query("update upload set choices = $2 where id = $1", [
      upload,
      JSON.stringify(withPublished(first.choices, published)),
    ]);
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

/** What was answered before, with these days and no others: a day said of an earlier review is not one of this. */
function withPublished(choices: Choices, published: Published): Choices {
  const keys = new Set([...Object.keys(choices), ...Object.keys(published)]);
  return Object.fromEntries([...keys].map((key) => [key, { ...choices[key], published: published[key] }]));
}
