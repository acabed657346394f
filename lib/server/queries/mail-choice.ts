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

/** The secret by which a person stops e-mails of a kind, or asks for them again. Null until the first was written. */
export async function stopToken(person: string, kind: string): Promise<string | null> {
  const { rows } = await pool().query<{ token: string }>(
    "select token from mail_choice where person_id = $1 and kind = $2",
    [person, kind],
  );
  return rows[0]?.token ?? null;
}
