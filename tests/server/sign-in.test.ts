import { scryptSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hashPassword, matchesPassword } from "@/lib/server/auth/password";
import { signInByForm } from "@/lib/server/auth/sign-in-by-form";
import { now } from "@/lib/server/clock";
import { GUESSES, guessPassword } from "@/lib/server/commands/guess-password";
import { db, disconnect } from "@/lib/server/db";
import { findSession } from "@/lib/server/queries/sessions";
import { aPerson, twoSystems } from "../support/people";

process.env.LOCAL_ACCOUNTS = "on";

const PASSWORD = "three random words";
let account: { id: string; email: string };
let address = 0;

// At the least cost there is: a hash says its own, and the forms are posted some seventy times.
const hash = cheapHash(PASSWORD);

beforeAll(twoSystems);
afterAll(disconnect);

beforeEach(async () => {
  account = await withPassword();
  address += 1;
});

async function withPassword(): Promise<{ id: string; email: string }> {
  const person = await aPerson({ role: "ICB_ANALYST", organisation: "SYS1" });
  await db().credential.create({ data: { personId: person.id, hash } });
  return person;
}

function cheapHash(password: string): string {
  const salt = Buffer.alloc(16, "salt");
  const key = scryptSync(password, salt, 32, { N: 2, r: 1, p: 1 });
  return ["scrypt", 1, 1, 1, salt.toString("base64"), key.toString("base64")].join("$");
}

type Post = { fields: Record<string, string>; method?: string; headers?: Record<string, string> };

function post({ fields, method = "local", headers = {} }: Post): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  const request = new Request(`http://127.0.0.1:3000/sign-in/${method}`, {
    method: "POST",
    body,
    headers: {
      host: "127.0.0.1:3000",
      origin: "http://127.0.0.1:3000",
      "content-length": String(body.length),
      "x-forwarded-for": `192.0.2.${address}`,
      ...headers,
    },
  });
  return signInByForm(request, method);
}

function sessionOf(response: Response): string {
  const cookie = response.headers.getSetCookie().find((each) => each.startsWith("session="));
  return cookie?.slice("session=".length).split(";")[0] ?? "";
}

describe("the local account form", () => {
  test("signs in, sets a cookie that script cannot read, and goes on to the page wanted", async () => {
    const response = await post({ fields: { email: account.email, password: PASSWORD, to: "/measures" } });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/measures");
    const cookie = response.headers.getSetCookie().find((each) => each.startsWith("session="))!;
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).not.toMatch(/Domain/);
    expect((await findSession(sessionOf(response)))!.actor.id).toBe(account.id);
  });

  test("takes the email in any case, with spaces round it", async () => {
    const email = `  ${account.email.toUpperCase()} `;
    expect(sessionOf(await post({ fields: { email, password: PASSWORD } }))).not.toBe("");
  });

  test.each(["localhost:3000", "127.0.0.1:4321", "[::1]:3000", "a-machine.example:3000"])(
    "answers at %s alike",
    async (host) => {
      const headers = { host, origin: `http://${host}` };
      const response = await post({ fields: { email: account.email, password: PASSWORD }, headers });
      expect(response.headers.get("location")).toBe("/");
      expect(sessionOf(response)).not.toBe("");
    },
  );

  test("ends the session that the browser held before", async () => {
    const fields = { email: account.email, password: PASSWORD };
    const first = sessionOf(await post({ fields }));
    const second = sessionOf(await post({ fields, headers: { cookie: `a=b; session=${first}` } }));
    expect(await findSession(first)).toBeNull();
    expect(await findSession(second)).not.toBeNull();
  });

  test("never takes a token the browser brought", async () => {
    const fields = { email: account.email, password: PASSWORD, session: "chosen", csrfToken: "chosen" };
    const token = sessionOf(await post({ fields, headers: { cookie: "session=chosen" } }));
    expect(token).not.toBe("chosen");
    expect(await findSession("chosen")).toBeNull();
  });

  test.each([
    ["a wrong password", (email: string) => ({ email, password: "three other words" })],
    ["no such account", () => ({ email: "nobody@example.nhs.uk", password: PASSWORD })],
    ["an empty form", () => ({ email: "", password: "" })],
    ["fields left out", () => ({})],
  ])("gives one and the same answer to %s", async (_case, fields) => {
    const response = await post({ fields: fields(account.email) as Record<string, string> });
    expect(response.headers.get("location")).toBe("/sign-in?error=wrong");
    expect(sessionOf(response)).toBe("");
  });

  test("answers a disabled person as one that does not exist", async () => {
    await db().person.update({ where: { id: account.id }, data: { disabledAt: now() } });
    const response = await post({ fields: { email: account.email, password: PASSWORD } });
    expect(response.headers.get("location")).toBe("/sign-in?error=wrong");
  });

  test("refuses someone whose grants have all ended", async () => {
    await db().grant.updateMany({
      where: { personId: account.id },
      data: { endsOn: new Date("2021-01-01") },
    });
    const response = await post({ fields: { email: account.email, password: PASSWORD } });
    expect(response.headers.get("location")).toBe("/sign-in?error=no-access");
  });

  test.each([
    ["another site's page", { origin: "https://evil.example" }],
    ["a page that hides where it is", { origin: "null" }],
    ["another port of this machine", { origin: "http://127.0.0.1:9999" }],
    ["what the browser calls cross-site", { "sec-fetch-site": "cross-site" }],
    ["what the browser calls same-site", { "sec-fetch-site": "same-site" }],
  ])("refuses a post from %s", async (_case, headers: Record<string, string>) => {
    const response = await post({ fields: { email: account.email, password: PASSWORD }, headers });
    expect(response.headers.get("location")).toBe("/sign-in?error=again");
    expect(sessionOf(response)).toBe("");
  });

  test.each([
    "//evil.example",
    "https://evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/%0d%0aX:1\r\nY:2",
  ])("does not go on to %j", async (to) => {
    const response = await post({ fields: { email: account.email, password: PASSWORD, to } });
    expect(response.headers.get("location")).toBe("/");
  });

  test("refuses a form too large to be one", async () => {
    const response = await post({ fields: { email: "a".repeat(20_000), password: PASSWORD } });
    expect(response.status).toBe(413);
  });
});

