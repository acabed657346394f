import "server-only";
import { systemsOf } from "@/lib/permissions/figures";
import type { Actor, Subject } from "@/lib/permissions/actor";
import type { Role } from "@/lib/permissions/role";
import { db } from "@/lib/server/db";

/** A saved view: the subject it is about is the system it is kept in. */
export type SavedView = Subject & {
  id: string;
  name: string;
  address: string;
  owner: string;
  ownerName: string;
  sharedWith: Role[];
};

/** The reader's own views by name, then those shared with a role they act under, in a system of theirs. */
export async function savedViewsOf(actor: Actor): Promise<{ mine: SavedView[]; shared: SavedView[] }> {
  const roles = [...new Set(actor.grants.map(({ role }) => role))];
  const found = await db().savedView.findMany({
    where: {
      OR: [{ ownerId: actor.id }, { system: { in: systemsOf(actor) }, sharedWith: { hasSome: roles } }],
    },
    include: { owner: { select: { name: true } } },
    orderBy: { name: "asc" },
  });
  // A role held in one system gives nothing in another.
  const reaches = ({ code, sharedWith }: SavedView) =>
    actor.grants.some(({ role, system }) => system === code && sharedWith.includes(role));
  const views = found.map(({ id, name, address, ownerId, owner, system, sharedWith }) => ({
    id,
    name,
    address,
    owner: ownerId,
    ownerName: owner.name,
    code: system,
    ancestors: [],
    sharedWith: sharedWith as Role[],
  }));
  return {
    mine: views.filter(({ owner }) => owner === actor.id),
    shared: views.filter((view) => view.owner !== actor.id && reaches(view)),
  };
}

/** One of the reader's own views, to change or remove; null for anybody else's. */
export async function findOwnView(actor: Actor, id: string): Promise<SavedView | null> {
  const { mine } = await savedViewsOf(actor);
  return mine.find((view) => view.id === id) ?? null;
}
