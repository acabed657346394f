import "server-only";
import type { ClientBase, Pool } from "pg";
import type { Day } from "@/lib/periods/day";
import type { Framework } from "@/lib/pqaf/framework";
import type { QuarterLines, Stood } from "@/lib/pqaf/judge";

/** A reading with where it stood, and the loads it came from. */
export type SourcedStood = Stood & { loadIds: number[] };

/** Where every practice of a system stood, by measure and practice, oldest first. */
export type PracticesStood = Map<string, Map<string, SourcedStood[]>>;

type Wanted = {
  system: string;
  metrics: readonly string[];
  comparator: Framework["comparator"];
  /** The first day a period may begin. */
  from: Day;
  /** null: every practice. */
  practices: readonly string[] | null;
};

type Row = Omit<SourcedStood, "lines"> &
  QuarterLines & { metric: string; code: string; comparator: string | null };

/** All that levels are proposed from, in one statement. Stored readings, never computed anew. */
export async function practicesStood(
  client: ClientBase | Pool,
  { system, metrics, comparator, from, practices }: Wanted,
): Promise<PracticesStood> {
  const { rows } = await client.query<Row>(
    `with at as (select code from organisation where
                 case $3::text when 'system' then code = $1 when 'england' then false else kind = 'PLACE' end
                 union select 'ENG' where $3::text = 'england')
     select r.metric_code as metric, r.period, r.period_end as "end", r.organisation_code as code, r.state, r.value,
            r.numerator, r.denominator, r.spc, coalesce(r.load_ids, '{}') as "loadIds", c.quartile, c.verdict,
            c.comparator_code as comparator, k.q1, k.q3, coalesce(k.n, 0) as n
     from reading r
     left join comparison c on c.metric_code = r.metric_code and c.period = r.period
       and c.organisation_code = r.organisation_code and c.comparator_code in (select code from at)
       and c.scope = case $3::text when 'england' then 'ENG' else $1 end
     left join comparator k on k.metric_code = c.metric_code and k.period = c.period
       and k.comparator_code = c.comparator_code and k.scope = c.scope and k.level = 'PRACTICE'
     where r.scope = $1 and r.metric_code = any($2) and r.level = 'PRACTICE' and r.period_start >= $4
       and ($5::varchar[] is null or r.organisation_code = any($5))
     order by r.metric_code, r.period_end`,
    [system, metrics, comparator, from, practices],
  );
  const found: PracticesStood = new Map();
  // The practices of a period share their lines: they are kept once.
  const shared = new Map<string, QuarterLines>();
  for (const { metric, code, q1, q3, n, comparator: by, ...stood } of rows) {
    const key = `${metric} ${stood.period} ${by}`;
    const lines = by === null ? null : (shared.get(key) ?? { q1, q3, n });
    if (lines) shared.set(key, lines);
    const practices = found.get(metric) ?? new Map<string, SourcedStood[]>();
    found.set(metric, practices);
    const known = practices.get(code);
    if (known) known.push({ ...stood, lines });
    else practices.set(code, [{ ...stood, lines }]);
  }
  return found;
}
