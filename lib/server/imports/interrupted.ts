import "server-only";
import { pool } from "@/lib/server/db";

/** Loads left "running" by a process that is gone stored nothing: everything of a load is one transaction. */
export async function closeInterrupted(): Promise<number> {
  const { rows } = await pool().query<{ id: number; process_id: number | null }>(
    "select id, process_id from load where status = 'RUNNING'",
  );
  const gone = rows.filter((row) => row.process_id === null || !isAlive(row.process_id)).map((row) => row.id);
  if (gone.length > 0) {
    await pool().query(
      "update load set status = 'INTERRUPTED', process_id = null, finished_at = now() where id = any($1)",
      [gone],
    );
  }
  return gone.length;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Not ours to signal, or not there: only the first would be alive, and a load runs as one user.
    return false;
  }
}
