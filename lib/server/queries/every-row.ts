import "server-only";
import type { KeptCheck } from "@/lib/appointments/figure-check";
import type { Day } from "@/lib/periods/day";
import type { ComparatorLines } from "@/lib/readings/view";
import { pool } from "@/lib/server/db";
import { CHECK, LINES, OF_READING, type FigureRow } from "./figure-rows";

type Asked = { system: string; metric: string; to: Day };
/** The loads as the database writes them, "{4,7}": thousands of rows come of the same few. */
export type EveryRow = FigureRow & { start: Day; loads: string };

/**
 * Every practice's reading of one metric up to a day, compared within its
 * system, oldest period first: thousands of rows, so the lines that those of a
 * period share come once. What practices returned is not in them.
 */
export async function everyRow(asked: Asked): Promise<EveryRow[]> {
  const [lines, rows] = await Promise.all([linesOf(asked), rowsOf(asked)]);
  for (const row of rows) row.lines = lines.get(row.period) ?? null;
  return rows;
}

async function rowsOf({ system, metric, to }: Asked): Promise<EveryRow[]> {
  const { rows } = await pool().query<EveryRow>(
    `select ${OF_READING}, null as pcn, null as place, r.scope as comparator, s.name as "comparatorName",
            'SYSTEM' as "comparatorKind", c.rank, c.n, c.quartile, c.verdict, null as lines, null as kept,
            r.period_start as start, coalesce(r.load_ids, '{}')::text as loads
     from reading r
     join organisation o on o.code = r.organisation_code
     join organisation s on s.code = r.scope
     left join comparison c
       on c.metric_code = r.metric_code and c.period = r.period and c.organisation_code = r.organisation_code
      and c.comparator_code = r.scope and c.scope = r.scope
     where r.scope = $1 and r.metric_code = $2 and r.level = 'PRACTICE' and r.period_end <= $3
     order by r.period_start, r.organisation_code`,
    [system, metric, to],
  );
  return rows;
}

async function linesOf({ system, metric }: Asked): Promise<Map<string, EveryRow["lines"]>> {
  const { rows } = await pool().query<{
    period: string;
    lines: Omit<ComparatorLines, "code" | "name" | "kind">;
  }>(
    `select k.period, ${LINES} as lines from comparator k
     where k.metric_code = $2 and k.scope = $1 and k.comparator_code = $1 and k.level = 'PRACTICE'`,
    [system, metric],
  );
  return new Map(rows.map(({ period, lines }) => [period, lines]));
}

/** What is kept of every return of a system, by practice and first day of its month: "Z00001 2025-11-01". */
export async function everyKept(system: string): Promise<Map<string, KeptCheck>> {
  const { rows } = await pool().query<{ practice: string; month: Day; kept: KeptCheck }>(
    `select a.practice, a.month, ${CHECK} as kept from appointment_return a where a.system = $1`,
    [system],
  );
  return new Map(rows.map(({ practice, month, kept }) => [`${practice} ${month}`, kept]));
}
