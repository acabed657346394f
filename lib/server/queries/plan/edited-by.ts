import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { planOf, type WholePlan } from "./whole-plan";
import { today } from "@/lib/server/clock";

/** The whole plan of a system that somebody may edit all of; null for one they may not, as for one that is not there. */
export async function planEditedBy(
  actor: Actor | null,
  system: string | null,
): Promise<{ actor: Actor; plan: WholePlan } | null> {
  if (!actor || system === null || !can(actor, "plan.edit", { code: system, ancestors: [] })) return null;
  const plan = await planOf(system, today());
  return plan && { actor, plan };
}
