import "server-only";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import type { Assured } from "./record-intelligence";

/** Closes a practice's decided level to its PCN again, at once. */
export async function closeLevel(actor: AuditActor, { practice }: Assured): Promise<void> {
  await transaction(async (client) => {
    const { rowCount } = await client.query(
      "update level_opened set ends_on = $2 where practice = $1 and ends_on is null",
      [practice, today()],
    );
    if (rowCount === 0) return;
    await auditOn(client, actor, { action: "level.closed", subject: practice, detail: { from: today() } });
  });
}
