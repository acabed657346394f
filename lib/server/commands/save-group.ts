import "server-only";
import type { NewSavedGroup } from "@/lib/organisations/saved-group";
import { fail, succeed, type Result } from "@/lib/result";
import { audit, type AuditActor } from "@/lib/server/audit";
import { db } from "@/lib/server/db";

type Given = NewSavedGroup & { system: string };

/** Keeps a new group of practices. Two groups of one owner never share a name. */
export async function saveGroup(actor: AuditActor, group: Given): Promise<Result<number, "name-taken">> {
  return db().$transaction(async (tx) => {
    // Held to the end, so that the same form sent twice makes one group.
    await tx.$queryRaw`select 1 from person where id = ${actor.id}::uuid for update`;
    const { system: scope, name, members, sharedWith } = group;
    const taken = await tx.savedGroup.findFirst({
      where: { ownerId: actor.id, scope, name, removedAt: null },
    });
    if (taken) return fail("name-taken" as const);
    const { id } = await tx.savedGroup.create({
      data: { scope, name, ownerId: actor.id, members, sharedWith },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: "group.saved",
      subject: String(id),
      detail: { system: scope, name, members, sharedWith },
    });
    return succeed(id);
  });
}

/** Changes a group's name, members or readers. Only its owner may. */
export async function changeGroup(
  actor: AuditActor,
  id: number,
  group: NewSavedGroup,
): Promise<Result<null, "no-such-group" | "name-taken">> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from person where id = ${actor.id}::uuid for update`;
    const { name, members, sharedWith } = group;
    const found = await tx.savedGroup.findFirst({ where: { id, ownerId: actor.id, removedAt: null } });
    if (!found) return fail("no-such-group" as const);
    const taken = await tx.savedGroup.findFirst({
      where: { ownerId: actor.id, scope: found.scope, name, removedAt: null, id: { not: id } },
    });
    if (taken) return fail("name-taken" as const);
    await tx.savedGroup.update({ where: { id }, data: { name, members, sharedWith } });
    await audit(tx, actor, {
      action: "group.saved",
      subject: String(id),
      detail: { system: found.scope, name, members, sharedWith },
    });
    return succeed(null);
  });
}
