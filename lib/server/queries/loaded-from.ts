import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { Figure } from "@/lib/readings/view";
import { knownAnswers, remembered } from "@/lib/server/known-answers";

/** Where one figure came from: who published it, on which day, and when it was loaded. */
export type LoadedFrom = { publisher: string; publishedOn: Day | null; loadedAt: Date; fileName: string };

/** The newest load behind each of an organisation's figures, by measure. Give only figures the reader is shown. */
export function loadedFrom(
  { system }: FiguresScope,
  code: string,
  figures: readonly Pick<Figure, "metric" | "period">[],
): Promise<Map<string, LoadedFrom>> {
  return loadsBehind(system, code, {
    metrics: figures.map(({ metric }) => metric.code),
    periods: figures.map(({ period }) => period),
  });
}

const loadsBehind = remembered(
  "the loads behind figures",
  async (
    system: string,
    code: string,
    { metrics, periods }: { metrics: string[]; periods: string[] },
  ): Promise<Map<string, LoadedFrom>> => {
    const { rows } = await knownAnswers().query<LoadedFrom & { metric: string }>(
      `select distinct on (r.metric_code) r.metric_code as metric, l.publisher, l.published_on as "publishedOn",
              l.finished_at as "loadedAt", l.file_name as "fileName"
       from unnest($3::text[], $4::text[]) as wanted(metric, period)
       join reading r on r.metric_code = wanted.metric and r.period = wanted.period
                     and r.organisation_code = $2 and r.scope = $1
       join load l on l.id = any(r.load_ids)
       order by r.metric_code, l.published_on desc nulls last, l.id desc`,
      [system, code, metrics, periods],
    );
    return new Map(rows.map(({ metric, ...from }) => [metric, from]));
  },
);
