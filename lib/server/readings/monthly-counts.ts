import "server-only";
import type { PoolClient } from "pg";
import type { Counts } from "@/lib/appointments/cells";
import { APPOINTMENT_DATASETS } from "@/lib/loads/dataset";
import type { Day } from "@/lib/periods/day";

/** One organisation's month: counts merged from the loads in force, and which load each family came from. */
export type Month = { organisation: string; counts: Counts; loadOf: Map<string, number> };

/** A month of one system: its practices, and its sub-ICBs where the publisher gives those. */
export type SystemMonth = { month: Day; practices: Month[]; subIcbs: Month[] };

type Row = { month: Day; organisation_code: string; dataset: string; load_id: number; counts: Counts };

/**
 * A system's counts from a month on, oldest first, from the loads in force.
 * Where crosstab and summary tables of one month are both loaded the crosstab
 * is used, save for the list size, which only table 1 publishes.
 */
export async function monthlyCounts(client: PoolClient, system: string, from: Day): Promise<SystemMonth[]> {
  const { rows } = await client.query<Row>(
    `select f.month, f.organisation_code, f.dataset, f.load_id, f.counts
     from fact f
     join load_in_force p
       on p.load_id = f.load_id and p.series = f.dataset and p.scope = f.scope and p.period_start = f.month
     where f.scope = $1 and f.month >= $2 and f.dataset = any($3)
     order by f.month, f.organisation_code, f.dataset desc`,
    [system, from, APPOINTMENT_DATASETS],
  );
  const months = new Map<Day, SystemMonth>();
  const crosstabMonths = new Set(
    rows.filter((row) => row.dataset === "gpad-crosstab").map((row) => row.month),
  );
  for (const row of rows) {
    const month = months.get(row.month) ?? { month: row.month, practices: [], subIcbs: [] };
    months.set(row.month, month);
    const side = row.dataset === "gpad-sub-icb" ? month.subIcbs : month.practices;
    merge(side, row, crosstabMonths.has(row.month));
  }
  return [...months.values()];
}

function merge(side: Month[], row: Row, crosstab: boolean): void {
  let month = side.at(-1);
  if (month?.organisation !== row.organisation_code) {
    month = { organisation: row.organisation_code, counts: {}, loadOf: new Map() };
    side.push(month);
  }
  const counts = crosstab && row.dataset.startsWith("gpad-summary") ? listOnly(row.counts) : row.counts;
  Object.assign(month.counts, counts);
  for (const cell of Object.keys(counts)) if (!cell.includes(":")) month.loadOf.set(cell, row.load_id);
}

function listOnly(counts: Counts): Counts {
  const list = counts["gpad-list"];
  return list === undefined ? {} : { "gpad-list": list };
}
