import "server-only";
import { dateOf, type Day } from "@/lib/periods/day";
import { GRANTED_FOR, type Role } from "@/lib/permissions/role";
import { fail, succeed, type Result } from "@/lib/result";
import { audit, type AuditActor } from "@/lib/server/audit";
import { db } from "@/lib/server/db";

export type NewGrant = {
  personId: string;
  role: Role;
  organisation: string;
  startsOn: Day;
  endsOn: Day | null;
  deputy?: boolean;
  clearedRestricted?: boolean;
};

type Refusal = "no-such-person" | "wrong-kind-of-organisation" | "ends-before-it-starts" | "already-held";

/** Grants a role for one organisation of the kind the role is for, from day to day. */
export async function grantRole(actor: AuditActor | null, grant: NewGrant): Promise<Result<number, Refusal>> {
  const { personId, role, organisation, startsOn, endsOn } = grant;
  if (endsOn !== null && endsOn < startsOn) return fail("ends-before-it-starts");
  return db().$transaction(async (tx) => {
    // Held to the end of the transaction, so that two administrators cannot grant the same at once.
    const found = await tx.$queryRaw<unknown[]>`select 1 from person where id = ${personId}::uuid for update`;
    if (found.length === 0) return fail("no-such-person" as const);
    const kind = GRANTED_FOR[role];
    if ((await tx.organisation.count({ where: { code: organisation, kind } })) === 0) {
      return fail("wrong-kind-of-organisation" as const);
    }
    const overlaps = await tx.grant.count({
      where: {
        personId,
        role,
        organisationCode: organisation,
        // One that was taken back before it began, or ended the day it began, holds on no day.
        OR: [
          { endsOn: null },
          { AND: [{ endsOn: { gte: dateOf(startsOn) } }, { endsOn: { gte: tx.grant.fields.startsOn } }] },
        ],
        ...(endsOn === null ? {} : { startsOn: { lte: dateOf(endsOn) } }),
      },
    });
    if (overlaps > 0) return fail("already-held" as const);

    const { id } = await tx.grant.create({
      data: {
        personId,
        role,
        organisationCode: organisation,
        deputy: grant.deputy === true,
        clearedRestricted: grant.clearedRestricted === true,
        startsOn: dateOf(startsOn),
        endsOn: endsOn === null ? null : dateOf(endsOn),
        grantedBy: actor?.id ?? null,
      },
      select: { id: true },
    });
    const toSelf = actor?.id === personId;
    await audit(tx, actor, {
      action: "grant.made",
      subject: personId,
      detail: { grant: id, role, organisation, startsOn, endsOn, toSelf, deputy: grant.deputy === true },
    });
    return succeed(id);
  });
}
