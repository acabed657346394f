import "server-only";
import { pool } from "@/lib/server/db";

/** What a secret in an e-mail stands for; it names no person. Null: nothing. */
export async function mailChoice(token: string): Promise<{ kind: string; stopped: boolean } | null> {
  const { rows } = await pool().query<{ kind: string; stopped: boolean }>(
    "select kind, stopped_at is not null as stopped from mail_choice where token = $1",
    [token],
  );
  return rows[0] ?? null;
}
