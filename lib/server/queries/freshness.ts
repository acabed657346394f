import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import { knownAnswers } from "@/lib/server/known-answers";

/** A data set in force for a system: its newest period and when that was loaded. */
export type Freshness = {
  series: string;
  newestPeriod: string;
  practices: number;
  fileName: string;
  loadedAt: Date;
};

/** Every data set in force for a system, newest first. */
export async function freshnessOf({ system }: FiguresScope): Promise<Freshness[]> {
  const { rows } = await knownAnswers().query<Freshness>(
    `select distinct on (p.series) p.series, p.period as "newestPeriod", p.organisations as practices,
            l.file_name as "fileName", p.finished_at as "loadedAt"
     from load_in_force p join load l on l.id = p.load_id
     where p.scope in ($1, 'ENG')
     order by p.series, p.period_start desc, p.load_id desc`,
    [system],
  );
  return rows.toSorted((a, b) => b.loadedAt.getTime() - a.loadedAt.getTime());
}
