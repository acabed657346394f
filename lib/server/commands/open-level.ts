import "server-only";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import type { Assured } from "./record-intelligence";

/** Opens a practice's decided level to the PCN it is in, from today on. Open already, it stays so. */
export async function openLevel(actor: AuditActor, { practice }: Assured, pcn: string | null): Promise<void> {
  await transaction(async (client) => {
    // Held to the end, so that the switch thrown twice is thrown once.
    await client.query("select 1 from organisation where code = $1 for update", [practice]);
    const { rowCount } = await client.query(
      `insert into level_opened (practice, starts_on, opened_by)
       select $1::varchar, $2, $3 where not exists (select 1 from level_opened where practice = $1 and ends_on is null)`,
      [practice, today(), actor.id],
    );
    if (rowCount === 0) return;
    await auditOn(client, actor, {
      action: "level.opened",
      subject: practice,
      detail: { from: today(), pcn },
    });
  });
}
