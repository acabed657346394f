import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { parsePeriod, type Period } from "@/lib/periods/period";
import { monthsIn, type MonthMeasures } from "@/lib/readings/figures-in";
import { knownAnswers } from "@/lib/server/known-answers";

/** The months a system has any monthly reading for, newest first. */
export async function monthsWithReadings(scope: FiguresScope): Promise<Period[]> {
  return (await measuresByMonth(scope)).map(({ month }) => month);
}

/** Of those, the months whose figures are in, newest first: what changed is told of them. */
export async function monthsToTell(scope: FiguresScope): Promise<Period[]> {
  return monthsIn(await measuresByMonth(scope));
}

async function measuresByMonth({ system }: FiguresScope): Promise<MonthMeasures[]> {
  const { rows } = await knownAnswers().query<{ period: string; measures: number }>(
    `select period, count(distinct metric_code)::integer as measures from reading
     where scope = $1 and organisation_code = $1 and period ~ '^\\d{4}-\\d{2}$' group by period order by period desc`,
    [system],
  );
  return rows.flatMap(({ period, measures }) => {
    const month = parsePeriod(period);
    return month ? [{ month, measures }] : [];
  });
}

/** The periods one measure has readings for in a system, newest first. */
export async function periodsOfMetric({ system }: FiguresScope, metric: string): Promise<Period[]> {
  const { rows } = await knownAnswers().query<{ period: string }>(
    `select period from reading where scope = $1 and metric_code = $2
     group by period order by min(period_start) desc`,
    [system, metric],
  );
  return rows.flatMap((row) => parsePeriod(row.period) ?? []);
}

/** The newest period of a measure that ended on or before a day. */
export function newestAt(periods: readonly Period[], asAt: Day): Period | null {
  return periods.find((each) => each.end <= asAt) ?? null;
}
