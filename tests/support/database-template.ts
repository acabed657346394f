import { randomUUID } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { generateClient } from "@/prisma/generate-client";
import { migrate } from "@/prisma/migrate";
import { openTestCluster } from "./test-cluster";

declare module "vitest" {
  interface ProvidedContext {
    testDatabase: { admin: string; run: string; template: string };
  }
}

/** One migrated database a run, that each test file clones (tests/support/database-clone.ts). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  generateClient();
  const server = await openServer();
  const run = `t${randomUUID().slice(0, 8)}`;
  const template = `${run}_template`;
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  await client.query(`create database ${template}`);
  await migrate(server.url(template));
  await client.query(`alter database ${template} with is_template true allow_connections false`);
  project.provide("testDatabase", { admin: server.url("postgres"), run, template });

  return async () => {
    await client.query(`alter database ${template} with is_template false`);
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1)",
      [`${run}_`],
    );
    for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
    await client.end();
    await server.release();
  };
}

/** A server of the tests' own; TEST_DATABASE_SERVER names another, by the address of a database to start from. */
async function openServer() {
  const given = process.env.TEST_DATABASE_SERVER;
  if (!given) return openTestCluster();
  const url = (name: string) => Object.assign(new URL(given), { pathname: `/${name}` }).href;
  return { url, release: async () => {} };
}
