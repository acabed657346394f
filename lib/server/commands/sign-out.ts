import "server-only";
import { audit } from "@/lib/server/audit";
import { hashOf } from "@/lib/server/auth/token";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";

/** Ends the session of this token, where there is one. */
export async function signOut(token: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const [ended] = await tx.session.updateManyAndReturn({
      where: { tokenHash: hashOf(token), revokedAt: null },
      data: { revokedAt: now() },
      select: { personId: true, actingAs: true },
    });
    if (!ended) return;
    const actor = { id: ended.personId, actingAs: ended.actingAs };
    await audit(tx, actor, { action: "session.ended", subject: ended.personId, detail: {} });
  });
}
