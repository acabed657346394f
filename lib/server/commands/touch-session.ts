import "server-only";
import { hashOf } from "@/lib/server/auth/token";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";

/** Notes that the session is in use, so that it does not lie idle. */
export async function touchSession(token: string): Promise<void> {
  await db().session.updateMany({
    where: { tokenHash: hashOf(token), revokedAt: null },
    data: { lastSeenAt: now() },
  });
}
