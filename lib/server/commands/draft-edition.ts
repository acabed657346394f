import "server-only";
import type { Framework } from "@/lib/pqaf/framework";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

/** Begins a draft of a system's framework from what an edition says. Returns its number. */
export function draftEdition(
  actor: AuditActor,
  { system, name, from }: { system: string; name: string; from: Framework },
): Promise<number> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `insert into framework_edition (system, name, content, drafted_by, drafted_at)
       values ($1, $2, $3, $4, $5) returning id`,
      [system, name, JSON.stringify(from), actor.id, now()],
    );
    const id = rows[0]?.id ?? 0;
    await auditOn(client, actor, {
      action: "edition.drafted",
      subject: String(id),
      detail: { system, name },
    });
    return id;
  });
}
