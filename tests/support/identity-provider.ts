import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type IdentityProvider = { issuer: string; stop: () => Promise<void> };

export const CLIENT = { id: "primary-care", secret: "a secret of the tests" };

/**
 * A real OpenID Connect provider on a port of its own. Whoever signs in as
 * "name" is name@example.nhs.uk; "unverified-name" has an address it does not vouch for.
 */
export async function startIdentityProvider(redirectTo: string): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectTo] }],
    claims: { email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => claimsOf(id) }),
  });
  server.on("request", provider.callback());
  return { issuer, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

function claimsOf(id: string) {
  const verified = !id.startsWith("unverified-");
  const email = `${id.replace("unverified-", "")}@example.nhs.uk`;
  return { sub: id, name: id, email, email_verified: verified };
}

/** Walks through the provider's pages as a browser would, and gives the address it sends the browser back to. */
export async function signInAtProvider(start: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = start;
  let form: URLSearchParams | null = null;
  for (let steps = 0; steps < 20; steps += 1) {
    const response: Response = await fetch(url, {
      method: form ? "POST" : "GET",
      body: form,
      redirect: "manual",
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const location = response.headers.get("location");
    if (location) {
      const next = new URL(location, url).href;
      if (new URL(next).origin !== new URL(start).origin) return next;
      url = next;
      form = null;
      continue;
    }
    // The provider's own page: a sign-in form, then one that asks for consent.
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!prompt) throw new Error(`the identity provider answered ${response.status}: ${page.slice(0, 300)}`);
    form = new URLSearchParams(prompt === "login" ? { prompt, login, password: "any" } : { prompt });
  }
  throw new Error("the identity provider led round in circles");
}
