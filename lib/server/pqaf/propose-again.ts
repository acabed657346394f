import "server-only";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import { adoptedEditions } from "./editions";
import { proposeLevels } from "./propose";

/** What was recorded of a practice may hold a floor under its level: proposes its newest month again, in the same transaction. */
export async function proposeAgain(client: ClientBase, system: string, practice: string): Promise<void> {
  await proposeLevels(client, { system, from: null, practices: [practice] });
}

/**
 * What a practice disputes of a month is judged or not as an edition says: where
 * one leaves it out, proposes that month and those after it again, in the same
 * transaction.
 */
export async function proposeAfterReturn(
  client: ClientBase,
  { system, practice, from }: { system: string; practice: string; from: Day },
): Promise<void> {
  const editions = await adoptedEditions(client, system);
  if (editions.every(({ framework }) => framework.disputed === "left-in")) return;
  await proposeLevels(client, { system, from, practices: [practice] });
}
