import "server-only";
import { dateOf, dayOf, type Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { audit, type AuditActor } from "@/lib/server/audit";
import { db } from "@/lib/server/db";
import { endDeputies } from "./end-deputies";
import { leavesAdministrator } from "@/lib/server/queries/people";

/** Sets a grant's last day. To end it at once, name the day before today: access ends at the next request. */
export async function endGrant(
  actor: AuditActor | null,
  grantId: number,
  endsOn: Day,
): Promise<Result<null, "no-such-grant" | "ends-sooner-already" | "last-administrator">> {
  return db().$transaction(async (tx) => {
    const grant = await tx.grant.findUnique({ where: { id: grantId } });
    if (!grant) return fail("no-such-grant" as const);
    if (grant.endsOn && dayOf(grant.endsOn) <= endsOn) return fail("ends-sooner-already" as const);
    if (!(await leavesAdministrator(tx, { grantId }))) return fail("last-administrator" as const);
    await tx.grant.update({ where: { id: grantId }, data: { endsOn: dateOf(endsOn) } });
    await audit(tx, actor, {
      action: "grant.ended",
      subject: grant.personId,
      detail: { grant: grantId, endsOn, organisation: grant.organisationCode, role: grant.role },
    });
    await endDeputies(tx, actor, { of: [grantId], endsOn });
    return succeed(null);
  });
}
