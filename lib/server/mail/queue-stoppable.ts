import "server-only";
import { randomBytes } from "node:crypto";
import type { ClientBase } from "pg";
import type { Message } from "@/lib/pqaf/messages";
import { queueMessage } from "./queue-message";

/** Queues an e-mail of a kind its reader can stop; none for whoever has. Gives how many were queued. */
export async function queueStoppable(
  client: Pick<ClientBase, "query">,
  person: string,
  message: Message,
): Promise<number> {
  // Kept as it is, unlike a sign-in's: each e-mail writes it anew, and it opens nothing.
  await client.query(
    "insert into mail_choice (person_id, kind, token) values ($1, $2, $3) on conflict (person_id, kind) do nothing",
    [person, message.kind, randomBytes(24).toString("base64url")],
  );
  const { rows } = await client.query<{ stopped: boolean }>(
    "select stopped_at is not null as stopped from mail_choice where person_id = $1 and kind = $2",
    [person, message.kind],
  );
  return rows[0]?.stopped === false ? queueMessage(client, { person }, message) : 0;
}
