import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { audit, type AuditActor } from "@/lib/server/audit";
import { db } from "@/lib/server/db";

/** Removes an owner's view, for everyone it was shared with too. */
export async function removeView(actor: AuditActor, id: string): Promise<Result<null, "no-such-view">> {
  return db().$transaction(async (tx) => {
    const view = await tx.savedView.findFirst({ where: { id, ownerId: actor.id } });
    if (!view) return fail("no-such-view" as const);
    await tx.savedView.delete({ where: { id } });
    await audit(tx, actor, {
      action: "view.removed",
      subject: id,
      detail: { name: view.name, system: view.system },
    });
    return succeed(null);
  });
}
