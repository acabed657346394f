import "server-only";
import type { Day } from "@/lib/periods/day";
import type { ContractOutcome } from "@/lib/pqaf/new-contract-action";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { proposeAgain } from "@/lib/server/pqaf/propose-again";
import type { Assured } from "./record-intelligence";

type Found = ContractOutcome & { type: string; issued: Day };

/** Records what came of a step: its outcome, an appeal, the day it was closed. The audit trail keeps what stood before. */
export async function updateContractAction(
  actor: AuditActor,
  { practice, system }: Assured,
  { entry, outcome, appealLodged, closed }: ContractOutcome & { entry: number },
): Promise<Result<null, "no-such-action" | "before-issued">> {
  return transaction(async (client) => {
    const { rows } = await client.query<Found>(
      `select type, issued, outcome, appeal_lodged as "appealLodged", closed from contract_action
       where id = $1 and practice = $2 and withdrawn_at is null for update`,
      [entry, practice],
    );
    const [found] = rows;
    if (!found) return fail("no-such-action" as const);
    const { type, issued, ...previous } = found;
    if ([appealLodged, closed].some((on) => on !== null && on < issued))
      return fail("before-issued" as const);
    await client.query(
      "update contract_action set outcome = $2, appeal_lodged = $3, closed = $4 where id = $1",
      [entry, outcome, appealLodged, closed],
    );
    await auditOn(client, actor, {
      action: "contract-action.updated",
      subject: practice,
      detail: { contractAction: entry, type, outcome, appealLodged, closed, previous },
    });
    await proposeAgain(client, system, practice);
    return succeed(null);
  });
}
