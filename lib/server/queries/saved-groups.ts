import "server-only";
import type { Actor, Subject } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import { allowance } from "@/lib/permissions/permissions";
import type { Role } from "@/lib/permissions/role";
import { knownAnswers } from "@/lib/server/known-answers";

/** A saved group as its owner and those it is shared with see it. */
export type SavedGroup = Subject & {
  id: number;
  name: string;
  system: string;
  ownerName: string;
  members: string[];
  sharedWith: Role[];
  /** True for its owner, who alone may change it. */
  own: boolean;
};

type Row = Omit<SavedGroup, "own" | "code" | "ancestors"> & { ownerId: string };

/**
 * The groups a person made or that are shared with a role they act as, in the
 * systems they act in, by name. Who is in them is for readers who may name
 * every member: see `peersFor`.
 */
export async function savedGroupsOf(actor: Actor): Promise<SavedGroup[]> {
  const systems = [...new Set([...scopeOf(actor, "practice.view").organisations, ...systemsOf(actor)])];
  const roles = actor.grants.map(({ role }) => role);
  const { rows } = await knownAnswers().query<Row>(
    `select g.id, g.name, g.scope as system, p.name as "ownerName", g.owner_id as "ownerId", g.members,
            g.shared_with::text[] as "sharedWith"
     from saved_group g join person p on p.id = g.owner_id
     where g.removed_at is null and g.scope = any($1) and (g.owner_id = $2 or g.shared_with && $3::role[])
     order by g.name, g.id`,
    [systems, actor.id, roles],
  );
  return rows.map(({ ownerId, ...row }) => ({
    ...row,
    code: `group-${row.id}`,
    ancestors: [row.system],
    own: ownerId === actor.id,
  }));
}

function systemsOf(actor: Actor): string[] {
  return actor.grants.flatMap(({ system }) => system ?? []);
}

/** The system a person may save groups in, as a subject to ask about: one they see practices of by name. */
export function readerOf(actor: Actor, system: string): (Subject & { system: string }) | null {
  const grant = actor.grants.find(
    (each) => each.system === system && allowance("practice.view", each.role) !== null,
  );
  return grant ? { code: grant.organisation, ancestors: [system], system } : null;
}

/** A group of the person's own by its number, as a subject to ask about. */
export async function ownGroup(actor: Actor, id: string): Promise<SavedGroup | null> {
  const groups = await savedGroupsOf(actor);
  const group = groups.find((each) => each.own && String(each.id) === id);
  const reader = group && readerOf(actor, group.system);
  return group && reader ? { ...group, code: reader.code } : null;
}
