import path from "node:path";
import pg from "pg";
import { buildIfNeeded } from "@/lib/server/cli/installation/next-build";
import { choosePort, startSite } from "@/lib/server/cli/installation/next-server";
import { ensureDatabase, type Cluster } from "@/prisma/embedded";
import { migrate } from "@/prisma/migrate";
import { demoDatabase, TEST_SECRET } from "./seeded-demo";
import { openTestCluster, TEST_DATA } from "./test-cluster";

/** What the site is for: the name of its database, and what stands between the two, where anything does. */
type Choices = { name?: string; through?: (databaseUrl: string) => Promise<string> };

/** The production build on a database made for this run and seeded as the demo's is, for as long as `work` runs. */
export async function withDemoSite<Value>(
  work: (origin: string, databaseUrl: string) => Promise<Value>,
  { name = "journeys", through = async (url) => url }: Choices = {},
): Promise<Value> {
  const stop = new AbortController();
  const cluster = await openTestCluster();
  try {
    const environment = {
      ...process.env,
      DATABASE_URL: await demoDatabase(cluster, name),
      INSTALLATION: "demo",
      DATA_DIR: path.join(TEST_DATA, name),
      NEXTAUTH_SECRET: TEST_SECRET,
    };
    await buildIfNeeded(environment, stop.signal);
    const seen = { ...environment, DATABASE_URL: await through(environment.DATABASE_URL) };
    const site = await startSite(await choosePort(), seen, stop.signal);
    try {
      return await work(site.origin, environment.DATABASE_URL);
    } finally {
      stop.abort();
      await site.ended;
    }
  } finally {
    await cluster.release();
  }
}

/** An empty database with every migration applied. */
export async function freshDatabase(cluster: Cluster, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.end();
  const url = await ensureDatabase(cluster, name);
  await migrate(url);
  return url;
}
