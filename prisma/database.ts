import path from "node:path";
import { ensureDatabase, openCluster } from "./embedded";
import { generateClient } from "./generate-client";
import { migrate } from "./migrate";

/** What a database is for: invented practices, or real ones. The two are kept apart. */
export type Installation = "demo" | "real";

export type OpenDatabase = {
  /** Holds the password: for a child process's environment, never for a screen. */
  url: string;
  /** Whether the server is our own: false where DATABASE_URL named one. */
  embedded: boolean;
  release: () => Promise<void>;
};

/** Where this installation keeps its files; DATA_DIR says otherwise. */
export function dataFolder(): string {
  return path.resolve(process.env.DATA_DIR || ".data");
}

/** The migrated database to work on: DATABASE_URL's, or the embedded server's `app` or `demo`. */
export async function openDatabase(installation: Installation): Promise<OpenDatabase> {
  generateClient();
  const given = process.env.DATABASE_URL;
  if (given) {
    await migrate(given);
    return { url: given, embedded: false, release: async () => {} };
  }
  const cluster = await openCluster(dataFolder());
  try {
    const url = await ensureDatabase(cluster, installation === "demo" ? "demo" : "app");
    await migrate(url);
    return { url, embedded: true, release: cluster.release };
  } catch (error) {
    await cluster.release();
    throw error;
  }
}

/**
 * Runs a command with its database in the environment, where lib/server/env.ts
 * reads it at first use, and lets the server go at the end.
 */
export async function withDatabase<Value>(
  installation: Installation,
  work: () => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase(installation);
  const asked = { DATABASE_URL: database.url, INSTALLATION: installation, DATA_DIR: dataFolder() };
  Object.assign(process.env, asked);
  try {
    return await work();
  } finally {
    const { disconnect } = await import("@/lib/server/db");
    await disconnect();
    await database.release();
  }
}
