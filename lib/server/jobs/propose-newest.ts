import "server-only";
import { pool, transaction } from "@/lib/server/db";
import { proposeLevels } from "@/lib/server/pqaf/propose";

/** Proposes every system's newest month again: an edition may have come into force, a trigger begun or ended. */
export async function proposeNewest(): Promise<void> {
  const { rows } = await pool().query<{ system: string }>(
    "select distinct system from framework_edition where adopted_at is not null and system <> 'ENG'",
  );
  for (const { system } of rows) await transaction((client) => proposeLevels(client, { system, from: null }));
}
