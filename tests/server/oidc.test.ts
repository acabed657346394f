import { afterAll, beforeAll, expect, test } from "vitest";
import { goToProvider, returnFromProvider } from "@/lib/server/auth/provider";
import { db, disconnect } from "@/lib/server/db";
import { findSession } from "@/lib/server/queries/sessions";
import {
  CLIENT,
  signInAtProvider,
  startIdentityProvider,
  type IdentityProvider,
} from "../support/identity-provider";
import { aPerson, twoSystems } from "../support/people";

const ORIGIN = "http://127.0.0.1:3123";
let provider: IdentityProvider;

beforeAll(async () => {
  provider = await startIdentityProvider(`${ORIGIN}/api/auth/callback/oidc`);
  process.env.OIDC_ISSUER = provider.issuer;
  process.env.OIDC_CLIENT_ID = CLIENT.id;
  process.env.OIDC_CLIENT_SECRET = CLIENT.secret;
  await twoSystems();
});
afterAll(async () => {
  await provider.stop();
  await disconnect();
});

type Cookies = Map<string, string>;

/** Our own side of the browser: its cookies, and our two addresses. */
async function start(cookies: Cookies, host = "127.0.0.1:3123"): Promise<Response> {
  const request = new Request(`http://${host}/sign-in/oidc?to=/measures`, { headers: { host } });
  return kept(await goToProvider(request), cookies);
}

async function comeBack(url: string, cookies: Cookies): Promise<Response> {
  const headers = {
    host: new URL(url).host,
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
  };
  return kept(await returnFromProvider(new Request(url, { headers }), ["callback", "oidc"]), cookies);
}

function kept(response: Response, cookies: Cookies): Response {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ""] = cookie.split(";");
    cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
  }
  return response;
}

async function roundTrip(login: string): Promise<{ response: Response; session: string }> {
  const cookies: Cookies = new Map();
  const away = await start(cookies);
  const response = await comeBack(await signInAtProvider(away.headers.get("location")!, login), cookies);

  return { response, session: cookies.get("session") ?? "" };
}

async function known(login: string) {
  const person = await aPerson({ role: "ICB_QUALITY", organisation: "SYS1" });
  await db().person.update({ where: { id: person.id }, data: { email: `${login}@example.nhs.uk` } });
  return person;
}

test("someone an administrator has added signs in through the provider and goes on to the page wanted", async () => {
  const person = await known("asha");
  const { response, session } = await roundTrip("asha");
  expect(response.headers.get("location")).toBe("/measures");
  expect((await findSession(session))!.actor.id).toBe(person.id);
  const actions = await db().auditEntry.findMany({ where: { subject: person.id }, orderBy: { id: "asc" } });
  expect(actions.map(({ action }) => action)).toEqual(["identity.linked", "session.started"]);
});

test("from then on the provider's own subject counts, not the address", async () => {
  const person = await known("bilal");
  await roundTrip("bilal");
  await db().person.update({ where: { id: person.id }, data: { email: "renamed@example.nhs.uk" } });
  expect((await findSession((await roundTrip("bilal")).session))!.actor.id).toBe(person.id);
});

test("an address given to someone new does not open the account it once stood for", async () => {
  const person = await known("chris");
  await db().identity.create({
    data: { provider: provider.issuer, subject: "the-first-chris", personId: person.id },
  });
  const { response } = await roundTrip("chris");
  expect(response.headers.get("location")).toBe("/sign-in?error=no-access");
});

test.each([
  ["nobody has added", "stranger"],
  ["whose address the provider does not vouch for", "unverified-dana"],
])("someone %s is not let in", async (_who, login) => {
  if (login !== "stranger") await known("dana");
  const { response, session } = await roundTrip(login);
  expect(response.headers.get("location")).toBe("/sign-in?error=no-access");
  expect(session).toBe("");
});

test("someone disabled is not let in", async () => {
  const person = await known("eve");
  await roundTrip("eve");
  await db().person.update({ where: { id: person.id }, data: { disabledAt: new Date("2025-01-01") } });
  expect((await roundTrip("eve")).response.headers.get("location")).toBe("/sign-in?error=no-access");
});

test("an answer that another browser asked for is refused", async () => {
  await known("femi");
  const away = await start(new Map());
  const back = await signInAtProvider(away.headers.get("location")!, "femi");
  const response = await comeBack(back, new Map());
  expect(response.headers.get("location")).toBe("/sign-in?error=provider");
});

test("an answer with its state changed is refused", async () => {
  await known("gita");
  const cookies: Cookies = new Map();
  const away = await start(cookies);
  const back = new URL(await signInAtProvider(away.headers.get("location")!, "gita"));
  back.searchParams.set("state", "another");
  expect((await comeBack(back.href, cookies)).headers.get("location")).toBe("/sign-in?error=provider");
});

test("a request proves itself three ways: state, nonce and PKCE", async () => {
  const asked = new URL((await start(new Map())).headers.get("location")!).searchParams;
  expect([...asked.keys()]).toEqual(expect.arrayContaining(["state", "nonce", "code_challenge"]));
  expect(asked.get("code_challenge_method")).toBe("S256");
  expect(asked.get("redirect_uri")).toBe(`${ORIGIN}/api/auth/callback/oidc`);
});

test("a host that nobody has vouched for is never given to the provider", async () => {
  const response = await start(new Map(), "evil.example");
  expect(response.headers.get("location")).toBe("/sign-in?error=address&to=%2Fmeasures");
});

test.each([["session"], ["csrf"], ["providers"], ["signin", "oidc"], ["signout"], ["callback", "demo"]])(
  "next-auth's other addresses are not there: %s %s",
  async (...path) => {
    const request = new Request(`${ORIGIN}/api/auth/${path.join("/")}`, {
      headers: { host: "127.0.0.1:3123" },
    });
    expect((await returnFromProvider(request, path)).status).toBe(404);
  },
);
