import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";

const FOLDER = path.join(import.meta.dirname, "migrations");
/** The lock Prisma's own engine takes, so that the two never run at once. */
const LOCK = 72707369;

const LEDGER = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

/**
 * Applies what is missing of prisma/migrations, in order, and records it as
 * `prisma migrate deploy` does. Gives the names applied. Throws where a
 * migration fails (nothing of it stays) or was edited after it was applied.
 */
export async function migrate(connectionString: string, folder: string = FOLDER): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(LEDGER);
    const missing = await missingMigrations(client, folder);
    for (const each of missing) await apply(client, each);
    if (missing.length > 0 && folder === FOLDER) await client.query("select watch_data()");
    return missing.map((each) => each.name);
  } finally {
    await client.end();
  }
}

/** The names of the migrations that a database lacks. */
export async function pendingMigrations(client: Queryable, folder: string = FOLDER): Promise<string[]> {
  return (await missingMigrations(client, folder)).map((each) => each.name);
}

type Queryable = Pick<pg.ClientBase, "query">;
type Migration = { name: string; sql: string; checksum: string };
type Applied = { migration_name: string; checksum: string };

async function missingMigrations(client: Queryable, folder: string): Promise<Migration[]> {
  // An unfinished row is a run that was cut short: a file is one transaction, so
  // nothing of it stayed, and it simply runs again.
  const { rows } = await client.query<Applied>(
    `select migration_name, checksum from _prisma_migrations
     where rolled_back_at is null and finished_at is not null`,
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const all = migrationsIn(folder);
  for (const { name, checksum } of all) {
    if (applied.has(name) && applied.get(name) !== checksum) {
      throw new Error(`Migration ${name} was edited after it was applied.`);
    }
  }
  return all.filter((each) => !applied.has(each.name));
}

function migrationsIn(folder: string): Migration[] {
  const names = fs.readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());
  return names
    .map(({ name }) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query(
    `update _prisma_migrations set rolled_back_at = now()
     where migration_name = $1 and finished_at is null and rolled_back_at is null`,
    [name],
  );
  const id = randomUUID();
  await client.query("insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)", [
    id,
    checksum,
    name,
  ]);
  try {
    await client.query(sql); // Without parameters all its statements are one transaction.
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await client.query("update _prisma_migrations set logs = $2 where id = $1", [id, reason]);
    throw new Error(`Migration ${name} failed: ${reason}`, { cause: error });
  }
  await client.query(
    "update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1",
    [id],
  );
}
