import "server-only";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import { adoptedEditions } from "./editions";
import { monthsOf, proposeLevels } from "./propose";

/**
 * What was recorded of a practice may hold a floor under its level: proposes its
 * months again, in the same transaction. All of them: what is recorded today may
 * be of a day long past.
 */
export async function proposeAgain(client: ClientBase, system: string, practice: string): Promise<void> {
  const months = await monthsOf(client, system);
  await proposeLevels(client, { system, from: months[0]?.start ?? null, practices: [practice] });
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
