import "server-only";
import type { ClientBase } from "pg";

export type LockedDraft = { system: string; name: string; version: number; content: unknown };

/** A draft, held until the transaction ends; null when there is none of that number or it is one no more. */
export async function lockDraft(client: ClientBase, id: number): Promise<LockedDraft | null> {
  const { rows } = await client.query<LockedDraft>(
    `select system, name, version, content from framework_edition
     where id = $1 and adopted_at is null and withdrawn_at is null for update`,
    [id],
  );
  return rows[0] ?? null;
}
