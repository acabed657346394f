import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import type { Role } from "@/lib/permissions/role";
import { audit, type AuditActor } from "@/lib/server/audit";
import { db } from "@/lib/server/db";

/** Gives an owner's view another name, or shares it with other roles. */
export async function changeView(
  actor: AuditActor,
  id: string,
  { name, sharedWith }: { name: string; sharedWith: Role[] },
): Promise<Result<null, "no-such-view" | "name-taken">> {
  return db().$transaction(async (tx) => {
    // Held until the end, so that two changes of one person's views do not both find a name free.
    await tx.$queryRaw`select 1 from person where id = ${actor.id}::uuid for update`;
    const view = await tx.savedView.findFirst({ where: { id, ownerId: actor.id } });
    if (!view) return fail("no-such-view" as const);
    const taken = await tx.savedView.findFirst({ where: { ownerId: actor.id, name, id: { not: id } } });
    if (taken) return fail("name-taken" as const);
    await tx.savedView.update({ where: { id }, data: { name, sharedWith } });
    await audit(tx, actor, {
      action: "view.changed",
      subject: id,
      detail: { from: view.name, name, system: view.system, sharedWith },
    });
    return succeed(null);
  });
}
