import "server-only";
import { cache } from "react";
import { groupsBehind, publishableInAll, type PracticeOf } from "@/lib/figures/small-cells";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { groupBy } from "@/lib/readings/group-by";
import { knownAnswers } from "@/lib/server/known-answers";
import { smallCellFloor } from "./settings";

type Row = PracticeOf & { metric: string };

/**
 * The organisations of a system whose sums of a measure and period may be shown
 * to readers of aggregates. Measures of the same official source share counts
 * (appointments, patients, staff), so what one of them must hide is hidden in all.
 */
export async function aggregatesShown(
  { system }: FiguresScope,
  { metric, period, end }: { metric: string; period: string; end: Day },
): Promise<ReadonlySet<string>> {
  return shown(system, metric, `${period} ${end}`);
}

const shown = cache(async (system: string, metric: string, at: string): Promise<ReadonlySet<string>> => {
  const [period, end] = at.split(" ");
  const { rows } = await knownAnswers().query<Row>(
    `select r.metric_code as metric, p.pcn, p.place
     from reading r join practice_on($4) p on p.code = r.organisation_code
     where r.scope = $1 and r.period = $3 and r.level = 'PRACTICE' and r.value is not null
       and (r.metric_code = $2 or (r.source <> 'metric-upload' and exists (
         select 1 from reading own
         where own.scope = $1 and own.metric_code = $2 and own.period = $3 and own.source = r.source)))`,
    [system, metric, period, end],
  );
  // No practice's figure is loaded: the publisher's own figure for the system gives none away.
  if (rows.length === 0) return new Set([system]);
  const behind = [...groupBy(rows, (row) => row.metric).values()];
  return publishableInAll(
    behind.map((practices) => groupsBehind(system, practices)),
    await smallCellFloor(end as Day),
  );
});

/** A measure's figures of one period, which ended on a day. */
export type MeasurePeriod = { metric: string; period: string; end: Day };

type RowOfMany = Row & { period: string; source: string };

/** The same for many measures and periods, asked for at once: who of them may be shown, by `${metric} ${period}`. */
export async function aggregatesShownInMany(
  { system }: FiguresScope,
  wanted: readonly MeasurePeriod[],
): Promise<Map<string, ReadonlySet<string>>> {
  const ends = new Map(wanted.map(({ period, end }) => [period, end]));
  const { rows } = await knownAnswers().query<RowOfMany>(
    `select r.metric_code as metric, r.period, r.source, p.pcn, p.place
     from unnest($2::text[], $3::date[]) as w (period, ends) cross join lateral practice_on(w.ends) p
     join reading r on r.organisation_code = p.code and r.period = w.period and r.scope = $1
     where r.level = 'PRACTICE' and r.value is not null
       and (r.source <> 'metric-upload' or r.metric_code = any($4))`,
    [system, [...ends.keys()], [...ends.values()], [...new Set(wanted.map(({ metric }) => metric))]],
  );
  const floor = await smallCellFloor([...ends.values()].toSorted().at(-1) ?? ("2019-01-01" as Day));
  const byMeasure = groupBy(rows, ({ metric, period }) => `${metric} ${period}`);
  const shownBy = (measures: readonly RowOfMany[][]) =>
    publishableInAll(
      measures.map((practices) => groupsBehind(system, practices)),
      floor,
    );
  const official = rows.filter(({ source }) => source !== "metric-upload");
  const ofSource = new Map(
    [...groupBy(official, ({ source, period }) => `${source} ${period}`)].map(([key, all]) => [
      key,
      shownBy([...groupBy(all, ({ metric }) => metric).values()]),
    ]),
  );
  return new Map(
    wanted.map(({ metric, period }) => {
      const key = `${metric} ${period}`;
      const own = byMeasure.get(key) ?? [];
      if (own.length === 0) return [key, new Set([system])];
      const together = ofSource.get(`${own[0]?.source} ${period}`);
      return [key, together ?? shownBy([own])];
    }),
  );
}
