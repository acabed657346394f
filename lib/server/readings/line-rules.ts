import "server-only";
import type { ClientBase, Pool } from "pg";
import type { Day } from "@/lib/periods/day";
import { NO_METRIC_RULES, type MetricRules, type Planned, type Rebase } from "@/lib/readings/line-rules";

/** Rebases and plans in force, by system and metric. */
export type LineRulesOf = (system: string, metric: string) => MetricRules;

type Row = {
  scope: string;
  metric: string;
  organisation: string | null;
  period: string;
  start: Day;
  /** Planned for the period; null: its limits start there. */
  value: number | null;
};

/** Every rebase and plan in force, read at once: there are few. */
export async function lineRules(client: ClientBase | Pool): Promise<LineRulesOf> {
  const { rows } = await client.query<Row>(
    `select scope, metric_code as metric, organisation_code as organisation, period, period_start as start,
            null::float8 as value
     from rebase where withdrawn_at is null
     union all
     select scope, metric_code, organisation_code, period, period_start, value
     from trajectory_point where withdrawn_at is null`,
  );
  const found = new Map<string, { rebases: Rebase[]; planned: Planned[] }>();
  for (const { scope, metric, organisation, period, start, value } of rows) {
    const key = `${scope} ${metric}`;
    const known = found.get(key) ?? { rebases: [], planned: [] };
    found.set(key, known);
    if (value === null) known.rebases.push({ organisation, from: start });
    else known.planned.push({ organisation, period, value });
  }
  return (system, metric) => found.get(`${system} ${metric}`) ?? NO_METRIC_RULES;
}
