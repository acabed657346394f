import "server-only";
import type { SourceDates } from "@/lib/exports/figure-line";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { Figure } from "@/lib/readings/view";
import { knownAnswers } from "@/lib/server/known-answers";

type Row = { metric: string; period: string; code: string; publishedOn: Day | null; loadedOn: Day };

/** When the files behind each of these figures were published and loaded. Ask only for figures the reader has been shown. */
export async function sourceDatesOf(
  { system }: FiguresScope,
  figures: readonly Figure[],
): Promise<(figure: Figure) => SourceDates | null> {
  const asked = figures.filter(({ organisation }) => organisation.code !== null);
  const { rows } = await knownAnswers().query<Row>(
    `select r.metric_code as metric, r.period, r.organisation_code as code,
            max(l.published_on) as "publishedOn", (max(l.finished_at) at time zone 'Europe/London')::date as "loadedOn"
     from unnest($2::text[], $3::text[], $4::text[]) asked(metric, period, code)
     join reading r on r.metric_code = asked.metric and r.period = asked.period
                   and r.organisation_code = asked.code and r.scope = $1
     join load l on l.id = any(r.load_ids)
     group by 1, 2, 3`,
    [
      system,
      asked.map(({ metric }) => metric.code),
      asked.map(({ period }) => period),
      asked.map(({ organisation }) => organisation.code),
    ],
  );
  const found = new Map(rows.map((row) => [`${row.metric} ${row.period} ${row.code}`, row]));
  return ({ metric, period, organisation }) => {
    const row = found.get(`${metric.code} ${period} ${organisation.code}`);
    return row ? { publishedOn: row.publishedOn, loadedOn: row.loadedOn } : null;
  };
}
