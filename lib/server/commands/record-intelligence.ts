import "server-only";
import type { NewIntelligence } from "@/lib/pqaf/new-intelligence";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { proposeAgain } from "@/lib/server/pqaf/propose-again";

/** A practice, and the system that assures it. */
export type Assured = { practice: string; system: string };

/**
 * Records what was heard or seen of a practice. A restricted entry is numbered
 * apart and proposes nothing: it informs the panel in the room.
 */
export async function recordIntelligence(
  actor: AuditActor,
  { practice, system }: Assured,
  entry: NewIntelligence,
): Promise<number> {
  const { kind, on, source, words } = entry;
  const restricted = entry.sensitivity === "restricted";
  const trigger = restricted ? null : entry.trigger;
  const sequence = restricted ? "soft_intelligence_restricted_seq" : "soft_intelligence_id_seq";
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `insert into soft_intelligence (id, system, practice, kind, "on", source, words, sensitivity, trigger, recorded_by,
                                      recorded_at)
       values (nextval($1::regclass), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [
        sequence,
        ...[system, practice, kind, on, source, words],
        restricted ? "RESTRICTED" : "ORDINARY",
        trigger,
        actor.id,
        now(),
      ],
    );
    const id = rows[0]?.id ?? 0;
    await auditOn(client, actor, {
      action: "intelligence.recorded",
      subject: practice,
      detail: { entry: id, restricted, kind, on, trigger },
    });
    if (trigger !== null) await proposeAgain(client, system, practice);
    return id;
  });
}
