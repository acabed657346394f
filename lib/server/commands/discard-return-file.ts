import "server-only";
import { pool } from "@/lib/server/db";

/** Forgets what was read of a file. One that is gone already is no fault. */
export async function discardReturnFile(by: { id: string }, id: string): Promise<void> {
  await pool().query("delete from return_upload where id = $1 and received_by = $2", [id, by.id]);
}
