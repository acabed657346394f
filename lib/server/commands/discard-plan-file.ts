import "server-only";
import { workingInstant } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";

/** Forgets what was read of a file of the plan. One that is gone already is no fault. */
export async function discardPlanFile(by: { id: string }, id: string): Promise<void> {
  await pool().query("delete from plan_upload where id = $1 and received_by = $2", [id, by.id]);
}

/** What nobody put into a plan or mended is kept so long. */
const KEPT_FOR = "7 days";

/** Forgets what was read of files of plans that were left for a week. */
export async function discardOldPlanFiles(): Promise<void> {
  await pool().query("delete from plan_upload where received_at < $1::timestamptz - $2::interval", [
    ...[workingInstant(), KEPT_FOR],
  ]);
}
