import "server-only";
import type { NewContractAction } from "@/lib/pqaf/new-contract-action";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { proposeAgain } from "@/lib/server/pqaf/propose-again";
import type { Assured } from "./record-intelligence";

/** Records a step under the contract. One that follows another is linked to it: both are of the same practice. */
export async function recordContractAction(
  actor: AuditActor,
  { practice, system }: Assured,
  step: NewContractAction,
): Promise<Result<number, "no-such-action">> {
  const { type, issued, due, clause, words, linkedTo, atRisk, shortWhy } = step;
  return transaction(async (client) => {
    if (linkedTo !== null) {
      const { rowCount } = await client.query(
        "select 1 from contract_action where id = $1 and practice = $2 and withdrawn_at is null",
        [linkedTo, practice],
      );
      if (rowCount === 0) return fail("no-such-action" as const);
    }
    const { rows } = await client.query<{ id: number }>(
      `insert into contract_action (system, practice, type, issued, due, clause, words, linked_to, short_why, recorded_by,
                                    recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [
        ...[system, practice, type, issued, due, clause, words, linkedTo],
        atRisk && type === "remedial-notice" ? shortWhy : null,
        actor.id,
        now(),
      ],
    );
    const id = rows[0]?.id ?? 0;
    await auditOn(client, actor, {
      action: "contract-action.recorded",
      subject: practice,
      detail: { contractAction: id, type, issued, due },
    });
    await proposeAgain(client, system, practice);
    return succeed(id);
  });
}
