import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

/** The measures any practice of a system has a figure of, in a period that ended on or before a day. */
export async function measuresWithFigures({ system }: FiguresScope, asAt: Day): Promise<Set<string>> {
  const { rows } = await knownAnswers().query<{ code: string }>(
    `select e.code from (select distinct code from metric_edition) e
     where exists (select 1 from reading r
       where r.scope = $1 and r.metric_code = e.code and r.period_end <= $2 and r.level = 'PRACTICE')`,
    [system, asAt],
  );
  return new Set(rows.map(({ code }) => code));
}
