import "server-only";
import type { Result } from "@/lib/result";
import type { AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { beginRun } from "@/lib/server/uploads/begin-run";
import { startRun } from "@/lib/server/uploads/start-run";
import type { Choices } from "@/lib/uploads/upload-table";

/** Looks at an upload again, with what a person answered of its tables. Loads nothing. */
export async function checkUpload(
  actor: AuditActor,
  upload: string,
  answers: Choices,
): Promise<Result<number, "running">> {
  const run = await transaction(async (client) => {
    const begun = await beginRun(client, actor, { kind: "CHECK", uploadId: upload });
    if (begun.ok) {
      await client.query("update upload set choices = choices || $2::jsonb where id = $1", [
        upload,
        JSON.stringify(answers),
      ]);
    }
    return begun;
  });
  if (run.ok) startRun(run.value);
  return run;
}
