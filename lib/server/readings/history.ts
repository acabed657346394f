import "server-only";
import type { PoolClient } from "pg";
import type { Day } from "@/lib/periods/day";
import type { TrendPoint } from "@/lib/readings/series";

type Row = {
  metric_code: string;
  organisation_code: string;
  period: string;
  value: number | null;
  state: string;
  source: string;
  denominator_from: string | null;
};

/** The points a system's organisations already have before a day, by metric and organisation, oldest first. */
export async function historyBefore(
  client: PoolClient,
  { system, metrics, before }: { system: string; metrics: readonly string[]; before: Day },
): Promise<Map<string, Map<string, TrendPoint[]>>> {
  const { rows } = await client.query<Row>(
    `select metric_code, organisation_code, period, value, state, source, denominator_from
     from reading
     where scope = $1 and metric_code = any($2) and period_start < $3
     order by metric_code, organisation_code, period_start`,
    [system, metrics, before],
  );
  const history = new Map<string, Map<string, TrendPoint[]>>(metrics.map((metric) => [metric, new Map()]));
  for (const { metric_code, organisation_code, period, value, state, source, denominator_from } of rows) {
    const judged = state === "reported" || state === "too-small";
    const points = history.get(metric_code);
    const own = points?.get(organisation_code) ?? [];
    own.push({ period, value: judged ? value : null, source: `${source}/${denominator_from ?? ""}` });
    points?.set(organisation_code, own);
  }
  return history;
}
