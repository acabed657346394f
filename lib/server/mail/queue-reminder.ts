import "server-only";
import type { ClientBase } from "pg";
import type { Message } from "@/lib/pqaf/messages";
import { peopleOf, queueMessage } from "./queue-message";

/** Reminds those who complete a practice's return: its managers, and the people of the PCNs that it lets. */
export async function queueReminder(
  client: Pick<ClientBase, "query">,
  { practice, pcns }: { practice: string; pcns: readonly string[] },
  message: Message,
): Promise<number> {
  let queued = await queueMessage(client, peopleOf(practice), message);
  for (const pcn of pcns)
    queued += await queueMessage(client, { organisation: pcn, roles: ["PCN_STAFF"] }, message);
  return queued;
}
