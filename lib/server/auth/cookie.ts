import "server-only";
import { servedSecurely } from "./origin";

/** A session's longest life, and how long it may lie unused. */
export const SESSION_SECONDS = 12 * 60 * 60;
export const IDLE_SECONDS = 30 * 60;

/** The session cookie. `__Host-` binds it to this very host, and browsers allow the prefix over https only. */
export function sessionCookie() {
  const secure = servedSecurely();
  return {
    name: secure ? "__Host-session" : "session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}
