import "server-only";
import { plainEmail } from "@/lib/people/email";
import { fail, succeed, type Result } from "@/lib/result";
import { matchesPassword } from "@/lib/server/auth/password";
import { hashOf } from "@/lib/server/auth/token";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";

/** Cyber Essentials: no more than ten guesses in five minutes. */
export const GUESSES = 10;
export const MINUTES = 5;

type Guess = { email: string; password: string; address: string };

/**
 * Whose account an email and password open. A wrong password, an unknown
 * account and a disabled one get the same answer after the same work, and each
 * guess counts against the account as typed and against the address it came from.
 */
export async function guessPassword(guess: Guess): Promise<Result<string, "wrong" | "locked">> {
  const email = plainEmail(guess.email);
  const account = `account:${hashOf(email)}`;
  const counted = await countGuess([account, `address:${guess.address}`]);
  if (!counted) return fail("locked");

  const person = await db().person.findUnique({
    where: { email },
    select: { id: true, disabledAt: true, credential: { select: { hash: true } } },
  });
  const matches = await matchesPassword(guess.password, person?.credential?.hash ?? null);
  if (!matches || !person || person.disabledAt) return fail("wrong");

  // The account starts afresh. An address does not: whoever has one account could otherwise guess at others for ever.
  await db().signInAttempt.deleteMany({ where: { OR: [{ key: account }, { id: { in: counted } }] } });
  return succeed(person.id);
}

/**
 * Counts a guess before it is made, one at a time for each key, so that a
 * hundred sent at once are not all let through. Null when a key has had its
 * ten; a guess refused so is not counted, or an account could be kept locked.
 */
async function countGuess(keys: string[]): Promise<number[] | null> {
  const since = new Date(now().getTime() - MINUTES * 60_000);
  return db().$transaction(async (tx) => {
    for (const key of keys.toSorted()) {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    }
    for (const key of keys) {
      if ((await tx.signInAttempt.count({ where: { key, at: { gt: since } } })) >= GUESSES) return null;
    }
    const made = await tx.signInAttempt.createManyAndReturn({
      data: keys.map((key) => ({ key, at: now() })),
      select: { id: true },
    });
    return made.map(({ id }) => id);
  });
}
