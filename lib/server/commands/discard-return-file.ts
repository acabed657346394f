import "server-only";
import { workingInstant } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";

/** Forgets what was read of a file. One that is gone already is no fault. */
export async function discardReturnFile(by: { id: string }, id: string): Promise<void> {
  await pool().query("delete from return_upload where id = $1 and received_by = $2", [id, by.id]);
}

/** What nobody put into a return or mended is kept so long. */
const KEPT_FOR = "7 days";

/** Forgets what was read of files that were left for a week. */
export async function discardOldReturnFiles(): Promise<void> {
  await pool().query("delete from return_upload where received_at < $1::timestamptz - $2::interval", [
    ...[workingInstant(), KEPT_FOR],
  ]);
}
