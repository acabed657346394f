import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import type { Role } from "@/lib/permissions/role";
import { audit, type AuditActor } from "@/lib/server/audit";
import { db } from "@/lib/server/db";

type View = { name: string; address: string; system: string; sharedWith: Role[] };

/** Nobody comes back to more, and a list of more is no list. */
const MOST = 100;

/** Keeps a page for its owner under a name they have not used. The address is one lib/views/view-address.ts gave. */
export async function saveView(
  actor: AuditActor,
  { name, address, system, sharedWith }: View,
): Promise<Result<string, "name-taken" | "too-many">> {
  return db().$transaction(async (tx) => {
    if ((await tx.savedView.count({ where: { ownerId: actor.id } })) >= MOST)
      return fail("too-many" as const);
    const [made] = await tx.savedView.createManyAndReturn({
      data: [{ name, address, ownerId: actor.id, system, sharedWith }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) return fail("name-taken" as const);
    await audit(tx, actor, {
      action: "view.saved",
      subject: made.id,
      detail: { name, address, system, sharedWith },
    });
    return succeed(made.id);
  });
}
