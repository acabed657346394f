import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { audit } from "@/lib/server/audit";
import { SESSION_SECONDS } from "@/lib/server/auth/cookie";
import type { SignInMethod } from "@/lib/server/auth/methods";
import { hashOf, newToken } from "@/lib/server/auth/token";
import { now, today } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { grantsInForce } from "@/lib/server/queries/people";

type SignIn = { personId: string; method: SignInMethod; previous: string | null };

/**
 * Starts a session and gives the token for the browser, always a new one. The
 * session the browser held before ends. Someone disabled, or without a grant in
 * force, is not let in.
 */
export async function signIn({ personId, method, previous }: SignIn): Promise<Result<string, "no-access">> {
  const token = newToken();
  const at = now();
  return db().$transaction(async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: personId, disabledAt: null, grants: { some: grantsInForce(today()) } },
      select: { id: true },
    });
    if (!person) return fail("no-access" as const);

    if (previous) {
      await tx.session.updateMany({
        where: { tokenHash: hashOf(previous), revokedAt: null },
        data: { revokedAt: at },
      });
    }
    const expiresAt = new Date(at.getTime() + SESSION_SECONDS * 1000);
    await tx.session.create({
      data: { tokenHash: hashOf(token), personId, createdAt: at, lastSeenAt: at, expiresAt },
    });
    const actor = { id: personId, actingAs: null };
    await audit(tx, actor, { action: "session.started", subject: personId, detail: { method } });
    return succeed(token);
  });
}
