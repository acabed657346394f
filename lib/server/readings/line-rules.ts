import "server-only";
import type { ClientBase, Pool } from "pg";
import { NO_METRIC_RULES, type MetricRules, type Planned, type Rebase } from "@/lib/readings/line-rules";

type RebaseRow = Rebase & { scope: string; metric: string };
type PlannedRow = Planned & { scope: string; metric: string };

/** Rebases and plans in force, by system and metric. */
export type LineRulesOf = (system: string, metric: string) => MetricRules;

/** Every rebase and plan in force, read at once: there are few. */
export async function lineRules(client: ClientBase | Pool): Promise<LineRulesOf> {
  const { rows: rebases } = await client.query<RebaseRow>(
    `select scope, metric_code as metric, organisation_code as organisation, period_start as "from"
     from rebase where withdrawn_at is null`,
  );
  const { rows: planned } = await client.query<PlannedRow>(
    `select scope, metric_code as metric, organisation_code as organisation, period, value
     from trajectory_point where withdrawn_at is null`,
  );
  const found = new Map<string, { rebases: Rebase[]; planned: Planned[] }>();
  const rulesAt = ({ scope, metric }: { scope: string; metric: string }) => {
    const key = `${scope} ${metric}`;
    const known = found.get(key) ?? { rebases: [], planned: [] };
    found.set(key, known);
    return known;
  };
  for (const row of rebases) rulesAt(row).rebases.push({ organisation: row.organisation, from: row.from });
  for (const row of planned) {
    const { organisation, period, value } = row;
    rulesAt(row).planned.push({ organisation, period, value });
  }
  return (system, metric) => found.get(`${system} ${metric}`) ?? NO_METRIC_RULES;
}
