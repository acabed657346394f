import "server-only";
import { now } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import { isAlive } from "@/lib/server/imports/interrupted";
import { isUnderWay } from "@/lib/uploads/upload-state";

/** Runs left "running" by a process that is gone: what they stored is whole, and they say that they ended early. */
export async function closeRuns(): Promise<number> {
  const { rows } = await pool().query<{ id: number; process_id: number | null; seen_at: Date }>(
    "select id, process_id, seen_at from load_run where status = 'RUNNING'",
  );
  const gone = rows.filter((run) => {
    const alive = run.process_id !== null && isAlive(run.process_id);
    return !isUnderWay({ processId: run.process_id, seenAt: run.seen_at }, { now: now(), alive });
  });
  if (gone.length > 0) {
    await pool().query(
      "update load_run set status = 'INTERRUPTED', finished_at = now() where id = any($1) and status = 'RUNNING'",
      [gone.map((run) => run.id)],
    );
  }
  return gone.length;
}
