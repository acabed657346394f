import type { Actor } from "@/lib/permissions/actor";
import type { FiguresScope } from "@/lib/permissions/figures";
import { today } from "@/lib/server/clock";
import { usableGroups } from "@/lib/server/queries/peers";
import { practicesOpenOn } from "@/lib/server/queries/places";
import { savedGroupsOf, type SavedGroup } from "@/lib/server/queries/saved-groups";

/** A saved group as a reader sees it; usable where they may name each of its practices. */
export type ShownGroup = SavedGroup & { usable: boolean };

/** The reader's own groups, and of others' only those of which every practice is no secret to them. */
export async function groupsShown(actor: Actor, scope: FiguresScope): Promise<ShownGroup[]> {
  const [saved, practices] = await Promise.all([savedGroupsOf(actor), practicesOpenOn(scope, today())]);
  const usable = usableGroups(scope, saved, practices);
  return saved
    .map((each) => ({ ...each, usable: usable.includes(each) }))
    .filter((each) => each.usable || (each.own && each.system === scope.system));
}
