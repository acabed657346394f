import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { CROSSTAB_HEADING } from "../fixtures/official-csv";
import { mapFile } from "../support/installation";
import { freshDatabase } from "../support/site";
import { openTestCluster } from "../support/test-cluster";
import { writeCrosstab } from "./crosstab-file";
import { median, type Line } from "./rounds";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const PRACTICES = Number(process.env.BENCH_PRACTICES ?? 400);

/** Loading a crosstab, from the file to readings that pages may show, by a plain COPY of the same file. */
export async function measureImport(): Promise<Line[]> {
  const cluster = await openTestCluster();
  const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
  try {
    const url = await freshDatabase(cluster, "bench_import");
    process.env.DATABASE_URL = url;
    const file = path.join(folder, "crosstab.csv");
    const rows = await writeCrosstab(file, PRACTICES);
    const ratios = await roundsOf(url, file);
    const ratio = median(ratios.map(({ copy, load }) => copy / load));
    const rate = Math.round(rows / (median(ratios.map(({ load }) => load)) / 1000) / 1000);
    return [
      {
        what: `crosstab of ${rows.toLocaleString("en-GB")} rows, by COPY of the same file`,
        measured: `${ratio.toFixed(2)} (${rate} thousand rows a second)`,
        goal: "at least 0.33, aim 0.50",
        met: ratio >= 1 / 3,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
    await cluster.release();
  }
}

async function roundsOf(url: string, file: string) {
  // Read when first asked: the database is this run's own.
  const { disconnect } = await import("@/lib/server/db");
  const { NOBODY, runLoad } = await import("@/lib/server/imports/run-load");
  const { revertLoad } = await import("@/lib/server/commands/revert-load");
  const { seedReference } = await import("@/prisma/seed/reference");
  await seedReference();
  await runLoad([await mapFile(PRACTICES, 1)], NOBODY);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const columns = CROSSTAB_HEADING.split(",").map((name) => `${name} text`);
  await client.query(`create table raw (${columns.join(", ")})`);
  try {
    const taken: { copy: number; load: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await client.query("truncate raw");
      const copying = performance.now();
      await pipeline(createReadStream(file), client.query(copyFrom("copy raw from stdin csv header")));
      const copy = performance.now() - copying;

      const loading = performance.now();
      const [outcome] = await runLoad([file], NOBODY);
      const load = performance.now() - loading;
      if (outcome?.status !== "loaded")
        throw new Error(`The file was ${outcome?.status}: ${JSON.stringify(outcome?.errors)}`);
      taken.push({ copy, load });
      console.error(
        `Import, round ${round + 1} of ${ROUNDS}: copy ${Math.round(copy)} ms, load ${Math.round(load)} ms`,
      );

      const { rows } = await client.query<{ id: number }>(
        "select max(id) as id from load where status = 'LOADED'",
      );
      await revertLoad(null, rows[0]?.id ?? 0, "The next round");
    }
    return taken;
  } finally {
    await client.end();
    await disconnect();
  }
}
