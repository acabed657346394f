import "server-only";
import type { PublishedMonth } from "@/lib/appointments/national-coverage";
import type { FiguresScope } from "@/lib/permissions/figures";
import { knownAnswers } from "@/lib/server/known-answers";

type Row = PublishedMonth & { dataset: "gpad-coverage" | "gpad-durations" };

/** The months that the newest one held is compared with: a year and itself. */
const MONTHS = 13;

/** What GPAD says of its own figures of a system: its sub-ICBs' coverage and durations, added up by month. */
export async function nationalCoverage({
  system,
}: FiguresScope): Promise<{ coverage: PublishedMonth[]; durations: PublishedMonth[] }> {
  const { rows } = await knownAnswers().query<Row>(
    `with held as (
       select f.dataset, f.month, f.counts, l.file_name
       from fact f
       join load_in_force p
         on p.load_id = f.load_id and p.series = f.dataset and p.scope = f.scope and p.period_start = f.month
       join load l on l.id = f.load_id
       where f.scope = $1 and f.dataset in ('gpad-coverage', 'gpad-durations')),
     cells as (
       select h.dataset, h.month, each.key, sum(each.value::float) as count, array_agg(distinct h.file_name) as files
       from held h cross join lateral jsonb_each_text(h.counts::jsonb) each
       where h.month > (select max(n.month) from held n where n.dataset = h.dataset) - make_interval(months => $2)
       group by 1, 2, 3)
     select dataset, month, json_object_agg(key, count) as counts, min(files) as files
     from cells group by 1, 2`,
    [system, MONTHS],
  );
  const of = (dataset: Row["dataset"]) => rows.filter((row) => row.dataset === dataset);
  return { coverage: of("gpad-coverage"), durations: of("gpad-durations") };
}
