import "server-only";
import { addDays } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { audit, type AuditActor } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { endDeputies } from "./end-deputies";
import { leavesAdministrator } from "@/lib/server/queries/people";

/** Disables a person and ends their sessions: they are out at their next request. */
export async function disablePerson(
  actor: AuditActor | null,
  personId: string,
  reason: string,
): Promise<Result<null, "already" | "last-administrator">> {
  return db().$transaction(async (tx) => {
    if (!(await leavesAdministrator(tx, { personId }))) return fail("last-administrator" as const);
    const at = now();
    const disabled = await tx.person.updateMany({
      where: { id: personId, disabledAt: null },
      data: { disabledAt: at },
    });
    if (disabled.count === 0) return fail("already" as const);
    await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: at } });
    await audit(tx, actor, { action: "person.disabled", subject: personId, detail: { reason } });
    const grants = await tx.grant.findMany({ where: { personId }, select: { id: true } });
    await endDeputies(tx, actor, { of: grants.map(({ id }) => id), endsOn: addDays(today(), -1) });
    return succeed(null);
  });
}
