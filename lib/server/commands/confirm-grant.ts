import "server-only";
import { dateOf, dayOf } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { audit, type AuditActor } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { grantsInForce } from "@/lib/server/queries/people";

/** Confirms at the yearly review that someone keeps a role. It ends no later for that: giving longer is another grant. */
export async function confirmGrant(
  actor: AuditActor,
  grantId: number,
): Promise<Result<null, "no-such-grant" | "own-grant">> {
  return db().$transaction(async (tx) => {
    const grant = await tx.grant.findFirst({ where: { id: grantId, ...grantsInForce(today()) } });
    if (!grant) return fail("no-such-grant" as const);
    // Nobody reviews themself.
    if (grant.personId === actor.id) return fail("own-grant" as const);
    await tx.grant.update({
      where: { id: grantId },
      data: { confirmedOn: dateOf(today()), confirmedBy: actor.id },
    });
    await audit(tx, actor, {
      action: "grant.confirmed",
      subject: grant.personId,
      detail: {
        grant: grantId,
        organisation: grant.organisationCode,
        role: grant.role,
        endsOn: grant.endsOn && dayOf(grant.endsOn),
      },
    });
    return succeed(null);
  });
}
