import "server-only";
import type { PoolClient } from "pg";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import { period as periodOf } from "@/lib/periods/period";
import { compare, type Compared } from "@/lib/readings/compare";
import { excludedOn, exclusionsOf } from "./decisions";
import { editionOn, type Edition } from "./definitions";
import type { Pending } from "./pending";
import { addComparator, addComparison, nothingWaiting, writeAll } from "./store";

/** England is a comparator where at least this share of England's systems with open practices have figures. */
export const ENGLAND_FROM = 0.9;

/** Fewer systems than this are not England, whatever their share of what is loaded. */
const FEWEST_SYSTEMS = 30;

type Row = Compared & { state: string };

/** Compares every practice with every other, for the metrics and periods that were computed again. */
export async function compareWithEngland(
  client: PoolClient,
  { jobs, editions }: { jobs: readonly Pending[]; editions: Map<string, Edition[]> },
): Promise<void> {
  const systems = await systemsKnown(client);
  if (systems < FEWEST_SYSTEMS) return;
  const exclusions = await exclusionsOf(client);

  for (const { metric, period, reporting } of await touched(client, jobs)) {
    const { text, start, end } = periodOf(period);
    await forget(client, metric, period);
    if (reporting < ENGLAND_FROM * systems) continue;
    const edition = editionOn(editions.get(metric) ?? [], end);
    if (!edition) continue;
    const key = { metric, edition: edition.edition, period: text, start, end, scope: "ENG" };
    const compared = await practicesOf(client, {
      metric,
      period,
      excluded: excludedOn(exclusions, metric, end),
    });
    await write(client, key, edition.definition, compared);
  }
}

async function write(
  client: PoolClient,
  key: { metric: string; edition: number; period: string; start: Day; end: Day; scope: string },
  definition: MetricDefinition,
  compared: readonly Compared[],
): Promise<void> {
  const waiting = nothingWaiting();
  const { lines, positions } = compare(definition, compared);
  addComparator(waiting, key, { ...lines, comparator: "ENG", level: "PRACTICE" });
  for (const position of positions)
    addComparison(waiting, key, { ...position, comparator: "ENG", n: lines.n });
  await writeAll(client, waiting);
}

async function systemsKnown(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    "select count(*)::int as n from organisation where kind = 'SYSTEM' and closed_on is null",
  );
  return rows[0]?.n ?? 0;
}

async function touched(
  client: PoolClient,
  jobs: readonly Pending[],
): Promise<{ metric: string; period: string; reporting: number }[]> {
  const from = jobs.map((job) => job.from).toSorted()[0];
  const { rows } = await client.query<{ metric: string; period: string; reporting: number }>(
    `select metric_code as metric, period, count(distinct scope)::int as reporting
     from comparator
     where level = 'PRACTICE' and scope <> 'ENG' and comparator_code = scope and period_start >= $1
     group by 1, 2`,
    [from],
  );
  return rows;
}

async function forget(client: PoolClient, metric: string, period: string): Promise<void> {
  for (const table of ["comparator", "comparison"]) {
    await client.query(`delete from ${table} where scope = 'ENG' and metric_code = $1 and period = $2`, [
      metric,
      period,
    ]);
  }
}

/** The practices compared: those their own system compares. */
async function practicesOf(
  client: PoolClient,
  { metric, period, excluded }: { metric: string; period: string; excluded: ReadonlySet<string> },
): Promise<Compared[]> {
  const { rows } = await client.query<Row>(
    `select r.organisation_code as code, r.numerator, r.denominator, r.value, r.state
     from reading r
     join comparison c using (metric_code, period, organisation_code, scope)
     where r.metric_code = $1 and r.period = $2 and r.level = 'PRACTICE' and c.comparator_code = r.scope
     order by 1`,
    [metric, period],
  );
  return rows.filter((row) => !excluded.has(row.code));
}
