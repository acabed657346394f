import "server-only";
import { cache } from "react";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/permissions/actor";
import { sessionCookie } from "./auth/cookie";
import { now } from "./clock";
import { touchSession } from "./commands/touch-session";
import { findSession } from "./queries/sessions";

/** How stale "last seen" may grow before it is written again: reading a page should not write every time. */
const TOUCH_SECONDS = 60;

/** The signed-in person, or null. Asked once a request, of the database. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await sessionToken();
  const found = token === null ? null : await findSession(token);
  if (token === null || found === null) return null;
  if (now().getTime() - found.lastSeen.getTime() > TOUCH_SECONDS * 1000) await touchSession(token);
  return found.actor;
});

/** The signed-in person; anyone else is sent to sign in, and comes back afterwards to where they wanted to be. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = (await headers()).get("x-path");
  redirect(path === null || path === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(path)}`);
}

/** The browser's session token, if it sent one. Whether it is any good is for the database to say. */
export async function sessionToken(): Promise<string | null> {
  return (await cookies()).get(sessionCookie().name)?.value ?? null;
}
