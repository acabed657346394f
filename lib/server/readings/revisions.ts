import "server-only";
import type { PoolClient } from "pg";
import type { Day } from "@/lib/periods/day";
import type { Decided } from "./pending";

/** A place for what readings were, gone when the transaction is. */
export async function beginRevisions(client: PoolClient): Promise<void> {
  await client.query(
    `create temp table reading_before on commit drop as
     select metric_code, period, organisation_code, scope, level, period_start, period_end, edition, state,
            numerator, denominator, value, spc, assurance, load_ids, 0::smallint as quartile, ''::text as verdict
     from reading with no data`,
  );
}

/** Keeps what is about to be computed again, with where it stood in its system. */
export async function keepBefore(
  client: PoolClient,
  metrics: readonly string[],
  { system, from }: { system: string; from: Day },
): Promise<void> {
  await client.query(
    `insert into reading_before
     select r.metric_code, r.period, r.organisation_code, r.scope, r.level, r.period_start, r.period_end,
            r.edition, r.state, r.numerator, r.denominator, r.value, r.spc, r.assurance, r.load_ids,
            c.quartile, c.verdict
     from reading r
     left join comparison c
       on c.metric_code = r.metric_code and c.period = r.period and c.organisation_code = r.organisation_code
      and c.comparator_code = r.scope and c.scope = r.scope
     where r.scope = $1 and r.metric_code = any($2) and r.period_start >= $3`,
    [system, metrics, from],
  );
}

/**
 * Stores what differs now, in one statement. A figure whose loads are others
 * was revised by its data. One that differs with the same loads was changed by
 * the decisions that asked for it and can have done so (who belongs where does
 * not move a practice's own limits); where none did, by a load of another
 * period, whose points move the limits of this one. Nothing differs, nothing is
 * stored.
 */
export async function storeRevisions(client: PoolClient, decided: readonly Decided[]): Promise<number> {
  const { rowCount } = await client.query(
    `with decided as (
       select system, metric, first_day, rule
       from unnest($1::text[], $2::text[], $3::date[], $4::text[]) as d (system, metric, first_day, rule)),
     changed as (
       select b.*, coalesce(r.load_ids, '{}') as loads_after,
              r.load_ids is distinct from b.load_ids as reloaded,
              r.edition is not null and r.edition <> b.edition as redefined,
              (c.quartile, c.verdict, r.state) is distinct from (b.quartile, b.verdict, b.state) as standing,
              (r.spc, r.assurance) is distinct from (b.spc, b.assurance) as trend
       from reading_before b
       left join reading r using (metric_code, period, organisation_code, scope)
       left join comparison c
         on c.metric_code = b.metric_code and c.period = b.period and c.organisation_code = b.organisation_code
        and c.comparator_code = b.scope and c.scope = b.scope
       where (r.state, r.value, c.quartile, c.verdict, r.spc, r.assurance)
             is distinct from (b.state, b.value, b.quartile, b.verdict, b.spc, b.assurance)),
     judged as (
       select changed.*,
              case when reloaded then '{}'::text[] else array(
                select 'definition' where redefined
                union
                select rule from decided d
                where d.system = changed.scope and (d.metric is null or d.metric = changed.metric_code)
                  and d.first_day <= changed.period_start
                  and case d.rule when 'rebase' then trend when 'trajectory' then trend
                                  when 'exclusion' then standing
                                  when 'membership' then standing or changed.level <> 'PRACTICE'
                                  else true end) end as rules
       from changed)
     insert into reading_revision
       (metric_code, period, organisation_code, scope, level, period_end, cause, rules, loads_before, loads_after,
        state, numerator, denominator, value, quartile, verdict, spc, assurance)
     select metric_code, period, organisation_code, scope, level, period_end,
            case when cardinality(rules) > 0 then 'rule' else 'data' end, rules, load_ids, loads_after,
            state, numerator, denominator, value, quartile, verdict, spc, assurance
     from judged
     order by metric_code, period, organisation_code`,
    [
      decided.map((each) => each.system),
      decided.map((each) => each.metric),
      decided.map((each) => each.from),
      decided.map((each) => each.rule),
    ],
  );
  return rowCount ?? 0;
}
