import { cp, rm } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { runCommand } from "@/lib/server/cli/installation/child";
import { filesIn, hashOf } from "@/lib/server/cli/installation/next-build";
import { ensureDatabase, type Cluster } from "@/prisma/embedded";
import { migrate } from "@/prisma/migrate";
import { TEST_DATA } from "./test-cluster";

export const TEST_SECRET = "only-for-tests-and-of-no-other-use";

/** Held while the demo is seeded, so that of two who want it one waits. */
const SEEDING = 72_707_371;

/**
 * A database of this name as the demo's is, with its files in a folder of this
 * name. Seeded once for each version of what the demo is made from, and copied
 * for each that wants one: the tests, the journeys, the bench.
 */
export async function demoDatabase(cluster: Cluster, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [SEEDING]);
    const template = `demo_${madeFrom().slice(0, 16)}`;
    if (!(await isThere(client, template))) await seed(client, cluster, template);
    await client.query(`drop database if exists "${name}" with (force)`);
    await client.query(`create database "${name}" template ${template}`);
    const files = path.join(TEST_DATA, name, "demo-files");
    await rm(files, { recursive: true, force: true });
    await cp(path.join(TEST_DATA, template, "demo-files"), files, { recursive: true });
    return cluster.url(name);
  } finally {
    await client.end();
  }
}

/** Pages and their parts have no say in it. */
function madeFrom(): string {
  const sources = ["lib", "prisma"].flatMap(filesIn).filter((file) => !file.startsWith("prisma/generated/"));
  return hashOf([...sources, "package-lock.json"]);
}

async function isThere(client: pg.Client, template: string): Promise<boolean> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [template]);
  return rowCount === 1;
}

/** Seeded under another name, so that one cut short is not taken for whole. */
async function seed(client: pg.Client, cluster: Cluster, template: string): Promise<void> {
  await forgetOlder(client);
  const url = await ensureDatabase(cluster, "demo_unfinished");
  await migrate(url);
  const environment = {
    ...process.env,
    DATABASE_URL: url,
    INSTALLATION: "demo",
    DATA_DIR: path.join(TEST_DATA, template),
    NEXTAUTH_SECRET: TEST_SECRET,
  };
  await runCommand("lib/server/cli/seed.ts", environment, new AbortController().signal);
  await client.query(`alter database demo_unfinished rename to ${template}`);
}

async function forgetOlder(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select datname as name from pg_database where datname ~ '^demo_([0-9a-f]{16}|unfinished)$'",
  );
  for (const { name } of rows) {
    await client.query(`drop database "${name}" with (force)`);
    await rm(path.join(TEST_DATA, name), { recursive: true, force: true });
  }
}
