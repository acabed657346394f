import "server-only";
import { randomBytes } from "node:crypto";
import type { AuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { guessPassword } from "@/lib/server/commands/guess-password";
import { linkIdentity } from "@/lib/server/commands/link-identity";
import { signIn } from "@/lib/server/commands/sign-in";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { SESSION_SECONDS, sessionCookie } from "./cookie";
import { identityProvider, signInMethods, type SignInMethod } from "./methods";
import { servedSecurely } from "./origin";

/** What one request to sign in brings with it, beside its form, and the bug it met, if any. */
export type Visit = { address: string; previous: string | null; bug?: unknown };

// next-auth signs only the few minutes of a sign-in under way with it: sessions are in the database.
const ownSecret = randomBytes(32).toString("base64url");

/**
 * next-auth's options for one request. Its session token is our own opaque one,
 * passed through as it is: nothing about a person is ever in the browser, and a
 * token says nothing until the database is asked.
 */
export function authOptions(visit: Visit): AuthOptions {
  return {
    providers: providers(visit),
    secret: env().NEXTAUTH_SECRET ?? ownSecret,
    useSecureCookies: servedSecurely(),
    cookies: { sessionToken: sessionCookie() },
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    jwt: {
      encode: async ({ token }) => (typeof token?.session === "string" ? token.session : ""),
      decode: async ({ token }) => (token ? { session: token } : null),
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    callbacks: {
      async signIn({ user, account, profile }) {
        const method = account?.provider as SignInMethod; // one of the providers below
        const { previous } = visit;
        const started = await noted(visit, async () => {
          const personId = method === "oidc" ? await personOf(profile as Claims) : user.id;
          return personId ? signIn({ personId, method, previous }) : null;
        });
        if (!started?.ok) return false;
        user.session = started.value;
        return true;
      },
      jwt: ({ user }) => (user?.session ? { session: user.session } : {}),
    },
    logger: {
      error: (code, metadata) => log({ event: "sign-in-error", code, message: messageOf(metadata) }),
      warn: () => {},
      debug: () => {},
    },
  };
}

declare module "next-auth" {
  interface User {
    session?: string;
  }
}

/** next-auth turns whatever is thrown into a polite redirect. A bug is kept, to be thrown again outside it. */
async function noted<Value>(visit: Visit, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    visit.bug = error;
    throw error;
  }
}

function providers(visit: Visit): AuthOptions["providers"] {
  const made = { demo, local: () => local(visit), oidc };
  return signInMethods().flatMap((method) => made[method]() ?? []);
}

/** The demo's choice of a person. signInMethods never offers it in a real installation. */
function demo() {
  return CredentialsProvider({
    id: "demo",
    credentials: { person: {} },
    async authorize(fields) {
      const chosen = z.uuid().safeParse(fields?.person);
      return chosen.success ? { id: chosen.data } : null;
    },
  });
}

function local(visit: Visit) {
  return CredentialsProvider({
    id: "local",
    credentials: { email: {}, password: {} },
    async authorize(fields) {
      const { email = "", password = "" } = fields ?? {};
      const { address } = visit;
      const guess = await noted(visit, () => guessPassword({ email, password, address }));
      if (guess.ok) return { id: guess.value };
      if (guess.error === "locked") throw new Error("locked"); // next-auth hands the word on as ?error=
      return null;
    },
  });
}

type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean };

function oidc(): OAuthConfig<Claims> | null {
  const provider = identityProvider();
  if (!provider) return null;
  return {
    id: "oidc",
    name: env().OIDC_NAME,
    type: "oauth",
    wellKnown: `${provider.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: ({ sub }) => ({ id: sub }),
  };
}

/** The person behind a provider's claims. An address the provider does not vouch for links nobody. */
async function personOf({ sub, email, email_verified }: Claims): Promise<string | null> {
  const vouched = email_verified === true || env().OIDC_EMAILS === "trusted";
  const linked = await linkIdentity({
    provider: env().OIDC_ISSUER ?? "",
    subject: sub,
    email: vouched ? (email ?? null) : null,
  });
  return linked.ok ? linked.value : null;
}

function messageOf(metadata: unknown): string {
  if (metadata instanceof Error) return metadata.message;
  const error = typeof metadata === "object" && metadata !== null && "error" in metadata && metadata.error;
  return error instanceof Error ? error.message : "";
}
