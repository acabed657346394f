import "server-only";
import { displayName } from "@/lib/organisations/display-name";
import type { FallingDue } from "@/lib/pqaf/falling-due";

/** As people call it. */
export function named(thing: FallingDue): FallingDue {
  return { ...thing, practiceName: displayName(thing.practiceName) };
}
