import type { Actor } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/permissions";

/** Who sets the dates of a collection: the administrator, and the team that reviews what comes. */
export const COLLECTS: readonly Permission[] = ["windows.manage", "return.review"];

/** The system whose collections the reader looks after; null where none. */
export function collectsFor(actor: Actor): string | null {
  const [first] = COLLECTS.flatMap((permission) => scopeOf(actor, permission).organisations);
  return first ?? null;
}
