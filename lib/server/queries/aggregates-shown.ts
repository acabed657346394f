import "server-only";
import { cache } from "react";
import { groupsBehind, publishableInAll, type PracticeOf } from "@/lib/figures/small-cells";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { groupBy } from "@/lib/readings/group-by";
import { pool } from "@/lib/server/db";
import { smallCellFloor } from "./settings";

type Row = PracticeOf & { metric: string };

/**
 * The organisations of a system whose sums of a measure and period may be shown
 * to readers of aggregates. Measures of the same appointments share counts, so
 * what one of them must hide is hidden in all.
 */
export async function aggregatesShown(
  { system }: FiguresScope,
  { metric, period, end }: { metric: string; period: string; end: Day },
): Promise<ReadonlySet<string>> {
  return shown(system, metric, `${period} ${end}`);
}

const shown = cache(async (system: string, metric: string, at: string): Promise<ReadonlySet<string>> => {
  const [period, end] = at.split(" ");
  const { rows } = await pool().query<Row>(
    `select r.metric_code as metric, p.pcn, p.place
     from reading r join practice_on($4) p on p.code = r.organisation_code
     where r.scope = $1 and r.period = $3 and r.level = 'PRACTICE' and r.value is not null
       and (r.metric_code = $2 or (r.source = 'gpad' and exists (
         select 1 from reading own
         where own.scope = $1 and own.metric_code = $2 and own.period = $3 and own.source = 'gpad')))`,
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
