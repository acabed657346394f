import "server-only";
import type { AuditActor } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { systemsWithoutAdministrator } from "@/lib/server/queries/without-administrator";
import { grantRole } from "./grant-role";

/**
 * Whoever has the pages show a system that nobody administers administers it from then on: roles are
 * given by administrators of their own systems, so that otherwise nobody could ever read its pages.
 */
export async function administerShown(actor: AuditActor, systems: readonly string[]): Promise<void> {
  for (const organisation of await systemsWithoutAdministrator(systems)) {
    const role = { role: "ADMINISTRATOR" as const, organisation, startsOn: today(), endsOn: null };
    await grantRole(actor, { personId: actor.id, ...role });
  }
}
