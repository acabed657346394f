import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { isStale } from "@/lib/readings/series";
import type { MetricHead } from "@/lib/readings/view";
import { knownAnswers } from "@/lib/server/known-answers";
import { definitionsOn, headOf } from "./metrics";

/**
 * How many practices a reader may name lie beyond chance on one measure, by the system's adjusted limits, of how
 * many compared: as the measure's own page counts them, those too small to judge and those that closed since too.
 */
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
    knownAnswers().query<Row>(
      // Each measure's one period is taken out by its index: asked for together, the whole table would be read.
      `with newest as materialized (
         select e.code, r.period_start, r.period_end
         from (select distinct code from metric_edition) e
         cross join lateral (
           select period_start, period_end from reading
           where scope = $1 and metric_code = e.code and level = 'PRACTICE' and period_end <= $2
           order by period_start desc limit 1) r),
       named as materialized (
         select e.period_end, p.code
         from (select distinct period_end from newest) e cross join lateral practice_on(e.period_end) p
         where array[p.code, p.pcn, p.place, p.system]::text[] && $3::text[]),
       figure as materialized (
         select r.* from newest n cross join lateral (
           select metric_code, period, period_start, period_end, organisation_code, state from reading
           where scope = $1 and metric_code = n.code and period_start = n.period_start
             and level = 'PRACTICE' and state in ('reported', 'too-small') offset 0) r),
       compared as materialized (
         select c.* from newest n cross join lateral (
           select metric_code, period_start, organisation_code, verdict from comparison
           where scope = $1 and metric_code = n.code and period_start = n.period_start
             and comparator_code = $1 offset 0) c)
       select r.metric_code as code, r.period, r.period_end as end, count(*)::int as compared,
              count(*) filter (where r.state = 'reported' and c.verdict in ('worse-95', 'worse-99.8'))::int as "worse95",
              count(*) filter (where r.state = 'reported' and c.verdict = 'worse-99.8')::int as "worse998",
              count(*) filter (where r.state = 'reported' and c.verdict = 'better-99.8')::int as "better998"
       from figure r
       join compared c on c.metric_code = r.metric_code and c.period_start = r.period_start
                      and c.organisation_code = r.organisation_code
       where (r.period_end, r.organisation_code) in (select period_end, code from named)
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
