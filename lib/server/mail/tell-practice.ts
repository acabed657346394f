import "server-only";
import type { ClientBase } from "pg";
import { displayName } from "@/lib/organisations/display-name";
import type { Day } from "@/lib/periods/day";
import type { Level } from "@/lib/pqaf/level";
import { levelDecided, replyAnswered } from "@/lib/pqaf/messages";
import { peopleOf, queueMessage } from "./queue-message";

type Decided = { decision: number; practice: string; level: Level; reason: string; nextReview: Day };

/** Tells a practice of the level decided, in the transaction that keeps the decision. */
export async function tellLevelDecided(client: ClientBase, decided: Decided): Promise<void> {
  const practiceName = await nameOf(client, decided.practice);
  await queueMessage(client, peopleOf(decided.practice), levelDecided({ ...decided, practiceName }));
}

type Answered = { reply: string; practice: string; answer: string };

/** Tells a practice that its reply was answered, in the transaction that keeps the answer. */
export async function tellReplyAnswered(client: ClientBase, answered: Answered): Promise<void> {
  const practiceName = await nameOf(client, answered.practice);
  await queueMessage(client, peopleOf(answered.practice), replyAnswered({ ...answered, practiceName }));
}

async function nameOf(client: ClientBase, code: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>("select name from organisation where code = $1", [
    code,
  ]);
  return displayName(rows[0]?.name ?? code);
}
