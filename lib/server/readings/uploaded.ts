import "server-only";
import type { PoolClient } from "pg";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import type { Sourced } from "@/lib/readings/build";
import { figureOf, sizeOf } from "@/lib/readings/figure";

export type Uploaded = {
  period: string;
  organisation: string;
  loadId: number;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  suppressed: boolean;
  note: string | null;
};

/** What a system's ICB uploaded for one metric from a day on, from the loads in force, by period. */
export async function uploadedFigures(
  client: PoolClient,
  { system, metric, from }: { system: string; metric: string; from: Day },
): Promise<Map<string, Uploaded[]>> {
  const { rows } = await client.query<Uploaded>(
    `select f.period, f.organisation_code as organisation, f.load_id as "loadId",
            f.numerator, f.denominator, f.value, f.suppressed, f.note
     from metric_fact f
     join load_in_force p
       on p.load_id = f.load_id and p.series = 'metric:' || f.metric_code and p.scope = f.scope and p.period = f.period
     join organisation o on o.code = f.organisation_code and (o.kind = 'PRACTICE' or o.code = f.scope)
     where f.scope = $1 and f.metric_code = $2 and f.period_start >= $3
     order by f.period_start, f.organisation_code`,
    [system, metric, from],
  );
  const periods = new Map<string, Uploaded[]>();
  for (const row of rows) periods.set(row.period, [...(periods.get(row.period) ?? []), row]);
  return periods;
}

/** The source of a figure that an ICB uploaded. */
export const UPLOAD = "metric-upload";

/** One period's rows as figures: those of practices, and the system's own where it was given. */
export function uploadedPeriod(
  definition: MetricDefinition,
  system: string,
  rows: readonly Uploaded[],
): { figures: Map<string, Sourced>; published: Sourced | null } {
  const all = rows.map((row) => [row.organisation, uploadedFigure(definition, row)] as const);
  return {
    figures: new Map(all.filter(([code]) => code !== system)),
    published: all.find(([code]) => code === system)?.[1] ?? null,
  };
}

/** An uploaded row as a figure. A value without its parts stands as given, and is not added up. */
function uploadedFigure(definition: MetricDefinition, row: Uploaded): Sourced {
  const shared = { source: UPLOAD, loadIds: [row.loadId], doubt: null, denominatorFrom: null };
  const { numerator, denominator, value, suppressed, note } = row;
  if (suppressed) {
    const reason = note ?? "Hidden by the source because the numbers are small";
    return { ...shared, numerator: null, denominator: null, value: null, state: "suppressed", reason };
  }
  if (numerator !== null && denominator !== null) {
    return { ...shared, ...figureOf(definition, { numerator, denominator, denominatorFrom: null }, null, 1) };
  }
  if (value === null) {
    return {
      ...shared,
      numerator,
      denominator,
      value,
      state: "not-reported",
      reason: note ?? "No figure was given",
    };
  }
  return { ...shared, numerator, denominator, value, ...sizeOf(definition, denominator) };
}
