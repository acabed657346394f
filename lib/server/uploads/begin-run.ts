import "server-only";
import type { ClientBase } from "pg";
import { fail, succeed, type Result } from "@/lib/result";
import type { AuditActor } from "@/lib/server/audit";
import type { RunKind } from "@/lib/uploads/upload-state";

export type RunOrder =
  { kind: Exclude<RunKind, "REVERT">; uploadId: string } | { kind: "REVERT"; loadId: number; reason: string };

/** Records a run to be started once the transaction is committed. "running": there is one already. */
export async function beginRun(
  client: ClientBase,
  actor: AuditActor,
  order: RunOrder,
): Promise<Result<number, "running">> {
  const [upload, load, reason] =
    order.kind === "REVERT" ? [null, order.loadId, order.reason] : [order.uploadId, null, null];
  const { rows } = await client.query<{ id: number }>(
    `insert into load_run (kind, upload_id, load_id, reason, person_id, acting_as)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
    [order.kind, upload, load, reason, actor.id, actor.actingAs],
  );
  const [run] = rows;
  return run ? succeed(run.id) : fail("running");
}
