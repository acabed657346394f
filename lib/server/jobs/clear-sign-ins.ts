import "server-only";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";

const DAY = 24 * 60 * 60 * 1000;

/** Forgets what sign-in no longer needs: guesses after a day, sessions and links a month after their end. */
export async function clearSignIns(): Promise<void> {
  const monthAgo = new Date(now().getTime() - 30 * DAY);
  await db().signInAttempt.deleteMany({ where: { at: { lt: new Date(now().getTime() - DAY) } } });
  await db().session.deleteMany({ where: { expiresAt: { lt: monthAgo } } });
  await db().oneTimeLink.deleteMany({ where: { expiresAt: { lt: monthAgo } } });
}
