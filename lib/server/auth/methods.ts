import "server-only";
import { env } from "@/lib/server/env";

export type SignInMethod = "demo" | "local" | "oidc";

/** An identity provider, when the environment names one whole. */
export function identityProvider(): { issuer: string; clientId: string; clientSecret: string } | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env();
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null;
}

/**
 * How people sign in here. The demo offers its people to choose from; a real
 * installation never does. Local accounts are open where they are switched on,
 * and until an identity provider is set: the first administrator needs a way in.
 */
export function signInMethods(): SignInMethod[] {
  const { INSTALLATION, LOCAL_ACCOUNTS } = env();
  const methods: SignInMethod[] = [];
  if (INSTALLATION === "demo") methods.push("demo");
  if (identityProvider()) methods.push("oidc");
  if (LOCAL_ACCOUNTS === "on" || methods.length === 0) methods.push("local");
  return methods;
}
