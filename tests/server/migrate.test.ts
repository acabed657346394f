import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { migrate, pendingMigrations } from "@/prisma/migrate";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "migrations-"));
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();

beforeEach(async () => {
  await client.query("drop schema public cascade; create schema public");
  for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name), { recursive: true });
});

afterAll(async () => {
  await client.end();
  fs.rmSync(folder, { recursive: true });
});

function write(name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

function run(): Promise<string[]> {
  return migrate(process.env.DATABASE_URL!, folder);
}

test("applies migrations in the order of their names, once", async () => {
  write("2_second", "alter table one add column two int;");
  write("1_first", "create table one (id int);");
  expect(await run()).toEqual(["1_first", "2_second"]);
  expect(await run()).toEqual([]);
});

test("applies only what a database lacks, and says beforehand what that is", async () => {
  write("1_first", "create table one (id int);");
  await run();
  write("2_second", "create table two (id int);");
  expect(await pendingMigrations(client, folder)).toEqual(["2_second"]);
  expect(await run()).toEqual(["2_second"]);
});

test("a migration that fails leaves nothing behind, and runs again once mended", async () => {
  write("1_first", "create table one (id int); insert into nowhere values (1);");
  await expect(run()).rejects.toThrow("Migration 1_first failed");
  expect((await client.query("select to_regclass('one') as found")).rows).toEqual([{ found: null }]);

  write("1_first", "create table one (id int);");
  expect(await run()).toEqual(["1_first"]);
});

test("a run that was cut short is taken up again", async () => {
  write("1_first", "create table one (id int);");
  await run();
  await client.query("drop table one; update _prisma_migrations set finished_at = null");
  expect(await run()).toEqual(["1_first"]);
  const { rows } = await client.query("select rolled_back_at is null as counts from _prisma_migrations");
  expect(rows.map((row) => row.counts).sort()).toEqual([false, true]);
});

test("a migration edited after it was applied is refused", async () => {
  write("1_first", "create table one (id int);");
  await run();
  write("1_first", "create table one (id bigint);");
  await expect(run()).rejects.toThrow("1_first was edited after it was applied");
});

test("a function body with semicolons is sent whole", async () => {
  write("1_first", "create function two() returns int language plpgsql as $$ begin return 2; end; $$;");
  await run();
  expect((await client.query("select two()")).rows).toEqual([{ two: 2 }]);
});

test("two runs at once apply each migration once", async () => {
  write("1_first", "create table one (id int); select pg_sleep(0.2);");
  const applied = await Promise.all([run(), run()]);
  expect(applied.flat()).toEqual(["1_first"]);
});
