import { reaches, sharesSystem, type Actor, type HeldGrant, type Subject } from "./actor";
import { holds } from "./condition";
import { allowance, type Permission } from "./permissions";

/** Denies by default: a grant acted under must hold the permission and reach the subject. */
export function can(actor: Actor, permission: Permission, subject: Subject): boolean {
  return actor.grants.some((grant) => allows(grant, { actor, permission, subject }));
}

/** Whether the person holds the permission for anything at all: for navigation, never instead of `can`. */
export function canAnywhere(actor: Actor, permission: Permission): boolean {
  return actor.grants.some((grant) => allowance(permission, grant.role) !== null);
}

/** The organisations, themselves and all below, for which a list may be made. */
export type Scope = { readonly organisations: readonly string[] };

/**
 * The scope a permission gives for lists. Cells with a condition are left out:
 * what they allow hangs on each subject, so ask `can` of each.
 */
export function scopeOf(actor: Actor, permission: Permission): Scope {
  const codes = actor.grants.flatMap((grant) => {
    const cell = allowance(permission, grant.role);
    if (!cell || cell.only) return [];
    const code = cell.reach === "system" ? grant.system : grant.organisation;
    return code === null ? [] : [code];
  });
  return { organisations: [...new Set(codes)] };
}

type Asked = { actor: Actor; permission: Permission; subject: Subject };

function allows(grant: HeldGrant, { actor, permission, subject }: Asked): boolean {
  const cell = allowance(permission, grant.role);
  if (!cell) return false;
  const inReach = cell.reach === "system" ? sharesSystem(grant, subject) : reaches(grant, subject);
  return inReach && (cell.only === undefined || holds(cell.only, { actor, grant, subject }));
}
