import "server-only";
import type { PoolClient } from "pg";
import { APPOINTMENT_DATASETS, isDataset, ORGANISATION_DATASETS } from "@/lib/loads/dataset";
import type { Day } from "@/lib/periods/day";
import { workOf, type RuleName } from "@/lib/readings/reading-work";
import type { Edition } from "./definitions";

/** What a committed load or decision has made out of date: a system's metrics from a day on. */
export type Pending = { system: string; metric: string | null; from: Day };

/** A decision that asks for readings again: of one metric, or of all (null). */
export type Decided = Pending & { rule: RuleName };

type Editions = ReadonlyMap<string, readonly Edition[]>;

/**
 * The jobs to do, one a system and metric (null: every appointments metric),
 * the decisions among what asks for them, and the work rows they clear.
 */
export async function pendingWork(
  client: PoolClient,
  editions: Editions,
): Promise<{ jobs: Pending[]; decided: Decided[]; ids: number[] }> {
  const { rows } = await client.query<{ id: number; series: string; scope: string; period_start: Day }>(
    "select id, series, scope, period_start from reading_work order by id for update",
  );
  const systems = rows.some((row) => row.scope === "ENG") ? await loadedSystems(client) : [];
  if (rows.length === 0) return { jobs: [], decided: [], ids: [] };
  const fed = metricsByDataset(editions);
  const metrics = await metricsWithFigures(client, fed);

  const earliest = new Map<string, Pending>();
  const want = (job: Pending) => {
    const key = `${job.system} ${job.metric ?? ""}`;
    const known = earliest.get(key);
    if (!known || job.from < known.from) earliest.set(key, job);
  };
  const decided: Decided[] = [];
  for (const { series, scope, period_start: from } of rows) {
    const { only, rule } = workOf(series);
    for (const system of scope === "ENG" ? systems : [scope]) {
      if (rule !== null) decided.push({ system, metric: only, from, rule });
      if (only !== null) want({ system, metric: isOfAppointments(editions, only) ? null : only, from });
      for (const each of fed.get(series) ?? []) want({ system, metric: each, from });
      if (only === null && touchesAppointments(series)) want({ system, metric: null, from });
      // Such as who belongs where, which decides what every figure is summed to and compared with.
      if (only === null && rule !== null) for (const metric of metrics) want({ system, metric, from });
    }
  }
  return { jobs: [...earliest.values()], decided, ids: rows.map((row) => row.id) };
}

async function loadedSystems(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(
    "select code from organisation where kind = 'SYSTEM' order by code",
  );
  return rows.map((row) => row.code);
}

/** The metrics that each data set feeds, as numerator or denominator, in any edition. */
function metricsByDataset(editions: Editions): Map<string, Set<string>> {
  const fed = new Map<string, Set<string>>();
  for (const [metric, all] of editions) {
    for (const { formula } of all.map((each) => each.definition)) {
      if (formula.from !== "counts") continue;
      for (const dataset of [...formula.datasets, formula.denominatorDataset ?? []].flat())
        fed.set(dataset, (fed.get(dataset) ?? new Set()).add(metric));
    }
  }
  return fed;
}

function isOfAppointments(editions: Editions, metric: string): boolean {
  return editions.get(metric)?.every(({ definition }) => definition.formula.from === "appointments") ?? false;
}

/** Every series does, save other data sets: those only feed metrics of their own. */
function touchesAppointments(series: string): boolean {
  const own: readonly string[] = [...APPOINTMENT_DATASETS, ...ORGANISATION_DATASETS];
  return own.includes(series) || !isDataset(series.split(":")[0] ?? "");
}

/** Metrics other than those of appointments that anything was loaded for. */
async function metricsWithFigures(client: PoolClient, fed: Map<string, Set<string>>): Promise<string[]> {
  const { rows } = await client.query<{ code: string; loaded: boolean }>(
    `select distinct metric_code as code, false as loaded from metric_fact
     union all select distinct series, true from load_in_force`,
  );
  return [
    ...new Set(rows.flatMap(({ code, loaded }) => (loaded ? [...(fed.get(code) ?? [])] : [code]))),
  ].toSorted();
}
