import { afterAll, expect, test } from "vitest";
import { disconnect, pool } from "@/lib/server/db";
import { readiness } from "@/lib/server/queries/readiness";

afterAll(disconnect);

test("a migrated database is ready; jobs that were not started are named", async () => {
  expect(await readiness()).toEqual({ database: "ok", migrations: "ok", jobs: "failed" });
});

test("a missing migration is named", async () => {
  await pool().query("update _prisma_migrations set finished_at = null");
  expect(await readiness()).toMatchObject({ database: "ok", migrations: "failed" });
});

test("a database that cannot be asked is named, and so is what rests on it", async () => {
  await pool().query("drop table _prisma_migrations");
  expect(await readiness()).toMatchObject({ database: "failed", migrations: "failed" });
});
