import "server-only";
import type { Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { proposeAgain } from "@/lib/server/pqaf/propose-again";
import type { Assured } from "./record-intelligence";

/** Takes a recorded inspection back, with its reason: it rates nothing any more. */
export async function withdrawInspection(
  actor: AuditActor,
  { practice, system }: Assured,
  { entry, reason }: { entry: number; reason: string },
): Promise<Result<null, "no-such-inspection">> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ publishedOn: Day }>(
      `update cqc_inspection set withdrawn_at = $4, withdrawn_why = $3
       where id = $1 and practice = $2 and withdrawn_at is null returning published_on as "publishedOn"`,
      [entry, practice, reason, now()],
    );
    const [found] = rows;
    if (!found) return fail("no-such-inspection" as const);
    await auditOn(client, actor, {
      action: "inspection.withdrawn",
      subject: practice,
      detail: { inspection: entry, publishedOn: found.publishedOn, reason },
    });
    await proposeAgain(client, system, practice);
    return succeed(null);
  });
}
