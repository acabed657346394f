import "server-only";
import { now } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";

/**
 * Stops a kind of e-mail, or sends it again, by the secret its reader was sent.
 * One's own choice: nothing for the audit trail. False: no such secret.
 */
export async function setMailChoice(token: string, stop: boolean): Promise<boolean> {
  const { rowCount } = await pool().query(
    "update mail_choice set stopped_at = case when $2 then coalesce(stopped_at, $3::timestamptz) end where token = $1",
    [token, stop, now()],
  );
  return rowCount === 1;
}
