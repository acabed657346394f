import "server-only";
import type { PoolClient } from "pg";
import { pool, transaction } from "@/lib/server/db";
import type { Day } from "@/lib/periods/day";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { period as periodOf, monthOf } from "@/lib/periods/period";
import { proposeLevels } from "@/lib/server/pqaf/propose";
import { build, type MetricPeriod, type Sourced } from "@/lib/readings/build";
import { excludedOn, holdOn, type Exclusions, type Holds, exclusionsOf, holdSettings } from "./decisions";
import { editionOn, editionsByMetric, type Edition } from "./definitions";
import { compareWithEngland } from "./england";
import { practiceFigures, publishedFigure } from "./figures-of";
import { historyBefore } from "./history";
import { lineRules, type LineRulesOf } from "./line-rules";
import { monthlyCounts } from "./monthly-counts";
import { officialFigures } from "./official";
import { pendingWork, type Pending } from "./pending";
import { practicesByDay } from "./practices-on";
import { beginRevisions, keepBefore, storeRevisions } from "./revisions";
import { addComparator, addComparison, addReading, nothingWaiting, writeAll, type Waiting } from "./store";
import { UPLOAD, uploadedFigures, uploadedPeriod } from "./uploaded";

const COMPUTING = 72_707_370;

/** Told of each system and measure that is being read, and how many of them there are. */
type Report = (line: string, place: { stage: "readings"; at: number; of: number }) => void;

/**
 * Computes every reading that loads have made out of date, in one transaction:
 * readers see the old ones until all the new ones are there. Safe to call when
 * nothing waits, and from several processes at once.
 */
export async function computePendingReadings(report: Report): Promise<{ readings: number }> {
  const computed = await transaction(async (client) => {
    await client.query("select pg_advisory_xact_lock($1)", [COMPUTING]);
    const editions = await editionsByMetric(client);
    const { jobs, decided, ids } = await pendingWork(client, editions);
    if (ids.length === 0) return { readings: 0 };

    // A load has just changed far more than the planner knows of: without this the first page would wait seconds.
    await client.query("analyze organisation, membership");
    const world = await readWorld(client, editions);
    await beginRevisions(client);
    let readings = 0;
    const systems = [...new Set(jobs.map((job) => job.system))];
    for (const [index, system] of systems.entries()) {
      const waiting = nothingWaiting();
      for (const job of jobs.filter((each) => each.system === system)) {
        const place = { stage: "readings" as const, at: jobs.indexOf(job), of: jobs.length };
        report(`Readings: ${system} (${index + 1} of ${systems.length})`, place);
        await computeJob(world, job, waiting);
      }
      readings += waiting.readings.length;
      await writeAll(client, waiting);
    }
    // The same of what was just written: taken for few, England's practices are joined one by one, for minutes each.
    if (readings > 0) await client.query("analyze reading, comparator, comparison");
    await compareWithEngland(client, { jobs, editions });
    await storeRevisions(client, decided);
    for (const system of systems) await proposeLevels(client, { system, from: earliestOf(jobs, system) });
    await client.query("delete from reading_work where id = any($1)", [ids]);
    return { readings };
  });
  if (computed.readings > 0) await pool().query("analyze comparator, comparison, fact, load, load_part");
  return computed;
}

/** The first day of which a system's figures may have changed. */
function earliestOf(jobs: readonly Pending[], system: string): Day | null {
  const days = jobs.filter((job) => job.system === system).map(({ from }) => from);
  return days.toSorted()[0] ?? null;
}

type World = {
  client: PoolClient;
  editions: Map<string, Edition[]>;
  practicesOn: ReturnType<typeof practicesByDay>;
  exclusions: Exclusions;
  holds: Holds;
  subIcbs: Map<string, string[]>;
  lineRules: LineRulesOf;
};

async function readWorld(client: PoolClient, editions: Map<string, Edition[]>): Promise<World> {
  return {
    client,
    editions,
    practicesOn: practicesByDay(client),
    exclusions: await exclusionsOf(client),
    holds: await holdSettings(client),
    subIcbs: await subIcbsBySystem(client),
    lineRules: await lineRules(client),
  };
}

async function subIcbsBySystem(client: PoolClient): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ system: string; codes: string[] }>(
    `select m.parent_code as system, array_agg(distinct m.child_code order by m.child_code) as codes
     from membership m
     join organisation c on c.code = m.child_code and c.kind = 'SUB_ICB'
     join organisation p on p.code = m.parent_code and p.kind = 'SYSTEM'
     where m.ends_on is null
     group by 1`,
  );
  return new Map(rows.map((row) => [row.system, row.codes]));
}