test.each(["demo", "oidc", "__proto__", "credentials"])("there is no way in by %s here", async (method) => {
  const response = await post({ method, fields: { person: account.id } });
  expect(response.status).toBe(404);
});

describe("wrong passwords", () => {
  const guess = (email: string, from: string, password = "wrong wrong wrong") =>
    guessPassword({ email, password, address: from });

  test(`lock the account after ${GUESSES} in five minutes, even for the right one, from any address`, async () => {
    for (let each = 0; each < GUESSES; each += 1) {
      expect(await guess(account.email, `198.51.100.${each}`)).toEqual({ ok: false, error: "wrong" });
    }
    expect(await guess(account.email, "203.0.113.1", PASSWORD)).toEqual({ ok: false, error: "locked" });
    const response = await post({ fields: { email: account.email, password: PASSWORD } });
    expect(response.headers.get("location")).toBe("/sign-in?error=locked");
  });

  test("are let through no more than ten at a time however many arrive at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, each) => guess(account.email, `198.51.101.${each}`)),
    );
    expect(answers.filter((each) => !each.ok && each.error === "wrong")).toHaveLength(GUESSES);
  }, 60_000);

  test("lock an unknown account just the same", async () => {
    const email = `unknown${address}@example.nhs.uk`;
    for (let each = 0; each < GUESSES; each += 1) await guess(email, `198.51.102.${each}`);
    expect(await guess(email, "203.0.113.2")).toEqual({ ok: false, error: "locked" });
  });

  test("lock the address they come from, whichever accounts they try", async () => {
    const from = "203.0.113.99";
    for (let each = 0; each < GUESSES; each += 1) await guess((await withPassword()).email, from);
    expect(await guess(account.email, from, PASSWORD)).toEqual({ ok: false, error: "locked" });
    expect(await guess(account.email, "203.0.113.98", PASSWORD)).toMatchObject({ ok: true });
  });

  test("are forgotten after five minutes, and by the right password", async () => {
    for (let each = 0; each < GUESSES - 1; each += 1) await guess(account.email, `198.51.103.${each}`);
    expect(await guess(account.email, "203.0.113.3", PASSWORD)).toMatchObject({ ok: true });
    for (let each = 0; each < GUESSES; each += 1) await guess(account.email, `198.51.104.${each}`);
    expect(await guess(account.email, "203.0.113.3")).toEqual({ ok: false, error: "locked" });
    await db().signInAttempt.updateMany({ data: { at: new Date(now().getTime() - 6 * 60_000) } });
    expect(await guess(account.email, "203.0.113.3", PASSWORD)).toMatchObject({ ok: true });
  });
});

describe("a password's hash", () => {
  test("matches the password and no other, and two hashes of it differ", async () => {
    const [one, two] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(one).not.toBe(two);
    expect(await matchesPassword(PASSWORD, one)).toBe(true);
    expect(await matchesPassword(`${PASSWORD} `, one)).toBe(false);
    expect(one).not.toContain(PASSWORD);
  });

  test("is the same for an accent typed as one character or two", async () => {
    expect(
      await matchesPassword("cafe\u0301 au lait noir", await hashPassword("caf\u00e9 au lait noir")),
    ).toBe(true);
  });

  test("that is not there is matched by nothing", async () => {
    expect(await matchesPassword("", null)).toBe(false);
    expect(await matchesPassword(PASSWORD, null)).toBe(false);
  });
});
