import { openTestCluster } from "../support/test-cluster";
import { demoDatabase } from "../support/seeded-demo";
import { median, type Line } from "./rounds";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SYSTEM = "QZZ";

/** The demo's levels, each practice in each of its months: proposed again, proposed for the first time, and by a draft. */
export async function measureLevels(): Promise<Line[]> {
  const cluster = await openTestCluster();
  try {
    process.env.DATABASE_URL = await demoDatabase(cluster, "bench_levels");
    process.env.INSTALLATION = "demo";
    return await linesOf();
  } finally {
    await cluster.release();
  }
}

async function linesOf(): Promise<Line[]> {
  // Read when first asked: the database is this run's own.
  const { disconnect, transaction } = await import("@/lib/server/db");
  const { day } = await import("@/lib/periods/day");
  const { wholeSystem } = await import("@/lib/permissions/figures");
  const { proposeLevels } = await import("@/lib/server/pqaf/propose");
  const { whatIf } = await import("@/lib/server/queries/assurance/what-if");
  const { ILLUSTRATIVE_EDITION } = await import("@/prisma/seed/reference/illustrative-edition");

  /** Undone afterwards: each round finds what the one before it found. */
  async function propose(first: boolean): Promise<{ ms: number; proposed: number }> {
    let took = { ms: 0, proposed: 0 };
    await transaction(async (client) => {
      // As if none had ever been kept, without deleting what decisions rest on.
      if (first) await client.query("update level_proposal set newest = false where system = $1", [SYSTEM]);
      const started = performance.now();
      const { proposed } = await proposeLevels(client, { system: SYSTEM, from: day("2000-01-01") });
      took = { ms: performance.now() - started, proposed };
      throw new Undo();
    }).catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
    return took;
  }
  async function draft(): Promise<{ ms: number; proposed: number }> {
    const started = performance.now();
    const { after } = await whatIf(wholeSystem(SYSTEM), ILLUSTRATIVE_EDITION);
    return { ms: performance.now() - started, proposed: after.length };
  }

  try {
    const again: number[] = [];
    const first: number[] = [];
    const drafted: number[] = [];
    let proposed = 0;
    let months = 0;
    await propose(false); // Warming up.
    for (let round = 0; round < ROUNDS; round++) {
      const same = await propose(false);
      proposed = same.proposed;
      again.push(same.ms);
      first.push((await propose(true)).ms);
      const what = await draft();
      months = what.proposed;
      drafted.push(what.ms);
      console.error(`Levels, round ${round + 1} of ${ROUNDS}`);
    }
    const line = (what: string, took: readonly number[], goal: number): Line => ({
      what,
      measured: `${(median(took) / 1000).toFixed(2)} s`,
      goal: `${goal} s`,
      met: median(took) <= goal * 1000,
    });
    return [
      line(`${proposed} levels proposed again, none of which differs`, again, 2),
      line(`${proposed} levels proposed and all of them kept`, first, 2),
      line(`what a draft would propose over ${months} months`, drafted, 10),
    ];
  } finally {
    await disconnect();
  }
}

class Undo extends Error {}
