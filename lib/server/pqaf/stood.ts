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

/** One reading as the statement gives it, without names: the comparator is a code, whose lines are read apart. */
type Cells = [
  ...[period: string, end: Day, state: Stood["state"], value: number | null],
  ...[numerator: number | null, denominator: number | null, spc: Stood["spc"], loadIds: number[]],
  ...[quartile: Stood["quartile"], verdict: Stood["verdict"], comparator: string | null],
];

/**
 * All that levels are proposed from, in two statements. Stored readings, never
 * computed anew. A practice's readings of a measure come as one row: read one
 * by one, they took longer to receive than to judge.
 */
export async function practicesStood(client: ClientBase | Pool, wanted: Wanted): Promise<PracticesStood> {
  const { system, metrics, comparator, from, practices } = wanted;
  const linesOf = await quarterLines(client, wanted);
  const { rows } = await client.query<{ metric: string; code: string; readings: Cells[] }>(
    `with at as (${COMPARATORS})
     select r.metric_code as metric, r.organisation_code as code,
            json_agg(json_build_array(
              r.period, r.period_end, r.state, r.value, r.numerator, r.denominator, r.spc,
              coalesce(r.load_ids, '{}'), c.quartile, c.verdict, c.comparator_code) order by r.period_end) as readings
     from reading r
     left join comparison c on c.metric_code = r.metric_code and c.period = r.period
       and c.organisation_code = r.organisation_code and c.comparator_code in (select code from at)
       and c.scope = ${SCOPE}
     where r.scope = $1 and r.metric_code = any($2) and r.level = 'PRACTICE' and r.period_start >= $4
       and ($5::varchar[] is null or r.organisation_code = any($5))
     group by r.metric_code, r.organisation_code`,
    [system, metrics, comparator, from, practices],
  );
  const found: PracticesStood = new Map();
  for (const { metric, code, readings } of rows) {
    const practices = found.get(metric) ?? new Map<string, SourcedStood[]>();
    found.set(metric, practices);
    const stood = readings.map(
      ([period, end, state, value, numerator, denominator, spc, loadIds, quartile, verdict, by]) => {
        const lines = by === null ? null : linesOf(metric, period, by);
        return { period, end, state, value, numerator, denominator, spc, loadIds, quartile, verdict, lines };
      },
    );
    practices.set(code, stood);
  }
  return found;
}

/** The codes of those compared with ($3), and the scope that their comparisons are kept under. */
const COMPARATORS = `
  select code from organisation where
    case $3::text when 'system' then code = $1 when 'england' then false else kind = 'PLACE' end
  union select 'ENG' where $3::text = 'england'`;
const SCOPE = "case $3::text when 'england' then 'ENG' else $1 end";

/** The lines of each measure, period and comparator. The practices of a period share theirs: they are kept once. */
async function quarterLines(client: ClientBase | Pool, { system, metrics, comparator, from }: Wanted) {
  const { rows } = await client.query<QuarterLines & { metric: string; period: string; by: string }>(
    `select metric_code as metric, period, comparator_code as by, q1, q3, n from comparator
     where scope = ${SCOPE} and level = 'PRACTICE' and metric_code = any($2) and period_start >= $4
       and comparator_code in (${COMPARATORS})`,
    [system, metrics, comparator, from],
  );
  const key = (metric: string, period: string, by: string) => `${metric} ${period} ${by}`;
  const lines = new Map(
    rows.map(({ metric, period, by, q1, q3, n }) => [key(metric, period, by), { q1, q3, n }]),
  );
  return (metric: string, period: string, by: string): QuarterLines =>
    lines.get(key(metric, period, by)) ?? NO_LINES;
}

const NO_LINES: QuarterLines = { q1: null, q3: null, n: 0 };
