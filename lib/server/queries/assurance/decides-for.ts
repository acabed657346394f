import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can, canAnywhere } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import { panelOf, sittingOn } from "./panel-members";

/** The systems whose levels the actor decides on a day. */
export async function decidesFor(actor: Actor, on: Day): Promise<string[]> {
  if (!canAnywhere(actor, "level.decide")) return [];
  const systems = [...new Set(actor.grants.flatMap(({ system }) => system ?? []))];
  const seats = await Promise.all(systems.map(async (system) => sittingOn(await panelOf(system, on), on)));
  return systems.filter((code, index) =>
    can(actor, "level.decide", {
      code,
      ancestors: [],
      panel: (seats[index] ?? []).map(({ person }) => person),
    }),
  );
}
