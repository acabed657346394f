import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import { step, monthOf } from "@/lib/periods/period";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

/** Patients registered with the practices of an organisation on the 1st of a month, oldest first. */
export type Registered = { month: Day; patients: number; practices: number };

/** Two years and the month itself. */
const MONTHS = 25;

/**
 * The registered list of a system, Place, PCN or practice, month by month, each
 * by who belonged to it on the last day of that month. A practice that the ICB
 * puts in a Place of its own is not counted in its PCN's Place.
 */
export async function registeredLists(
  { system }: FiguresScope,
  code: string,
  on: Day,
): Promise<Registered[]> {
  const { rows } = await knownAnswers().query<Registered>(
    `with recursive below as (
       select $2::varchar as code, $2::varchar as above, '-infinity'::date as since, 'infinity'::date as until
       union all
       select m.child_code, m.parent_code, greatest(b.since, coalesce(m.starts_on, '-infinity')),
              least(b.until, coalesce(m.ends_on, 'infinity'))
       from below b
       join membership m on m.parent_code = b.code
       join organisation o on o.code = m.child_code and o.kind in ('SUB_ICB', 'PCN', 'PRACTICE'))
     select month, sum(patients)::int as patients, count(*)::int as practices
     from (
       select distinct f.month, f.organisation_code, (f.counts ->> 'list')::int as patients
       from below b
       join fact f on f.organisation_code = b.code and f.dataset = 'list-totals'
                  and f.month between $3 and $4
                  and (f.month + interval '1 month - 1 day')::date between b.since and b.until
       join load_in_force p on p.load_id = f.load_id and p.series = f.dataset and p.scope = f.scope
                  and p.period_start = f.month
       where f.scope in ($1, 'ENG') and not exists (
         select 1 from membership own
         where own.child_code = f.organisation_code and own.parent_kind = 'PLACE'
           and own.parent_code <> $2 and b.above not in ($2, own.parent_code)
           and membership_holds(own, (f.month + interval '1 month - 1 day')::date)
           and exists (select 1 from organisation o where o.code = $2 and o.kind = 'PLACE'))) counted
     group by 1 order by 1`,
    [system, code, step(monthOf(on), 1 - MONTHS).start, on],
  );
  return rows;
}
