import type { Actor, HeldGrant } from "@/lib/permissions/actor";

/** The roles under which a person names deputies: a practice's manager, and not a deputy of one. */
export function practicesManaged(actor: Actor): HeldGrant[] {
  return actor.grants.filter(({ role, deputy }) => role === "PRACTICE_MANAGER" && !deputy);
}
