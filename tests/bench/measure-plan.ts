import { randomUUID } from "node:crypto";
import { linesOf, timesOf, visited } from "./measure-pages";
import { planFile } from "./plan-file";
import { EMPTY, ICB, type BenchPage } from "./pages";
import type { Line } from "./rounds";
import { withDemoSite } from "../support/site";

const ACTIONS = Number(process.env.BENCH_ACTIONS ?? 500);
const SYSTEM = "QZZ";

/** The plan by each of its views; `rows` asks the goal of a large page: three empty ones. */
const VIEWS: readonly BenchPage[] = ["table", "timeline", "board"].map((view) => ({
  ...{ name: `plan of ${ACTIONS}, ${view}`, path: `/plan?view=${view}`, as: ICB, rows: ACTIONS },
}));

/** A plan of 500 actions: how long a file of them takes to be looked at and put in, and its pages by an empty one. */
export async function measurePlan(): Promise<{ imported: Line[]; time: Line[]; weight: Line[] }> {
  return withDemoSite(
    async (origin, databaseUrl) => {
      process.env.DATABASE_URL = databaseUrl;
      process.env.INSTALLATION = "demo";
      const imported = await importActions();
      const pages = await visited(origin, databaseUrl, [EMPTY, ...VIEWS]);
      const { time, weight } = linesOf(await timesOf(origin, pages));
      return { imported, time, weight };
    },
    { name: "bench_plan" },
  );
}

/** Fills the plan up to so many actions, by the reader and the command that the page's own file goes through. */
async function importActions(): Promise<Line[]> {
  // Read when first asked: the database is this run's own.
  const { disconnect, pool } = await import("@/lib/server/db");
  const { importPlanFile } = await import("@/lib/server/commands/import-plan-file");
  const { receivePlanFile } = await import("@/lib/server/commands/receive-plan-file");
  const { judgedPlanFile, knownPlan } = await import("@/lib/server/queries/plan/plan-file");
  const { readPlanFile } = await import("@/lib/server/uploads/read-plan-file");
  const { seenOf } = await import("@/lib/plans/plan-file/plan-review");
  try {
    const { rows } = await pool().query<{ id: string }>("select id from person where name = $1", [ICB]);
    const lead = { id: rows[0]?.id ?? "", actingAs: null, name: ICB };
    const known = await knownPlan(SYSTEM);
    if (!known) throw new Error(`The demo has no plan of ${SYSTEM}`);
    const missing = ACTIONS - known.lines.length;
    const file = planFile(
      missing,
      known.themes.map(({ name }) => name),
    );

    const started = performance.now();
    const read = await readPlanFile(posted(file), { boundary: BOUNDARY, known, notPatients: false });
    if (!read.ok) throw new Error(`The file was not read: ${read.error}`);
    await receivePlanFile(lead, SYSTEM, { id: randomUUID(), ...read.value });
    const judged = await judgedPlanFile({ system: SYSTEM, by: lead.id });
    if (!judged?.review)
      throw new Error(`The file was refused: ${JSON.stringify(judged?.errors.slice(0, 3))}`);
    const looked = performance.now();
    const put = await importPlanFile(lead, {
      ...{ system: SYSTEM, file: judged.id, seen: seenOf(judged.review) },
    });
    if (!put.ok) throw new Error(`The file was not put in: ${put.error.is}`);
    const done = performance.now();
    const line = (what: string, took: number): Line => ({
      what,
      measured: `${(took / 1000).toFixed(2)} s`,
      goal: "5 s",
      met: took <= 5000,
    });
    return [
      line(`a file of ${missing} actions read and judged`, looked - started),
      line(`${put.value.added} actions put in, each with its history and audit entry`, done - looked),
    ];
  } finally {
    await disconnect();
  }
}

const BOUNDARY = "bench";

async function* posted(content: string): AsyncGenerator<Uint8Array> {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="plan.csv"\r\n\r\n`;
  yield Buffer.from(`${head}${content}\r\n--${BOUNDARY}--\r\n`);
}
