import "server-only";
import { displayName } from "@/lib/organisations/display-name";
import { parseOrganisationCode } from "@/lib/organisations/ods-code";
import type { Subject } from "@/lib/permissions/actor";
import type { Scope } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

type Linked = { code: string; name: string };

/** A PCN, or a practice, of the systems one looks after, as it sits on a day. */
export type Listed = Linked & {
  kind: "PCN" | "PRACTICE";
  system: string;
  pcn: Linked | null;
  place: Linked | null;
  /** A practice whose Place is the ICB's own word on it, not its PCN's. */
  ownPlace: boolean;
  openedOn: Day | null;
  closedOn: Day | null;
  /** Open practices of a PCN. */
  practices: number;
  /** How many practices it went into, and whether the newest list of practices has it. */
  successors: number;
  inNewestList: boolean;
};

/** Every practice and PCN of the systems on a day, closed ones too, by name. */
export async function directoryOf({ organisations }: Scope, on: Day): Promise<Listed[]> {
  const { rows } = await knownAnswers().query<Listed>(DIRECTORY, [organisations, on]);
  const named = (linked: Linked | null) => linked && { ...linked, name: displayName(linked.name) };
  return rows.map((row) => ({
    ...row,
    name: displayName(row.name),
    pcn: named(row.pcn),
    place: named(row.place),
  }));
}

/** The Places of the systems, by name, with the system each belongs to. */
export async function placesOf({ organisations }: Scope): Promise<(Linked & { system: string })[]> {
  const { rows } = await knownAnswers().query<Linked & { system: string }>(
    `select o.code, o.name, m.parent_code as system
     from organisation o join membership m on m.child_code = o.code and m.parent_kind = 'SYSTEM' and m.ends_on is null
     where o.kind = 'PLACE' and m.parent_code = any($1) order by o.name`,
    [organisations],
  );
  return rows;
}

export type Tie = Linked & { kind: string; from: Day | null; to: Day | null; source: "FILE" | "LOCAL" };
export type Merger = Linked & { on: Day; reason: string; way: "into" | "from" };

/** An organisation with everything it has belonged to and merged with, as a subject below its system. */
export type Kept = Subject &
  Linked & {
    kind: "PLACE" | "PCN" | "PRACTICE";
    openedOn: Day | null;
    closedOn: Day | null;
    datedLocally: boolean;
    ties: Tie[];
    mergers: Merger[];
  };

/** One organisation that belongs, or once belonged, to one of the systems; null for any other. */
export async function findKept({ organisations }: Scope, asked: string): Promise<Kept | null> {
  const code = parseOrganisationCode(asked);
  if (!code) return null;
  const { rows } = await knownAnswers().query<Kept & { systems: string[] }>(KEPT, [organisations, code]);
  const [row] = rows;
  if (!row || row.systems.length === 0) return null;
  const { systems, ...kept } = row;
  const named = <Each extends Linked>(each: Each) => ({ ...each, name: displayName(each.name) });
  return { ...named(kept), ancestors: systems, ties: kept.ties.map(named), mergers: kept.mergers.map(named) };
}

const linkedTo = (code: string) =>
  `(select json_build_object('code', x.code, 'name', x.name) from organisation x where x.code = ${code})`;

const last = (kind: "PCN") =>
  `(select m.parent_code from membership m where m.child_code = o.code and m.parent_kind = '${kind}'
    order by m.starts_on desc nulls last limit 1)`;

const DIRECTORY = `
  with now_here as materialized (select * from practice_on($2)),
  -- What has closed belongs to nothing any more: it is listed where it last belonged.
  practice as (
    select code, name, opened_on, closed_on, pcn, place, system from now_here where system is not null
    union all
    select o.code, o.name, o.opened_on, o.closed_on, ${last("PCN")}, null,
           (select up.parent_code from membership sub
            join membership up on up.child_code = sub.parent_code and up.parent_kind = 'SYSTEM'
            where sub.child_code = o.code and sub.parent_kind = 'SUB_ICB'
            order by sub.starts_on desc nulls last, up.starts_on desc nulls last limit 1)
    from now_here o where o.system is null and o.closed_on < $2),
  newest as (
    select l.id from load l join load_in_force p on p.load_id = l.id
    where l.dataset = 'list-map' order by p.period_start desc, l.id desc limit 1),
  listed as (select distinct child_code from membership_statement where load_id = (select id from newest))
  select p.code, p.name, 'PRACTICE' as kind, p.system, ${linkedTo("p.pcn")} as pcn, ${linkedTo("p.place")} as place,
         exists (select 1 from membership m where m.child_code = p.code and m.parent_kind = 'PLACE'
                 and membership_holds(m, $2)) as "ownPlace",
         p.opened_on as "openedOn", p.closed_on as "closedOn", 0 as practices,
         (select count(*)::int from succession s where s.predecessor_code = p.code) as successors,
         (select id from newest) is null or p.code in (select child_code from listed) as "inNewestList"
  from practice p where p.system = any($1)
  union all
  select o.code, o.name, 'PCN', min(p.system), null,
         (select json_build_object('code', x.code, 'name', x.name) from membership m
          join organisation x on x.code = m.parent_code
          where m.child_code = o.code and m.parent_kind = 'PLACE' and membership_holds(m, $2) limit 1),
         false, null, null, count(*) filter (where p.closed_on is null or p.closed_on >= $2)::int, 0, true
  from now_here p join organisation o on o.code = p.pcn
  where p.system = any($1) group by o.code, o.name
  order by 2`;

/** Links of any date count: what has left a system keeps its history in reach of whoever looks after it. */
const KEPT = `
  with recursive above (code) as (
    select $2::varchar union select m.parent_code from membership m join above on m.child_code = above.code)
  select o.code, o.name, o.kind::text as kind, o.opened_on as "openedOn", o.closed_on as "closedOn",
         o.dated_locally as "datedLocally",
         array(select code from above where code = any($1) and code <> o.code) as systems,
         (select coalesce(json_agg(json_build_object('code', p.code, 'name', p.name, 'kind', p.kind,
                   'from', m.starts_on, 'to', m.ends_on, 'source', m.source)
                   order by p.kind, m.starts_on desc nulls last), '[]')
          from membership m join organisation p on p.code = m.parent_code where m.child_code = o.code) as ties,
         (select coalesce(json_agg(json_build_object('code', x.code, 'name', x.name, 'on', s."on", 'reason', s.reason,
                   'way', case when s.predecessor_code = o.code then 'into' else 'from' end) order by s."on"), '[]')
          from succession s
          join organisation x on x.code = case when s.predecessor_code = o.code then s.successor_code else s.predecessor_code end
          where o.code in (s.predecessor_code, s.successor_code)) as mergers
  from organisation o
  where o.code = $2 and o.kind in ('PLACE', 'PCN', 'PRACTICE')`;
