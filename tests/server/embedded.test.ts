import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { ensureDatabase, keptSecret, openCluster, type Cluster } from "@/prisma/embedded";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "embedded-"));
fs.chmodSync(folder, 0o755); // the server's own account must be able to enter it
const opened: Cluster[] = [];

afterAll(async () => {
  for (const each of opened) await each.release();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Cluster> {
  const cluster = await openCluster(folder, ["fsync=off"]);
  opened.push(cluster);
  return cluster;
}

async function letGo(cluster: Cluster): Promise<void> {
  opened.splice(opened.indexOf(cluster), 1);
  await cluster.release();
}

async function ask(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test("several first starts at once share one server, and the last to let go stops it", async () => {
  const all = await Promise.all([open(), open(), open()]);
  expect(new Set(all.map((each) => each.port)).size).toBe(1);

  const [first, second, last] = all as [Cluster, Cluster, Cluster];
  await letGo(first);
  await letGo(second);
  expect(await ask(last.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
  await letGo(last);
  await expect(ask(last.url("postgres"), "select 1")).rejects.toThrow("ECONNREFUSED");
});

test("databases and what is in them stay from one start to the next", async () => {
  const before = await open();
  const url = await ensureDatabase(before, "app");
  await ask(url, "create table kept (id int); insert into kept values (7);");
  await letGo(before);

  const after = await open();
  expect(await ask(await ensureDatabase(after, "app"), "select id from kept")).toEqual([{ id: 7 }]);
  await letGo(after);
});

test("it comes back after its server was killed", async () => {
  const killed = await open();
  const pidFile = path.join(folder, "pg18", "postmaster.pid");
  process.kill(Number(fs.readFileSync(pidFile, "utf8").split("\n")[0]), "SIGKILL");
  const again = await open();
  expect(await ask(again.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
  await letGo(again);
  await letGo(killed);
});

test("a process number left by another program does not keep it from starting", async () => {
  await letGo(await open());
  fs.writeFileSync(path.join(folder, "pg18", "postmaster.pid"), `${process.pid}\n/x\n1\n5432\n\n\n\n\n`);
  await letGo(await open());
});

test("a secret is made once, is long, and is for its owner alone", () => {
  const secret = keptSecret(folder, "a-secret");
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(keptSecret(folder, "a-secret")).toBe(secret);
  expect(fs.statSync(path.join(folder, "a-secret")).mode & 0o777).toBe(0o600);
});

test("only the kept password opens the server", async () => {
  const cluster = await open();
  const wrong = Object.assign(new URL(cluster.url("postgres")), { password: "app" }).href;
  await expect(ask(wrong, "select 1")).rejects.toThrow("password authentication failed");
  await letGo(cluster);
});
