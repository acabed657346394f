import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { audit, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";

/** Removes a group for everyone it is shared with. Only its owner may; the trail keeps what it was. */
export async function removeGroup(actor: AuditActor, id: number): Promise<Result<null, "no-such-group">> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.savedGroup.updateMany({
      where: { id, ownerId: actor.id, removedAt: null },
      data: { removedAt: now() },
    });
    if (count === 0) return fail("no-such-group" as const);
    const { scope: system, name } = await tx.savedGroup.findUniqueOrThrow({ where: { id } });
    await audit(tx, actor, { action: "group.removed", subject: String(id), detail: { system, name } });
    return succeed(null);
  });
}
