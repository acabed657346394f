import type { Parameters } from "@/lib/readings/address";
import type { Group } from "@/lib/server/queries/groups";
import { link, parameter, type Search } from "../view";

/** What stays in the address on moving to another system, Place, PCN or practice. */
export function keptOf(search: Search): Parameters {
  return {
    measure: parameter(search, "measure"),
    at: parameter(search, "at"),
    with: parameter(search, "with"),
  };
}

const PATHS = { SYSTEM: "systems", PLACE: "places", PCN: "networks" } as const;

/** The page of a system, Place or PCN. */
export function scopeHref(kind: Group["kind"], code: string, kept: Parameters) {
  return link(`/${PATHS[kind]}/${code}`, kept);
}
