import "server-only";
import type { PoolClient } from "pg";
import type { Day } from "@/lib/periods/day";

/** What a committed load or setting has made out of date: a system's metrics from a day on. */
export type Pending = { system: string; metric: string | null; from: Day };

const ORGANISATIONS = ["list-map", "gpad-mapping", "epraccur", "pcn-partners", "places", "exclusions"];

/** The jobs to do, one a system and metric (null: every appointments metric), and the work rows they clear. */
export async function pendingWork(client: PoolClient): Promise<{ jobs: Pending[]; ids: number[] }> {
  const { rows } = await client.query<{ id: number; series: string; scope: string; period_start: Day }>(
    "select id, series, scope, period_start from reading_work order by id for update",
  );
  const systems = rows.some((row) => row.scope === "ENG") ? await loadedSystems(client) : [];
  const metrics = await uploadedMetrics(client);

  const earliest = new Map<string, Pending>();
  const want = (job: Pending) => {
    const key = `${job.system} ${job.metric ?? ""}`;
    const known = earliest.get(key);
    if (!known || job.from < known.from) earliest.set(key, job);
  };
  for (const { series, scope, period_start: from } of rows) {
    for (const system of scope === "ENG" ? systems : [scope]) {
      if (series.startsWith("metric:")) want({ system, metric: series.slice("metric:".length), from });
      else want({ system, metric: null, from });
      // Who belongs where decides what every figure is summed to and compared with.
      if (ORGANISATIONS.includes(series)) for (const metric of metrics) want({ system, metric, from });
    }
  }
  return { jobs: [...earliest.values()], ids: rows.map((row) => row.id) };
}

async function loadedSystems(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(
    "select code from organisation where kind = 'SYSTEM' order by code",
  );
  return rows.map((row) => row.code);
}

async function uploadedMetrics(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(
    "select distinct metric_code as code from metric_fact order by 1",
  );
  return rows.map((row) => row.code);
}
