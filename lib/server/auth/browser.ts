import "server-only";
import { localPath } from "@/lib/forms/local-path";
import type { AuthAnswer } from "./handle";

/** Our forms of this kind are a few short fields: more is not one. */
const MOST_BYTES = 10_000;

/** The fields of a short form, or null for a body too long to be one, or of no stated length. */
export async function shortForm(request: Request): Promise<Record<string, string> | null> {
  const length = Number(request.headers.get("content-length") ?? Infinity);
  if (!(length <= MOST_BYTES)) return null;
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

/** The cookies a browser sent, by name. */
export function cookiesOf(headers: Headers): Record<string, string> {
  const pairs = (headers.get("cookie") ?? "").split(/;\s*/).filter((pair) => pair.includes("="));
  return Object.fromEntries(pairs.map(nameAndValue));
}

/** From "name=value", or from the longer "name=value; Path=/; ..." that sets it. */
export function nameAndValue(cookie: string): [string, string] {
  const [pair = ""] = cookie.split(";", 1);
  const at = pair.indexOf("=");
  return [pair.slice(0, at).trim(), decoded(pair.slice(at + 1))];
}

/**
 * The caller's address, as the nearest proxy in front of us saw it. Without a
 * proxy a caller may make it up, and then only the count by account holds them.
 */
export function addressOf(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}

/** next-auth's answer as ours: on to the provider, on to the page wanted, or back to sign-in with a reason. */
export function answered({ location, cookies }: AuthAnswer, origin: string, to: string): Response {
  const goal = new URL(location ?? "/api/auth/error", origin);
  const own = goal.origin === origin;
  const failed = own && (goal.pathname.startsWith("/api/auth/") || goal.pathname === "/sign-in");
  if (failed) return sentBack(REASONS[goal.searchParams.get("error") ?? ""] ?? "again", to);
  return seeOther(own ? localPath(goal.pathname + goal.search) : goal.href, cookies);
}

/** Back to the sign-in page, with the reason it gives in words (app/sign-in/notice.tsx). */
export function sentBack(error: string, to: string): Response {
  return seeOther(`/sign-in?${new URLSearchParams({ error, ...(to === "/" ? {} : { to }) })}`, []);
}

/** next-auth's words for what went wrong, as the sign-in page knows them. */
const REASONS: Partial<Record<string, string>> = {
  CredentialsSignin: "wrong",
  AccessDenied: "no-access",
  locked: "locked",
  OAuthSignin: "provider",
  OAuthCallback: "provider",
  Callback: "provider",
};

function seeOther(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ Location: location, "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // a stranger's cookie, written by no rule: next-auth will not know it either way
  }
}
