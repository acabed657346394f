import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { audit } from "@/lib/server/audit";
import { hashOf, newToken } from "@/lib/server/auth/token";
import { now, today } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { grantsInForce } from "@/lib/server/queries/people";

/**
 * Chooses the grant a session acts under; null: all of them. Rights change, so
 * the session's token does too: the new one is given back, the old one ends,
 * and the session lasts no longer than it would have.
 */
export async function actAs(token: string, grantId: number | null): Promise<Result<string, "not-held">> {
  const next = newToken();
  const at = now();
  return db().$transaction(async (tx) => {
    const session = await tx.session.findFirst({
      where: { tokenHash: hashOf(token), revokedAt: null, expiresAt: { gt: at } },
    });
    if (!session) return fail("not-held" as const);
    const { personId, actingAs: from, createdAt, expiresAt } = session;
    const held =
      grantId === null
        ? null
        : await tx.grant.findFirst({ where: { id: grantId, personId, ...grantsInForce(today()) } });
    if (grantId !== null && held === null) return fail("not-held" as const);

    const { count } = await tx.session.updateMany({
      where: { tokenHash: session.tokenHash, revokedAt: null },
      data: { revokedAt: at },
    });
    // Two switches sent at once: the second finds its session gone.
    if (count === 0) return fail("not-held" as const);
    await tx.session.create({
      data: { tokenHash: hashOf(next), personId, actingAs: grantId, createdAt, lastSeenAt: at, expiresAt },
    });
    await audit(
      tx,
      { id: personId, actingAs: from },
      {
        action: "session.acting-as",
        subject: personId,
        detail: {
          from,
          to: grantId,
          ...(held && { role: held.role, deputy: held.deputy, organisation: held.organisationCode }),
        },
      },
    );
    return succeed(next);
  });
}
