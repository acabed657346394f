import "server-only";
import type { ClientBase } from "pg";
import { proposeLevels } from "./propose";

/** What was recorded of a practice may hold a floor under its level: proposes its newest month again, in the same transaction. */
export async function proposeAgain(client: ClientBase, system: string, practice: string): Promise<void> {
  await proposeLevels(client, { system, from: null, practices: [practice] });
}
