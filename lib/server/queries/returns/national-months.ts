import "server-only";
import type { ClientBase, Pool } from "pg";
import type { Counts } from "@/lib/appointments/cells";
import { nationalCounts, unclearCategory, type FigureCounts } from "@/lib/appointments/returned-figures";
import { APPOINTMENT_DATASETS } from "@/lib/loads/dataset";
import { dateOf, type Day } from "@/lib/periods/day";
import { monthOf, step, type Period } from "@/lib/periods/period";
import { groupBy } from "@/lib/readings/group-by";
import { pool } from "@/lib/server/db";

/** What national data says of one practice's month, and where that is from. */
export type NationalMonth = {
  month: Period;
  figures: FigureCounts;
  /** Every cell the figures are sums of. */
  counts: Counts;
  /** Appointments without a clear category; null where the data is not split so. */
  unclear: { count: number; share: number } | null;
  publisher: string;
  /** The newest day that any of its files was published. */
  publishedOn: Day | null;
  /** That of each of its files: the tables of a month may come, and be corrected, one by one. */
  published: readonly (Day | null)[];
  loadedAt: Date;
};

/** Of practices, by how appointments split. */
const PUBLISHED = APPOINTMENT_DATASETS.filter((each) => each !== "list-totals" && each !== "gpad-sub-icb");

type Row = {
  practice: string;
  month: Day;
  dataset: string;
  counts: Counts;
  publisher: string;
  publishedOn: Day | null;
  loadedAt: Date;
};

/**
 * The national figures of practices in a month and so many months before it,
 * the newest first, from the loads in force. Where crosstab and tables of one
 * month are both loaded the crosstab is used, as for readings. A practice or
 * month that is absent was not reported.
 */
export async function nationalMonths(
  practices: readonly string[],
  { month, before }: { month: Period; before: number },
  on: ClientBase | Pool = pool(),
): Promise<Map<string, NationalMonth[]>> {
  const { rows } = await on.query<Row>(
    `select f.organisation_code as practice, f.month, f.dataset, f.counts, l.publisher,
            l.published_on as "publishedOn", l.finished_at as "loadedAt"
     from fact f
     join load_in_force p
       on p.load_id = f.load_id and p.series = f.dataset and p.scope = f.scope and p.period_start = f.month
     join load l on l.id = f.load_id
     where f.organisation_code = any($1) and f.month between $2 and $3 and f.dataset = any($4)
     order by f.organisation_code, f.month desc, f.dataset desc`,
    [practices, dateOf(step(month, -before).start), dateOf(month.start), PUBLISHED],
  );
  const months = groupBy(rows, ({ practice, month }) => `${practice} ${month}`);
  const found = new Map<string, NationalMonth[]>();
  for (const of of months.values()) {
    const [first] = of;
    const read = readMonth(of);
    if (!first || !read) continue;
    found.set(first.practice, [...(found.get(first.practice) ?? []), read]);
  }
  return found;
}

function readMonth(rows: readonly Row[]): NationalMonth | null {
  const crosstab = rows.filter(({ dataset }) => dataset === "gpad-crosstab");
  const used = crosstab.length > 0 ? crosstab : rows;
  const counts: Counts = Object.assign({}, ...used.map((row) => row.counts));
  const figures = nationalCounts(counts);
  const newest = used.toSorted((a, b) => ((a.publishedOn ?? "") < (b.publishedOn ?? "") ? 1 : -1))[0];
  if (!newest || figures.total === undefined) return null;
  const { month, publisher, publishedOn, loadedAt } = newest;
  return {
    month: monthOf(month),
    figures,
    counts,
    unclear: unclearCategory(counts),
    publisher,
    publishedOn,
    published: used.map((row) => row.publishedOn),
    loadedAt,
  };
}

/** One practice's month with the twelve before it; null where it is not in the month's data. */
export async function nationalYear(
  practice: string,
  month: Period,
  on: ClientBase | Pool = pool(),
): Promise<{ now: NationalMonth; before: NationalMonth[] } | null> {
  const months = (await nationalMonths([practice], { month, before: 12 }, on)).get(practice) ?? [];
  const now = months.find((each) => each.month.text === month.text);
  return now ? { now, before: months.filter((each) => each !== now) } : null;
}
