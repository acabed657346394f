import "server-only";
import { localPath } from "@/lib/forms/local-path";
import { askNextAuth, type AuthAnswer, type AuthCall } from "./handle";
import { signInMethods } from "./methods";
import { fromOurPages, trustedOrigin } from "./origin";

/** A sign-in form is a few short fields: more is not one. */
const MOST_BYTES = 10_000;

// Nothing is sent to this address: it stands in where no identity provider needs ours.
const NOWHERE = "http://localhost";

/**
 * Signs in by a plain form, which needs no script: a choice of the demo, an
 * email and password, or the way to the identity provider and back. Whether the
 * form is ours is checked by its origin; next-auth's own token, which a page
 * without script cannot fetch, is made and spent here.
 */
export async function signInThrough(request: Request, method: string): Promise<Response> {
  if (!signInMethods().some((each) => each === method)) return new Response(null, { status: 404 });
  const length = Number(request.headers.get("content-length") ?? Infinity);
  if (length > MOST_BYTES) return new Response(null, { status: 413 });
  const fields = Object.fromEntries(new URLSearchParams(await request.text()));
  const to = localPath(fields.to);
  if (!fromOurPages(request.headers)) return sentBack("again", to);

  const origin = trustedOrigin(request.headers);
  if (method === "oidc" && !origin) return sentBack("address", to);
  const call = {
    cookies: cookiesOf(request.headers),
    origin: origin ?? NOWHERE,
    address: addressOf(request.headers),
  };
  const token = await askNextAuth({ ...call, method: "GET", path: ["csrf"] });
  const answer = await askNextAuth({
    ...call,
    method: "POST",
    path: [method === "oidc" ? "signin" : "callback", method],
    body: { ...fields, callbackUrl: to, csrfToken: (token.body as { csrfToken: string }).csrfToken },
    cookies: { ...call.cookies, ...Object.fromEntries(token.cookies.map(nameAndValue)) },
  });
  return response(answer, call.origin, to);
}

/** Where the identity provider sends people back to: the one address of next-auth's own that is open. */
export async function returnFromProvider(request: Request, path: readonly string[]): Promise<Response> {
  const origin = trustedOrigin(request.headers);
  const open = signInMethods().includes("oidc") && path.join("/") === "callback/oidc";
  if (!open || !origin) return new Response(null, { status: 404 });
  const call: AuthCall = {
    method: "GET",
    path,
    query: Object.fromEntries(new URL(request.url).searchParams),
    cookies: cookiesOf(request.headers),
    origin,
    address: addressOf(request.headers),
  };
  return response(await askNextAuth(call), origin, "/");
}

/** next-auth's answer as ours: on to the provider, on to the page wanted, or back to sign-in with a reason. */
function response({ location, cookies }: AuthAnswer, origin: string, to: string): Response {
  const goal = new URL(location ?? "/api/auth/error", origin);
  const own = goal.origin === origin;
  const failed = own && (goal.pathname.startsWith("/api/auth/") || goal.pathname === "/sign-in");
  if (failed) return sentBack(REASONS[goal.searchParams.get("error") ?? ""] ?? "again", to);
  return seeOther(own ? localPath(goal.pathname + goal.search) : goal.href, cookies);
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

function sentBack(error: string, to: string): Response {
  return seeOther(`/sign-in?${new URLSearchParams({ error, ...(to === "/" ? {} : { to }) })}`, []);
}

function seeOther(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ Location: location, "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

function cookiesOf(headers: Headers): Record<string, string> {
  const pairs = (headers.get("cookie") ?? "").split(/;\s*/).filter((pair) => pair.includes("="));
  return Object.fromEntries(pairs.map(nameAndValue));
}

/** From "name=value" or "name=value; Path=/; ...". */
function nameAndValue(cookie: string): [string, string] {
  const [pair = ""] = cookie.split(";", 1);
  const at = pair.indexOf("=");
  return [pair.slice(0, at).trim(), decoded(pair.slice(at + 1))];
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // a stranger's cookie, written by no rule: next-auth will not know it either way
  }
}

/**
 * The caller's address, as the nearest proxy in front of us saw it. Without a
 * proxy a caller may make it up, and then only the count by account holds them.
 */
function addressOf(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
