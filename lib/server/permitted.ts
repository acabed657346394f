import "server-only";
import { notFound } from "next/navigation";
import type { Actor, Subject } from "@/lib/permissions/actor";
import { can, canAnywhere } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/permissions";
import { requireActor } from "./session";

/**
 * The subject, if there is one and the signed-in person may see it. Anyone else
 * gets "not found", so that a refusal does not reveal what exists.
 */
export async function permitted<Found extends Subject>(
  permission: Permission,
  finding: Promise<Found | null>,
): Promise<Found> {
  const [actor, subject] = await Promise.all([requireActor(), finding]);
  if (!subject || !can(actor, permission, subject)) notFound();
  return subject;
}

/**
 * The signed-in person, if they hold the permission for anything: for a page
 * that is a list. What the list holds is then scoped by `scopeOf` or `figuresScope`.
 */
export async function permittedActor(permission: Permission): Promise<Actor> {
  const actor = await requireActor();
  if (!canAnywhere(actor, permission)) notFound();
  return actor;
}

/** The same where any of several permissions is enough. */
export async function permittedAnyOf(permissions: readonly Permission[]): Promise<Actor> {
  const actor = await requireActor();
  if (!permissions.some((permission) => canAnywhere(actor, permission))) notFound();
  return actor;
}
