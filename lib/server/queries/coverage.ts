import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

/** One period of a data set in force: how many organisations its files give. */
export type CoveredPeriod = { period: string; start: Day; organisations: number };

/** A data set in force in a system, with every period it is held for, oldest first. */
export type Coverage = {
  series: string;
  dataset: string;
  periods: CoveredPeriod[];
  /** Of the newest period. */
  fileName: string;
  publishedOn: Day | null;
  loadedAt: Date;
};

/** Every data set in force in a system. Files split by region are one period of several loads; wards are a district's. */
export async function coverageOf({ system }: FiguresScope): Promise<Coverage[]> {
  const { rows } = await knownAnswers().query<Coverage>(
    `select series, max(dataset) as dataset,
            json_agg(json_build_object('period', period, 'start', period_start, 'organisations', organisations)
                     order by period_start) as periods,
            (array_agg(file_name order by period_start desc, load_id desc))[1] as "fileName",
            (array_agg(published_on order by period_start desc, load_id desc))[1] as "publishedOn",
            max(finished_at) as "loadedAt"
     from (
       select p.series, p.period, p.period_start, sum(p.organisations)::int as organisations, max(p.load_id) as load_id,
              max(p.dataset) as dataset, max(l.file_name) as file_name, max(p.published_on) as published_on,
              max(p.finished_at) as finished_at
       from load_in_force p join load l on l.id = p.load_id
       where p.scope in ($1, 'ENG') or p.series = 'boundaries-ward'
       group by 1, 2, 3) each
     group by series order by series`,
    [system],
  );
  return rows;
}

/** How many practices of a system were open on each of these days. */
export async function practicesOpenOnEach(
  { system }: FiguresScope,
  days: readonly Day[],
): Promise<Map<Day, number>> {
  const { rows } = await knownAnswers().query<{ day: Day; open: number }>(
    `select e.day, count(p.code)::int as open
     from unnest($2::date[]) e(day)
     cross join lateral practice_on(e.day) p
     where p.system = $1 and (p.opened_on is null or p.opened_on <= e.day)
       and (p.closed_on is null or p.closed_on >= e.day)
     group by 1`,
    [system, days],
  );
  return new Map(rows.map(({ day, open }) => [day, open]));
}
