import "server-only";
import type { NewInspection } from "@/lib/pqaf/new-inspection";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { proposeAgain } from "@/lib/server/pqaf/propose-again";
import type { Assured } from "./record-intelligence";

/** Records a CQC inspection by hand, under the framework it was rated by. */
export async function recordInspection(
  actor: AuditActor,
  { practice, system }: Assured,
  inspection: NewInspection,
): Promise<number> {
  const { scheme, inspectedOn, publishedOn, note } = inspection;
  const { overall, safe, effective, caring, responsive, wellLed } = inspection;
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `insert into cqc_inspection (system, practice, scheme, inspected_on, published_on, note,
                                   overall, safe, effective, caring, responsive, well_led, recorded_by,
                                   recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
      [
        ...[system, practice, scheme, inspectedOn, publishedOn, note],
        ...[overall, safe, effective, caring, responsive, wellLed, actor.id, now()],
      ],
    );
    const id = rows[0]?.id ?? 0;
    await auditOn(client, actor, {
      action: "inspection.recorded",
      subject: practice,
      detail: { inspection: id, publishedOn, overall },
    });
    await proposeAgain(client, system, practice);
    return id;
  });
}
