import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { isStale } from "@/lib/readings/series";
import type { MetricHead } from "@/lib/readings/view";
import { pool } from "@/lib/server/db";
import { definitionsOn, headOf } from "./metrics";

/** How many practices a reader may name lie beyond chance on one measure, by the system's adjusted limits. */
export type Outliers = {
  metric: MetricHead;
  period: string;
  compared: number;
  worse95: number;
  worse998: number;
  better998: number;
};

type Row = Omit<Outliers, "metric"> & { code: string; end: Day };

/**
 * Each measure's newest period with practices worse than the 99.8% limit, most
 * first: of a hundred practices chance alone puts a tenth of one there. Stale
 * measures are left out.
 */
export async function outliersByMeasure({ system, named }: FiguresScope, asAt: Day): Promise<Outliers[]> {
  const [definitions, { rows }] = await Promise.all([
    definitionsOn(asAt),
    pool().query<Row>(
      `with newest as (
         select metric_code, max(period_end) as ends from reading
         where scope = $1 and level = 'PRACTICE' and period_end <= $2 group by 1)
       select r.metric_code as code, r.period, r.period_end as end, count(*)::int as compared,
              count(*) filter (where c.verdict in ('worse-95', 'worse-99.8'))::int as "worse95",
              count(*) filter (where c.verdict = 'worse-99.8')::int as "worse998",
              count(*) filter (where c.verdict = 'better-99.8')::int as "better998"
       from newest n
       join reading r on r.metric_code = n.metric_code and r.period_end = n.ends and r.scope = $1
       join comparison c on c.metric_code = r.metric_code and c.period = r.period
                        and c.organisation_code = r.organisation_code and c.comparator_code = $1
       join practice_on($2) p on p.code = r.organisation_code
       where r.level = 'PRACTICE' and r.state = 'reported' and array[p.code, p.pcn, p.place, p.system]::text[] && $3::text[]
       group by 1, 2, 3
       order by "worse998" desc, "worse95" desc, code`,
      [system, asAt, named],
    ),
  ]);
  return rows.flatMap(({ code, end, ...counts }) => {
    const definition = definitions.get(code);
    const shown = definition && counts.worse998 > 0 && !isStale(definition, end, asAt);
    return shown ? [{ metric: headOf(definition), ...counts }] : [];
  });
}
