import "server-only";
import type { Day } from "@/lib/periods/day";
import type { Subject } from "@/lib/permissions/actor";
import type { GrantedFor } from "@/lib/permissions/role";
import { knownAnswers } from "@/lib/server/known-answers";

/** An organisation that a role may be granted for, with the system it belongs to on a day. */
export type Grantable = Subject & { name: string; kind: GrantedFor };

/** The organisation, or null where no role can be granted for it: unknown, or in no system on that day. */
export async function findGrantable(code: string, on: Day): Promise<Grantable | null> {
  const { rows } = await knownAnswers().query<{
    code: string;
    name: string;
    kind: GrantedFor;
    system: string | null;
  }>(
    `with ${heldOn("$2")}
     select o.code, o.name, o.kind::text as kind, ${SYSTEM} as system
     from organisation o
     where o.code = $1 and o.kind in ('SYSTEM', 'PLACE', 'PCN', 'PRACTICE')`,
    [code, on],
  );
  const [row] = rows;
  if (!row?.system) return null;
  const { system, ...found } = row;
  return { ...found, ancestors: system === row.code ? [] : [system] };
}

/** The links that hold on a day, for a `with`; `day` is the statement's parameter. */
export function heldOn(day: `$${number}`): string {
  return `held as not materialized (
    select m.child_code, m.parent_code, p.kind
    from membership m
    join organisation p on p.code = m.parent_code
    where (m.starts_on is null or m.starts_on <= ${day}::date) and (m.ends_on is null or m.ends_on >= ${day}::date)
  )`;
}

/**
 * The system of an organisation `o`, from the links `held`. A practice's is its
 * sub-ICB's; a PCN's its Place's, or, where it has none, that of most of its practices.
 */
export const SYSTEM = `
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
  end`;
