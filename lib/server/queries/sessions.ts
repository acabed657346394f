import "server-only";
import type { Day } from "@/lib/periods/day";
import type { Actor, HeldGrant } from "@/lib/permissions/actor";
import type { Role } from "@/lib/permissions/role";
import { IDLE_SECONDS } from "@/lib/server/auth/cookie";
import { hashOf } from "@/lib/server/auth/token";
import { groupBy } from "@/lib/readings/group-by";
import { now, today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import { heldOn, SYSTEM } from "./system-of";

export type FoundSession = { actor: Actor; lastSeen: Date };

/**
 * Who a browser's token stands for, or null: a session that was ended, is past
 * its 12 hours or lay idle for 30 minutes; a person disabled; no grant in force
 * today. Asked of the database at every request, in one statement.
 */
export async function findSession(token: string): Promise<FoundSession | null> {
  const idleSince = new Date(now().getTime() - IDLE_SECONDS * 1000);
  const { rows } = await pool().query<Row>(SESSION, [hashOf(token), now(), idleSince, today()]);
  const [first] = rows;
  if (!first) return null;

  const holds = rows.map(heldGrant);
  // The grant chosen may have ended since: then nothing is narrowed, and nothing more is opened than is held.
  const chosen = holds.find((grant) => grant.id === first.acting_as);
  const actor = {
    id: first.person_id,
    name: first.person_name,
    holds,
    grants: chosen ? [chosen] : holds,
    actingAs: chosen?.id ?? null,
  };
  return { actor, lastSeen: first.last_seen_at };
}

/** Someone with all they may act as today, by the address they sign in with; null for nobody with access. */
export async function findActorByEmail(email: string): Promise<Actor | null> {
  const { rows } = await pool().query<PersonRow>(
    `with ${heldOn("$2")}
     select ${GRANTED}
     where lower(p.email) = lower($1) and ${inForceOn("$2")}
     order by g.id`,
    [email.trim(), today()],
  );
  return actorsIn(rows)[0] ?? null;
}

/** Those of some people who have access, each with all they may act as today, in one statement. */
export async function findActors(ids: readonly string[]): Promise<Actor[]> {
  const { rows } = await pool().query<PersonRow>(
    `with ${heldOn("$2")}
     select ${GRANTED}
     where p.id = any($1::uuid[]) and ${inForceOn("$2")}
     order by p.id, g.id`,
    [ids, today()],
  );
  return actorsIn(rows);
}

function actorsIn(rows: readonly PersonRow[]): Actor[] {
  return [...groupBy(rows, ({ person_id: id }) => id)].map(([id, theirs]) => {
    const holds = theirs.map(heldGrant);
    return { id, name: theirs[0]?.person_name ?? "", holds, grants: holds, actingAs: null };
  });
}

type Row = PersonRow & { acting_as: number | null; last_seen_at: Date };

type PersonRow = {
  person_id: string;
  person_name: string;
  grant_id: number;
  role: Role;
  deputy: boolean;
  cleared_restricted: boolean;
  organisation_code: string;
  organisation_name: string;
  system: string | null;
  starts_on: Day;
  ends_on: Day | null;
};

function heldGrant(row: PersonRow): HeldGrant {
  return {
    id: row.grant_id,
    role: row.role,
    deputy: row.deputy,
    clearedRestricted: row.cleared_restricted,
    organisation: row.organisation_code,
    organisationName: row.organisation_name,
    system: row.system,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  };
}

/** A person and what they may act as, for a `select` that says which; `held` is there. */
const GRANTED = `p.id as person_id, p.name as person_name,
         g.id as grant_id, g.role::text as role, g.deputy, g.cleared_restricted,
         o.code as organisation_code, o.name as organisation_name, g.starts_on, g.ends_on,
         ${SYSTEM} as system
  from person p
  join "grant" g on g.person_id = p.id
  join organisation o on o.code = g.organisation_code`;

/** Somebody with access whose grant is in force on a day; `day` is the statement's parameter. */
function inForceOn(day: `$${number}`): string {
  return `p.disabled_at is null and g.starts_on <= ${day}::date and (g.ends_on is null or g.ends_on >= ${day}::date)`;
}

const SESSION = `
  with ${heldOn("$4")}
  select s.acting_as, s.last_seen_at, ${GRANTED}
  join session s on s.person_id = p.id
  where s.token_hash = $1
    and s.revoked_at is null and s.expires_at > $2 and s.last_seen_at > $3
    and ${inForceOn("$4")}
  order by g.id`;