async function computeJob(world: World, job: Pending, waiting: Waiting): Promise<void> {
  const codes = job.metric === null ? appointmentMetrics(world.editions) : [job.metric];
  await keepBefore(world.client, codes, job);
  await forget(world.client, codes, job);
  const history = await historyBefore(world.client, { system: job.system, metrics: codes, before: job.from });
  if (job.metric === null) return computeAppointments(world, { ...job, codes }, { history, waiting });
  return computeMetric(world, { ...job, metric: job.metric }, { history, waiting });
}

function appointmentMetrics(editions: Map<string, Edition[]>): string[] {
  const from = (all: Edition[]) => all.some((each) => each.definition.formula.from === "appointments");
  return [...editions].filter(([, all]) => from(all)).map(([code]) => code);
}

/** What is about to be computed again. */
async function forget(
  client: PoolClient,
  metrics: readonly string[],
  { system, from }: Pending,
): Promise<void> {
  for (const table of ["reading", "comparator", "comparison"]) {
    await client.query(
      `delete from ${table} where scope = $1 and metric_code = any($2) and period_start >= $3`,
      [system, metrics, from],
    );
  }
}

type Into = { history: Awaited<ReturnType<typeof historyBefore>>; waiting: Waiting };

async function computeAppointments(
  world: World,
  job: Pending & { codes: string[] },
  into: Into,
): Promise<void> {
  const subIcbs = world.subIcbs.get(job.system) ?? [];
  for (const month of await monthlyCounts(world.client, job.system, job.from)) {
    const { text, end } = monthOf(month.month);
    for (const metric of job.codes) {
      const edition = editionOn(world.editions.get(metric) ?? [], end);
      if (!edition) continue;
      const hold = holdOn(world.holds, end);
      const figures = practiceFigures(edition.definition, month, hold);
      const published = publishedFigure(edition.definition, month, { subIcbs, hold });
      await read(world, { system: job.system, metric, period: text, edition, figures, published }, into);
    }
  }
}

/** A metric of its own: what an official data set counts, and what was uploaded for the periods it does not. */
async function computeMetric(world: World, job: Pending & { metric: string }, into: Into): Promise<void> {
  const { system, metric } = job;
  const editions = world.editions.get(metric) ?? [];
  const known = {
    code: system,
    subIcbs: world.subIcbs.get(system) ?? [],
    practicesOn: async (day: Day) => (await world.practicesOn(day)).get(system) ?? [],
  };
  const official = await officialFigures(world.client, known, job.from, editions);
  const uploaded = await uploadedFigures(world.client, job);
  const periods = [...new Set([...official.keys(), ...uploaded.keys()])].map(periodOf);
  // A trend is built in the order of time.
  for (const { text, end } of periods.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const edition = editionOn(editions, end);
    if (!edition) continue;
    const { figures, published } =
      official.get(text) ?? uploadedPeriod(edition.definition, system, uploaded.get(text) ?? []);
    await read(world, { system, metric, period: text, edition, figures, published }, into);
  }
}

/** Whom the figures are of: an upload's are of practices, whatever the official file counts. */
function figuresLevel({ formula }: MetricDefinition, figures: Map<string, Sourced>): "PRACTICE" | "PCN" {
  const [first] = figures.values();
  const ofPcns = formula.from === "counts" && formula.level === "PCN" && first?.source !== UPLOAD;
  return ofPcns ? "PCN" : "PRACTICE";
}

type Found = {
  system: string;
  metric: string;
  period: string;
  edition: Edition;
  figures: Map<string, Sourced>;
  published: Sourced | null;
};

async function read(world: World, found: Found, { history, waiting }: Into): Promise<void> {
  const { system, metric, edition, figures, published } = found;
  if (figures.size === 0 && !published) return;
  const { text, start, end } = periodOf(found.period);
  const input: MetricPeriod = {
    definition: edition.definition,
    edition: edition.edition,
    period: text,
    system,
    practices: (await world.practicesOn(end)).get(system) ?? [],
    figures,
    figuresOf: figuresLevel(edition.definition, figures),
    published,
    excluded: excludedOn(world.exclusions, metric, end),
    hold: holdOn(world.holds, end),
    history: history.get(metric) ?? new Map(),
    rules: world.lineRules(system, metric),
  };
  const built = build(input);
  const key = { metric, edition: edition.edition, period: text, start, end, scope: system };
  for (const each of built.readings) addReading(waiting, key, each);
  for (const each of built.comparators) addComparator(waiting, key, each);
  for (const each of built.comparisons) addComparison(waiting, key, each);
}
