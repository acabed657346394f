import "server-only";
import type { PoolClient } from "pg";
import type { DataCounts } from "@/lib/metrics/data-counts";
import type { Day } from "@/lib/periods/day";

export type OrganisationKind = "PRACTICE" | "PCN" | "SUB_ICB";

/** One organisation's period in one system: cells from the loads in force, and which data set and load each came from. */
export type PeriodCounts = {
  organisation: string;
  /** null: a code the installation does not know as an organisation. */
  kind: OrganisationKind | null;
  start: Day;
  period: string;
  counts: DataCounts;
  from: ReadonlyMap<string, { dataset: string; loadId: number }>;
};

type Row = Omit<PeriodCounts, "counts" | "from"> & {
  dataset: string;
  loadId: number;
  counts: Record<string, number | null> | null;
};

/**
 * A system's counts of data sets from a day on, oldest first, these cells only.
 * Where two of the data sets give a cell of one organisation and period, the
 * first named counts.
 */
export async function dataSetCounts(
  client: PoolClient,
  { system, from }: { system: string; from: Day },
  { datasets, cells }: { datasets: readonly string[]; cells: readonly string[] },
): Promise<PeriodCounts[]> {
  const { rows } = await client.query<Row>(
    `select f.month as start, p.period, f.organisation_code as organisation, o.kind, f.dataset, f.load_id as "loadId",
            (select jsonb_object_agg(cell, f.counts -> cell) from unnest($4::text[]) as cell where f.counts ? cell) as counts
     from fact f
     join load_in_force p
       on p.load_id = f.load_id and p.series = f.dataset and p.scope = f.scope and p.period_start = f.month
     left join organisation o on o.code = f.organisation_code
     where f.scope = $1 and f.dataset = any($2) and f.month >= $3
     order by f.month, p.period, f.organisation_code, array_position($2::text[], f.dataset) desc`,
    [system, datasets, from, cells],
  );
  const merged: PeriodCounts[] = [];
  for (const { dataset, loadId, counts, ...row } of rows) {
    const own = Object.keys(counts ?? {}).map((cell) => [cell, { dataset, loadId }] as const);
    const last = merged.at(-1);
    if (last && last.period === row.period && last.organisation === row.organisation) {
      last.counts = { ...last.counts, ...counts };
      last.from = new Map([...last.from, ...own]);
    } else merged.push({ ...row, counts: counts ?? {}, from: new Map(own) });
  }
  return merged;
}
