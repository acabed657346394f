import "server-only";
import pg from "pg";
import { env } from "@/lib/server/env";

/** What changes which loads are in force: loading, and taking a load back. */
const LOADING = 72_707_371;

/**
 * Runs one such work at a time, whoever starts it: the next one waits. The lock
 * is held on a connection of its own, never one of the pool's: those who wait
 * would else hold every connection that the one at work needs. A killed process
 * gives it back.
 */
export async function oneAtATime<Value>(work: () => Promise<Value>): Promise<Value> {
  const lock = new pg.Client({ connectionString: env().DATABASE_URL });
  await lock.connect();
  try {
    await lock.query("select pg_advisory_lock($1)", [LOADING]);
    return await work();
  } finally {
    await lock.end();
  }
}
