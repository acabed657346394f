import "server-only";
import type { Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { proposeAgain } from "@/lib/server/pqaf/propose-again";
import type { Assured } from "./record-intelligence";

type Ending = { entry: number; on: Day; reason: string };

/** Ends the trigger an ordinary entry carries: from the day on it holds no floor. The entry stays. */
export async function endTrigger(
  actor: AuditActor,
  { practice, system }: Assured,
  { entry, on, reason }: Ending,
): Promise<Result<null, "carries-none" | "before-it-began">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ began: Day }>(
      `select "on" as began from soft_intelligence
       where id = $1 and practice = $2 and sensitivity = 'ORDINARY' and trigger is not null
         and ended_on is null and withdrawn_at is null for update`,
      [entry, practice],
    );
    const [found] = rows;
    if (!found) return fail("carries-none" as const);
    if (on < found.began) return fail("before-it-began" as const);
    await client.query("update soft_intelligence set ended_on = $2, ended_why = $3 where id = $1", [
      entry,
      on,
      reason,
    ]);
    await auditOn(client, actor, {
      action: "intelligence.trigger-ended",
      subject: practice,
      detail: { entry, on, reason },
    });
    await proposeAgain(client, system, practice);
    return succeed(null);
  });
}
