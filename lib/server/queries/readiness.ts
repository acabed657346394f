import "server-only";
import { readdir } from "node:fs/promises";
import { pool } from "@/lib/server/db";
import { jobsAreRunning } from "@/lib/server/jobs/start-jobs";
import { logError } from "@/lib/server/log";

type Check = "ok" | "failed";

export type Readiness = { database: Check; migrations: Check; jobs: Check };

/** Whether everything a page stands on is there. The reasons go to the log, not to whoever asks. */
export async function readiness(): Promise<Readiness> {
  const applied = await appliedMigrations();
  return {
    database: applied ? "ok" : "failed",
    migrations: applied && (await wantedMigrations()).every((each) => applied.has(each)) ? "ok" : "failed",
    jobs: jobsAreRunning() ? "ok" : "failed",
  };
}

async function appliedMigrations(): Promise<Set<string> | null> {
  try {
    const { rows } = await pool().query<{ name: string }>(
      "select migration_name as name from _prisma_migrations where finished_at is not null",
    );
    return new Set(rows.map((row) => row.name));
  } catch (error) {
    logError(error, { check: "database" });
    return null;
  }
}

async function wantedMigrations(): Promise<string[]> {
  const found = await readdir("prisma/migrations", { withFileTypes: true });
  return found.filter((each) => each.isDirectory()).map((each) => each.name);
}
