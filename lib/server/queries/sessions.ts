import "server-only";
import type { Day } from "@/lib/periods/day";
import type { Actor, HeldGrant } from "@/lib/permissions/actor";
import type { Role } from "@/lib/permissions/role";
import { IDLE_SECONDS } from "@/lib/server/auth/cookie";
import { hashOf } from "@/lib/server/auth/token";
import { now, today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";

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

type Row = {
  person_id: string;
  person_name: string;
  acting_as: number | null;
  last_seen_at: Date;
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

function heldGrant(row: Row): HeldGrant {
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

// A practice's system is its sub-ICB's; a PCN's its Place's, or, where it has none, that of most of its practices.
const SESSION = `
  with held as not materialized (
    select m.child_code, m.parent_code, p.kind
    from membership m
    join organisation p on p.code = m.parent_code
    where (m.starts_on is null or m.starts_on <= $4::date) and (m.ends_on is null or m.ends_on >= $4::date)
  )
  select s.person_id, p.name as person_name, s.acting_as, s.last_seen_at,
         g.id as grant_id, g.role::text as role, g.deputy, g.cleared_restricted,
         o.code as organisation_code, o.name as organisation_name, g.starts_on, g.ends_on,
         case o.kind
           when 'SYSTEM' then o.code
           when 'PLACE' then (
             select up.parent_code from held up where up.child_code = o.code and up.kind = 'SYSTEM' limit 1)
           when 'PRACTICE' then (
             select up.parent_code from held sub
             join held up on up.child_code = sub.parent_code and up.kind = 'SYSTEM'
             where sub.child_code = o.code and sub.kind = 'SUB_ICB' limit 1)
           when 'PCN' then coalesce(
             (select up.parent_code from held place
              join held up on up.child_code = place.parent_code and up.kind = 'SYSTEM'
              where place.child_code = o.code and place.kind = 'PLACE' limit 1),
             (select up.parent_code from held practice
              join held sub on sub.child_code = practice.child_code and sub.kind = 'SUB_ICB'
              join held up on up.child_code = sub.parent_code and up.kind = 'SYSTEM'
              where practice.parent_code = o.code
              group by up.parent_code order by count(*) desc, up.parent_code limit 1))
         end as system
  from session s
  join person p on p.id = s.person_id
  join "grant" g on g.person_id = p.id
  join organisation o on o.code = g.organisation_code
  where s.token_hash = $1
    and s.revoked_at is null and s.expires_at > $2 and s.last_seen_at > $3
    and p.disabled_at is null
    and g.starts_on <= $4::date and (g.ends_on is null or g.ends_on >= $4::date)
  order by g.id`;
