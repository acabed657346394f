import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { proposeAgain } from "@/lib/server/pqaf/propose-again";
import type { Assured } from "./record-intelligence";

/** Takes back what was recorded by mistake. It counts as closed on the day it was issued: it never held a floor. */
export async function withdrawContractAction(
  actor: AuditActor,
  { practice, system }: Assured,
  { entry, reason }: { entry: number; reason: string },
): Promise<Result<null, "no-such-action">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ type: string }>(
      `update contract_action set withdrawn_at = $4, withdrawn_why = $3, closed = issued
       where id = $1 and practice = $2 and withdrawn_at is null returning type`,
      [entry, practice, reason, now()],
    );
    const [found] = rows;
    if (!found) return fail("no-such-action" as const);
    await auditOn(client, actor, {
      action: "contract-action.withdrawn",
      subject: practice,
      detail: { contractAction: entry, type: found.type, reason },
    });
    await proposeAgain(client, system, practice);
    return succeed(null);
  });
}
