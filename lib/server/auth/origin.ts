import "server-only";
import { env } from "@/lib/server/env";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The origin this request was made to, when it can be trusted: NEXTAUTH_URL
 * where it is set, else a loopback address on whatever port. A Host header is
 * the caller's own word, so any other is answered with null.
 */
export function trustedOrigin(headers: Headers): string | null {
  const fixed = env().NEXTAUTH_URL;
  if (fixed) return new URL(fixed).origin;
  const host = headers.get("host") ?? "";
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
  return url && url.host === host && LOOPBACK.has(url.hostname) ? url.origin : null;
}

/**
 * Whether a form was posted from our own pages. Browsers send Origin with every
 * post; a caller that sends neither it nor Sec-Fetch-Site is no browser, and
 * has no one's cookie to misuse.
 */
export function fromOurPages(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  const fixed = env().NEXTAUTH_URL;
  return fixed ? new URL(fixed).origin === origin : new URL(origin).host === headers.get("host");
}

/** Whether browsers reach us over https: by configuration, never by a header. */
export function servedSecurely(): boolean {
  return env().NEXTAUTH_URL?.startsWith("https://") === true;
}
