import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { proposeAgain } from "@/lib/server/pqaf/propose-again";
import type { Assured } from "./record-intelligence";

type Withdrawing = { entry: number; reason: string; cleared: boolean };

/** Takes an entry back, with its reason. To someone not cleared a restricted entry is no entry. */
export async function withdrawIntelligence(
  actor: AuditActor,
  { practice, system }: Assured,
  { entry, reason, cleared }: Withdrawing,
): Promise<Result<null, "no-such-entry">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ restricted: boolean; carried: boolean }>(
      `update soft_intelligence set withdrawn_at = $5, withdrawn_why = $3
       where id = $1 and practice = $2 and withdrawn_at is null and ($4 or sensitivity = 'ORDINARY')
       returning sensitivity = 'RESTRICTED' as restricted, trigger is not null as carried`,
      [entry, practice, reason, cleared, now()],
    );
    const [found] = rows;
    if (!found) return fail("no-such-entry" as const);
    await auditOn(client, actor, {
      action: "intelligence.withdrawn",
      subject: practice,
      detail: { entry, restricted: found.restricted, reason },
    });
    if (found.carried) await proposeAgain(client, system, practice);
    return succeed(null);
  });
}
