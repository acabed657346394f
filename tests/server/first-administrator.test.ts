import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dateOf, day } from "@/lib/periods/day";
import { hashOf } from "@/lib/server/auth/token";
import { now } from "@/lib/server/clock";
import {
  firstAdministratorLink,
  isFirstAdministratorLink,
  makeFirstAdministrator,
} from "@/lib/server/commands/first-administrator";
import { guessPassword } from "@/lib/server/commands/guess-password";
import { db, disconnect } from "@/lib/server/db";

const ACCOUNT = {
  name: "Priya Nair",
  email: "priya.nair@example.nhs.uk",
  password: "copper lantern meadow",
};

beforeAll(async () => {
  const value = ["SYS1", "SYS2"];
  await db().setting.create({
    data: { key: "systems-shown", effectiveFrom: dateOf(day("2020-04-01")), value },
  });
});
afterAll(disconnect);

beforeEach(async () => {
  await db().session.deleteMany();
  await db().grant.deleteMany();
  await db().oneTimeLink.deleteMany();
});

async function newToken(): Promise<string> {
  return (await firstAdministratorLink("http://localhost:3000"))!.split("/welcome/")[1]!;
}

test("an empty installation gives a link, and the link an administrator of every system shown", async () => {
  const link = await firstAdministratorLink("http://localhost:3000");
  expect(link).toMatch(/^http:\/\/localhost:3000\/welcome\/[\w-]{43}$/);
  const made = await makeFirstAdministrator(link!.split("/").at(-1)!, ACCOUNT);
  expect(made).toMatchObject({ ok: true });

  const grants = await db().grant.findMany({ select: { role: true, organisationCode: true } });
  expect(grants).toEqual([
    { role: "ADMINISTRATOR", organisationCode: "SYS1" },
    { role: "ADMINISTRATOR", organisationCode: "SYS2" },
  ]);
  const { email, password } = ACCOUNT;
  expect(await guessPassword({ email, password, address: "192.0.2.1" })).toMatchObject({ ok: true });
  const entries = await db().auditEntry.findMany();
  expect(entries).toMatchObject([{ action: "administrator.made", actorId: null }]);
  expect(JSON.stringify(entries, (_key, value) => String(value))).not.toContain(password);
});

test("looking at the link does not use it up", async () => {
  const token = await newToken();
  expect(await isFirstAdministratorLink(token)).toBe(true);
  expect(await isFirstAdministratorLink(token)).toBe(true);
  expect(await isFirstAdministratorLink(`${token}x`)).toBe(false);
});

test("the link works once, also when used twice at once", async () => {
  const token = await newToken();
  const other = { ...ACCOUNT, email: "someone.else@example.nhs.uk" };
  const answers = await Promise.all([
    makeFirstAdministrator(token, ACCOUNT),
    makeFirstAdministrator(token, other),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await isFirstAdministratorLink(token)).toBe(false);
});

test("two links used at once make one administrator", async () => {
  const expiresAt = new Date(now().getTime() + 60_000);
  const tokens = ["first", "second"];
  await db().oneTimeLink.createMany({
    data: tokens.map((token) => ({ tokenHash: hashOf(token), purpose: "first-administrator", expiresAt })),
  });
  const answers = await Promise.all(
    tokens.map((token) => makeFirstAdministrator(token, { ...ACCOUNT, email: `${token}@example.nhs.uk` })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test("where there is an administrator there is no link", async () => {
  await makeFirstAdministrator(await newToken(), ACCOUNT);
  expect(await firstAdministratorLink("http://localhost:3000")).toBeNull();
});

test("a newer link ends the older, and a day ends both", async () => {
  const older = await newToken();
  const newer = await newToken();
  expect(await isFirstAdministratorLink(older)).toBe(false);
  expect(await isFirstAdministratorLink(newer)).toBe(true);
  await db().oneTimeLink.updateMany({ data: { expiresAt: now() } });
  expect(await makeFirstAdministrator(newer, ACCOUNT)).toEqual({ ok: false, error: "link-not-usable" });
  expect(await db().grant.count()).toBe(0);
});
