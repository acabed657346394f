import "server-only";
import type { Day } from "@/lib/periods/day";
import type { TrendPoint } from "@/lib/readings/series";
import { pool } from "@/lib/server/db";

type Wanted = { system: string; metric: string; code: string; to: Day };

/**
 * Every period of one organisation's measure up to a day, oldest first, with
 * the source it came from: what the reading of the last one was judged by.
 * Ask only for an organisation whose figure the reader has been shown.
 */
export async function trendPoints({ system, metric, code, to }: Wanted): Promise<TrendPoint[]> {
  const { rows } = await pool().query<TrendPoint>(
    `select period, case when state in ('reported', 'too-small') then value end as value,
            source || '/' || coalesce(denominator_from, '') as source
     from reading
     where scope = $1 and metric_code = $2 and organisation_code = $3 and period_end <= $4
     order by period_start`,
    [system, metric, code, to],
  );
  return rows;
}
