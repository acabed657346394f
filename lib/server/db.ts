import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";
import { logError } from "./log";

// A date column holds a day, not an instant: keep its text for plain SQL.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

type Holder = { prisma?: PrismaClient; pool?: pg.Pool; rehearsing?: boolean };
// One client a process, also when the development server reloads this module.
const holder = globalThis as typeof globalThis & { __pcc?: Holder };
const held = (holder.__pcc ??= {});

/** Prisma's client, connected at first use: nothing may connect while a build evaluates modules. */
export function db(): PrismaClient {
  held.prisma ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  });
  return held.prisma;
}

/** Plain connections, for COPY and for queries that Prisma cannot say. */
export function pool(): pg.Pool {
  held.pool ??= newPool();
  return held.pool;
}

function newPool(): pg.Pool {
  const made = new pg.Pool({ connectionString: env().DATABASE_URL, max: 6 });
  // A connection that is lost while nobody uses it (the database restarted) would end the process.
  made.on("error", (error) => logError(error, { connection: "idle" }));
  return made;
}

/**
 * Does the work and undoes it whole: every plain connection of this process is,
 * until then, one connection in one transaction. For a process that does
 * nothing else meanwhile: what other work asked of `pool()` would be undone too.
 */
export async function rehearse<Value>(work: () => Promise<Value>): Promise<Value> {
  const before = held.pool;
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  await client.query("begin");
  held.pool = rehearsalPool(client);
  held.rehearsing = true;
  try {
    return await work();
  } finally {
    if (before) held.pool = before;
    else delete held.pool;
    delete held.rehearsing;
    await client.query("rollback").catch(() => {}); // the connection may be what was lost
    await client.end();
  }
}

/** Whether what `pool()` reads now is to be undone. */
export function rehearsing(): boolean {
  return held.rehearsing ?? false;
}

/** One client where a pool is expected. A transaction begun on it is a savepoint. */
function rehearsalPool(client: pg.Client): pg.Pool {
  const STEPS: Record<string, string> = {
    begin: "savepoint rehearsed",
    commit: "release savepoint rehearsed",
    rollback: "rollback to savepoint rehearsed",
  };
  const query = (first: unknown, ...rest: unknown[]) =>
    Reflect.apply(client.query, client, [
      typeof first === "string" ? (STEPS[first] ?? first) : first,
      ...rest,
    ]);
  const lent = new Proxy(client, {
    get(target, name) {
      if (name === "query") return query;
      if (name === "release") return () => {};
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  // What the pool's users ask of it: queries and lent connections.
  return { query, connect: async () => lent, end: async () => {} } as unknown as pg.Pool;
}

/** Ends every connection, so that a command can end. */
export async function disconnect(): Promise<void> {
  await held.prisma?.$disconnect();
  await held.pool?.end();
  delete held.prisma;
  delete held.pool;
}

/** One transaction on a plain connection: committed when `work` returns, undone when it throws. */
export async function transaction<Value>(work: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool().connect();
  // The query that waits tells of a connection that is lost; untaken, the client's own word of it ends the process.
  client.on("error", told);
  try {
    await client.query("begin");
    const value = await work(client);
    await client.query("commit");
    return value;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.off("error", told);
    client.release();
  }
}

function told(): void {}
