import "server-only";
import { dateOf, type Day } from "@/lib/periods/day";
import { audit, type AuditActor } from "@/lib/server/audit";
import type { Prisma } from "@/prisma/generated/client";

/** Deputies go with the practice manager who named them: their last day becomes no later than that of these grants. */
export async function endDeputies(
  tx: Prisma.TransactionClient,
  actor: AuditActor | null,
  { of, endsOn }: { of: number[]; endsOn: Day },
): Promise<void> {
  const deputies = await tx.grant.findMany({
    where: { deputyOf: { in: of }, OR: [{ endsOn: null }, { endsOn: { gt: dateOf(endsOn) } }] },
  });
  for (const { id, personId, organisationCode, role } of deputies) {
    await tx.grant.update({ where: { id }, data: { endsOn: dateOf(endsOn) } });
    await audit(tx, actor, {
      action: "grant.ended",
      subject: personId,
      detail: { grant: id, endsOn, organisation: organisationCode, role },
    });
  }
}
