import "server-only";
import { dateOf, dayOf, type Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { audit, type AuditActor } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { grantsInForce } from "@/lib/server/queries/people";

type Deputy = { practice: string; name: string; email: string; endsOn: Day };

/**
 * A practice manager names a deputy for their own practice, until a day on
 * which they are manager themself. A deputy names none.
 */
export async function nameDeputy(
  actor: AuditActor,
  { practice, name, email, endsOn }: Deputy,
): Promise<Result<null, "not-manager" | "ends-after-manager" | "ended-already" | "already-there">> {
  if (endsOn < today()) return fail("ended-already");
  return db().$transaction(async (tx) => {
    const own = await tx.grant.findFirst({
      where: {
        personId: actor.id,
        role: "PRACTICE_MANAGER",
        organisationCode: practice,
        deputy: false,
        ...grantsInForce(today()),
      },
    });
    if (!own) return fail("not-manager" as const);
    if (own.endsOn && dayOf(own.endsOn) < endsOn) return fail("ends-after-manager" as const);

    const [made] = await tx.person.createManyAndReturn({
      data: [{ name, email }],
      skipDuplicates: true,
      select: { id: true },
    });
    const person = await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
    await tx.$executeRaw`select 1 from person where id = ${person.id}::uuid for update`;
    const held = await tx.grant.count({
      where: {
        personId: person.id,
        role: "PRACTICE_MANAGER",
        organisationCode: practice,
        OR: [{ endsOn: null }, { endsOn: { gte: dateOf(today()) } }],
      },
    });
    if (held > 0) return fail("already-there" as const);

    if (made) await audit(tx, actor, { action: "person.added", subject: made.id, detail: {} });
    const { id } = await tx.grant.create({
      data: {
        personId: person.id,
        role: "PRACTICE_MANAGER",
        organisationCode: practice,
        deputy: true,
        deputyOf: own.id,
        startsOn: dateOf(today()),
        endsOn: dateOf(endsOn),
        grantedBy: actor.id,
      },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: "grant.made",
      subject: person.id,
      detail: {
        grant: id,
        role: "PRACTICE_MANAGER",
        organisation: practice,
        startsOn: today(),
        endsOn,
        toSelf: false,
        deputy: true,
      },
    });
    return succeed(null);
  });
}
