import "server-only";
import { inForce, type Actor } from "@/lib/permissions/actor";
import { can, canAnywhere } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import { panelOf, sittingOn, type PanelMember } from "./panel-members";

/** The systems whose levels the actor decides on a day. */
export async function decidesFor(actor: Actor, on: Day): Promise<string[]> {
  if (!canAnywhere(actor, "level.decide")) return [];
  const systems = [...new Set(actor.grants.flatMap(({ system }) => system ?? []))];
  const members = await Promise.all(systems.map((system) => panelOf(system, on)));
  return systems.filter((system, index) => decides(actor, { system, members: members[index] ?? [] }, on));
}

/** Whether the actor, by the roles they hold today, decided the levels of a system on a day up to it. */
export function decides(
  actor: Actor,
  { system, members }: { system: string; members: readonly PanelMember[] },
  on: Day,
): boolean {
  const then = { ...actor, grants: actor.grants.filter((grant) => inForce(grant, on)) };
  const panel = sittingOn(members, on).map(({ person }) => person);
  return can(then, "level.decide", { code: system, ancestors: [], panel });
}
