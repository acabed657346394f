import "server-only";
import { fail, type Result } from "@/lib/result";
import type { AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { beginRun } from "@/lib/server/uploads/begin-run";
import { startRun } from "@/lib/server/uploads/start-run";

/** Starts taking a load back in a process of its own; the audit entry is written with the change (revert-load.ts). */
export async function beginRevert(
  actor: AuditActor,
  loadId: number,
  reason: string,
): Promise<Result<number, "running" | "not-in-force">> {
  const run = await transaction(async (client): Promise<Result<number, "running" | "not-in-force">> => {
    const { rowCount } = await client.query("select 1 from load where id = $1 and status = 'LOADED'", [
      loadId,
    ]);
    if (rowCount === 0) return fail("not-in-force");
    return beginRun(client, actor, { kind: "REVERT", loadId, reason });
  });
  if (run.ok) startRun(run.value);
  return run;
}
