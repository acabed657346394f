import "server-only";
import { scopeOf } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/permissions";
import { requireActor } from "@/lib/server/session";

/** Who sets the dates of a collection: the administrator, and the team that reviews what comes. */
export const COLLECTS: readonly Permission[] = ["windows.manage", "return.review"];

/** The system whose collections the reader looks after; null where none. */
export async function collectsFor(): Promise<string | null> {
  const actor = await requireActor();
  const [first] = COLLECTS.flatMap((permission) => scopeOf(actor, permission).organisations);
  return first ?? null;
}
