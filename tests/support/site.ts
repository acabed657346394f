import path from "node:path";
import pg from "pg";
import { buildIfNeeded } from "@/lib/server/cli/installation/next-build";
import { choosePort, startSite } from "@/lib/server/cli/installation/next-server";
import { ensureDatabase, type Cluster } from "@/prisma/embedded";
import { migrate } from "@/prisma/migrate";
import { demoDatabase, TEST_SECRET } from "./seeded-demo";
import { openTestCluster, TEST_DATA } from "./test-cluster";

/** The same pages over the same database at another address of it: gives the origin they are served at. */
export type ServeAgain = (databaseUrl: string) => Promise<string>;

/**
 * The production build on a database made for this run and seeded as the demo's is, for as long as `work` runs.
 * `name` is the database's.
 */
export async function withDemoSite<Value>(
  work: (origin: string, databaseUrl: string, serveAgain: ServeAgain) => Promise<Value>,
  { name = "journeys" }: { name?: string } = {},
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
    const ended: Promise<void>[] = [];
    const serve = async (databaseUrl: string) => {
      const served = { ...environment, DATABASE_URL: databaseUrl };
      const site = await startSite(await choosePort(), served, stop.signal);
      ended.push(site.ended);
      return site.origin;
    };
    try {
      return await work(await serve(environment.DATABASE_URL), environment.DATABASE_URL, serve);
    } finally {
      stop.abort();
      await Promise.all(ended);
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
