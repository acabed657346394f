import "server-only";
import { displayName } from "@/lib/organisations/display-name";
import type { FallingDue } from "@/lib/pqaf/falling-due";

/** As people call it. */
export function named<Due extends FallingDue>(thing: Due): Due {
  return { ...thing, practiceName: displayName(thing.practiceName) };
}
