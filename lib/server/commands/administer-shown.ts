import "server-only";
import type { AuditActor } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { settingOn } from "@/lib/server/queries/settings";
import { systemsWithoutAdministrator } from "@/lib/server/queries/without-administrator";
import type { Day } from "@/lib/periods/day";
import { grantRole } from "./grant-role";

/**
 * Whoever has the pages show a system that they did not, and that nobody administers, administers it from today on:
 * roles are given by administrators of their own systems, so that otherwise nobody could ever read its pages.
 */
export async function administerShown(
  actor: AuditActor,
  { systems, from }: { systems: readonly string[]; from: Day },
): Promise<void> {
  const before = await settingOn("systems-shown", from);
  const added = systems.filter((code) => !before.includes(code));
  for (const organisation of await systemsWithoutAdministrator(added)) {
    const role = { role: "ADMINISTRATOR" as const, organisation, startsOn: today(), endsOn: null };
    await grantRole(actor, { personId: actor.id, ...role });
  }
}
