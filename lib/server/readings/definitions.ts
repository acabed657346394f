import "server-only";
import type { ClientBase, Pool } from "pg";
import { metricDefinition, type MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";

export type Edition = { edition: number; from: Day; to: Day | null; definition: MetricDefinition };

/** Every metric's editions, by code. */
export async function editionsByMetric(client: ClientBase | Pool): Promise<Map<string, Edition[]>> {
  const { rows } = await client.query<{
    code: string;
    edition: number;
    effective_from: Day;
    effective_to: Day | null;
    definition: string;
  }>(
    "select code, edition, effective_from, effective_to, definition::text from metric_edition order by code, edition",
  );
  const metrics = new Map<string, Edition[]>();
  for (const row of rows) {
    const definition = definitionFrom(row.definition);
    const edition = { edition: row.edition, from: row.effective_from, to: row.effective_to, definition };
    metrics.set(row.code, [...(metrics.get(row.code) ?? []), edition]);
  }
  return metrics;
}

/** Definitions by their own text: every page asks for all of them, and they seldom change. */
const READ = new Map<string, MetricDefinition>();

function definitionFrom(text: string): MetricDefinition {
  const read = READ.get(text) ?? metricDefinition.parse(JSON.parse(text));
  READ.set(text, read);
  return read;
}

/** The edition in force on a day; the first one for days before any. */
export function editionOn(editions: readonly Edition[], on: Day): Edition | null {
  const inForce = editions.findLast((each) => each.from <= on && (each.to === null || each.to >= on));
  return inForce ?? editions[0] ?? null;
}

/** Every metric as defined on a day, by code, as the caller's transaction sees it. */
export async function definitionsIn(
  client: ClientBase | Pool,
  on: Day,
): Promise<Map<string, MetricDefinition>> {
  const found = new Map<string, MetricDefinition>();
  for (const [code, all] of await editionsByMetric(client)) {
    const edition = editionOn(all, on);
    if (edition) found.set(code, edition.definition);
  }
  return found;
}
