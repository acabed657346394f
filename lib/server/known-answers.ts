import "server-only";
import { cache } from "react";
import { serialize } from "node:v8";
import type { Pool, QueryConfig } from "pg";
import { today } from "./clock";
import { pool, rehearsing } from "./db";

/**
 * The pool that pages read through: what is asked a second time, while nothing
 * that pages read has changed, is answered without the database. A mark in the
 * database, that a trigger on each table renews with every commit, says whether
 * anything has: one statement a request. The rows are shared by everyone who
 * asks, so they are frozen. For statements alone whose whole answer is in the
 * database (no clock, no chance) and in none of its tables that no trigger
 * watches; and not for answers too long to keep.
 */
export function knownAnswers(): Pool {
  if (rehearsing()) return pool(); // what is rehearsed is never committed, and so never marked
  return Object.assign(Object.create(pool()) as Pool, { query: ask });
}

/** What is made of answers, and long in the making, kept as they are and on the day they were made. */
export async function keptValue<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
  if (rehearsing()) return make();
  return keep(await dataMark(), `${today()} ${name}`, async () => {
    const value = frozen(await make());
    return { value, size: serialize(value).length };
  });
}

/**
 * A query whose answer to the same arguments is kept as a whole: the same
 * object, frozen, for whoever asks. For one that rests on known answers, its
 * arguments and the day, and on nothing else.
 */
export function remembered<Asked extends readonly unknown[], Value>(
  name: string,
  query: (...asked: Asked) => Promise<Value>,
): (...asked: Asked) => Promise<Value> {
  return (...asked) => keptValue(`${name} ${JSON.stringify(asked, plain)}`, () => query(...asked));
}

/** Of what JSON says less than there is, no name can be made. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === "function" || value instanceof Map || value instanceof Set)
    throw new TypeError("What a query is remembered by must be plain");
  return value;
}

/** Tables that change with each visit: no trigger watches them, so no kept answer may rest on them. */
export const UNWATCHED = [
  ...["_prisma_migrations", "data_mark", "data_change", "session", "credential", "identity"],
  ...["sign_in_attempt", "one_time_link", "audit_entry", "outbox_message", "upload", "upload_file"],
  ...["upload_table", "load_run", "reading_work"],
];

/** Characters of JSON, a few times which the kept rows take in memory. */
const MOST = 24_000_000;

type Kept = { size: number; value: Promise<unknown> };

// One a process, also when the development server reloads this module.
const holder = globalThis as typeof globalThis & { __answers?: { mark: string; kept: Map<string, Kept> } };
const held = (holder.__answers ??= { mark: "", kept: new Map() });

/** Once a request of a page; elsewhere (a command, a download) anew for each question. */
const dataMark = cache(async (): Promise<string> => {
  const { rows } = await pool().query<{ mark: string }>("select mark from data_mark");
  return rows[0]?.mark ?? "";
});

async function ask(asked: string | QueryConfig, values: readonly unknown[] = []): Promise<{ rows: unknown }> {
  const { text, values: own = values } = typeof asked === "string" ? { text: asked } : asked;
  const rows = await keep(await dataMark(), JSON.stringify([text, own]), async () => {
    mustBeWatched(text);
    const { rows } = await pool().query(asked, [...own]);
    return { value: frozen(rows), size: JSON.stringify(rows).length };
  });
  return { rows };
}

type Made<Value> = { value: Value; size: number };

function keep<Value>(mark: string, name: string, make: () => Promise<Made<Value>>): Promise<Value> {
  if (held.mark !== mark) {
    held.mark = mark;
    held.kept.clear();
  }
  const { kept } = held;
  const known = kept.get(name);
  kept.delete(name);
  const entry: Kept = known ?? { size: name.length, value: made() };
  kept.set(name, entry); // the last asked for comes last
  return entry.value as Promise<Value>;

  async function made(): Promise<Value> {
    try {
      const { value, size } = await make();
      entry.size += size;
      forgetOldest(kept);
      return value;
    } catch (error) {
      kept.delete(name);
      throw error;
    }
  }
}

function forgetOldest(kept: Map<string, Kept>): void {
  let total = 0;
  for (const { size } of kept.values()) total += size;
  for (const [name, { size }] of kept) {
    if (total <= MOST) return;
    kept.delete(name);
    total -= size;
  }
}

function mustBeWatched(text: string): void {
  const named = UNWATCHED.find((table) => new RegExp(`\\b(from|join)\\s+"?${table}\\b`, "i").test(text));
  if (named) throw new Error(`An answer from ${named} cannot be kept: no trigger watches that table.`);
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || value instanceof Date || Object.isFrozen(value))
    return value;
  if (value instanceof Map || value instanceof Set) for (const each of value.values()) frozen(each);
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}
