import "server-only";
import { dateOf } from "@/lib/periods/day";
import type { NewAccount } from "@/lib/people/new-account";
import { fail, succeed, type Result } from "@/lib/result";
import { audit } from "@/lib/server/audit";
import { hashPassword } from "@/lib/server/auth/password";
import { hashOf, newToken } from "@/lib/server/auth/token";
import { now, today } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { grantsInForce } from "@/lib/server/queries/people";
import { systemsShown } from "@/lib/server/queries/systems-shown";
import type { Prisma } from "@/prisma/generated/client";

const PURPOSE = "first-administrator";
const HOURS = 24;

/**
 * A link that makes the first administrator, once, within a day; null where
 * there is one. An earlier link stops working, so that only the newest counts.
 */
export async function firstAdministratorLink(origin: string): Promise<string | null> {
  const token = newToken();
  return db().$transaction(async (tx) => {
    await lock(tx);
    if (await hasAdministrator(tx)) return null;
    await tx.oneTimeLink.deleteMany({ where: { purpose: PURPOSE, usedAt: null } });
    const expiresAt = new Date(now().getTime() + HOURS * 60 * 60_000);
    await tx.oneTimeLink.create({ data: { tokenHash: hashOf(token), purpose: PURPOSE, expiresAt } });
    return `${origin}/welcome/${token}`;
  });
}

/** Whether the link may still be used. Looking does not use it up: mail scanners look too. */
export async function isFirstAdministratorLink(token: string): Promise<boolean> {
  return (await db().oneTimeLink.count({ where: usable(token) })) === 1;
}

/** Uses the link up: makes the person, their local account and their grant for every system shown. */
export async function makeFirstAdministrator(
  token: string,
  { name, email, password }: NewAccount,
): Promise<Result<string, "link-not-usable">> {
  const systems = await systemsShown(today());
  const hash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    await lock(tx);
    const used = await tx.oneTimeLink.updateMany({ where: usable(token), data: { usedAt: now() } });
    if (used.count === 0 || (await hasAdministrator(tx))) return fail("link-not-usable" as const);

    // No file may have been loaded yet: the first that names the system puts its name right.
    await tx.organisation.createMany({
      data: systems.map((code) => ({ code, kind: "SYSTEM" as const, name: code })),
      skipDuplicates: true,
    });
    const { id } = await tx.person.upsert({
      where: { email },
      create: { name, email },
      update: { name, disabledAt: null },
      select: { id: true },
    });
    await tx.credential.upsert({
      where: { personId: id },
      create: { personId: id, hash },
      update: { hash, changedAt: now() },
    });
    await tx.grant.createMany({
      data: systems.map((organisationCode) => ({
        personId: id,
        role: "ADMINISTRATOR" as const,
        organisationCode,
        startsOn: dateOf(today()),
      })),
    });
    await audit(tx, null, { action: "administrator.made", subject: id, detail: { systems: [...systems] } });
    return succeed(id);
  });
}

function usable(token: string) {
  return { tokenHash: hashOf(token), purpose: PURPOSE, usedAt: null, expiresAt: { gt: now() } };
}

/** One at a time, so that two links cannot make two first administrators. */
async function lock(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${PURPOSE}, 0))`;
}

async function hasAdministrator(tx: Prisma.TransactionClient): Promise<boolean> {
  const administrators = await tx.grant.count({
    where: { role: "ADMINISTRATOR", person: { disabledAt: null }, ...grantsInForce(today()) },
  });
  return administrators > 0;
}
