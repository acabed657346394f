import { randomBytes, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { clusterFolder, runAs, serverBinaries, type Binaries } from "./embedded-binaries";
import { freePort, pgCtl, removeStalePid, runningPort } from "./embedded-process";

/** A running PostgreSQL 18 of our own, and this process's hold on it. */
export type Cluster = {
  port: number;
  /** The address of a database of this server. It holds the password: never print it. */
  url: (database: string) => string;
  /** Lets go. The last process to let go stops the server. */
  release: () => Promise<void>;
};

const USER = "app";
const FIRST_PORT = 54329;
/** Held shared by every process that uses the server; whoever can take it alone is the last. */
const HOLD = 72707370;
const ATTEMPTS = 20;

/**
 * Joins the server whose files are in `dataDir`, making and starting it where
 * needed. Safe to call from several processes at once, also the first time.
 */
export async function openCluster(dataDir: string, settings: string[] = []): Promise<Cluster> {
  const binaries = await serverBinaries();
  const password = keptSecret(dataDir, "database-password");
  const folder = clusterFolder(dataDir);
  await createFiles(binaries, folder, password);

  for (let attempt = 1; ; attempt++) {
    try {
      return await join(binaries, folder, password, settings);
    } catch (error) {
      // A crashed server's children need a moment, another process may be starting or stopping it.
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
}

/** A random secret kept in the data folder for its owner alone, made the first time it is asked for. */
export function keptSecret(dataDir: string, name: string): string {
  fs.mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, name);
  if (!fs.existsSync(file)) {
    const draft = `${file}.${randomUUID()}`;
    fs.writeFileSync(draft, randomBytes(32).toString("hex"), { mode: 0o600 });
    try {
      fs.linkSync(draft, file); // Unlike a rename this never replaces what another process just made.
    } catch (error) {
      if (!isCode(error, "EEXIST")) throw error;
    } finally {
      fs.rmSync(draft, { force: true });
    }
  }
  return fs.readFileSync(file, "utf8");
}

/** Creates the database unless it is there. */
export async function ensureDatabase(cluster: Cluster, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    // 42P04: it exists. 23505: another process made it in the same moment.
    if (!isCode(error, "42P04") && !isCode(error, "23505")) throw error;
  } finally {
    await client.end();
  }
  return cluster.url(name);
}

async function createFiles({ initdb }: Binaries, folder: string, password: string): Promise<void> {
  if (fs.existsSync(path.join(folder, "PG_VERSION"))) return;
  fs.mkdirSync(path.dirname(folder), { recursive: true });

  // Made aside and renamed, so that a run cut short leaves nothing that looks finished.
  const draft = `${folder}.${randomUUID()}`;
  const passwordFile = `${draft}.password`;
  const owner = runAs();
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const each of [draft, passwordFile]) fs.chownSync(each, owner.uid, owner.gid);
  try {
    const login = ["-U", USER, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    const text = ["-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
    await pgCtl(initdb, ["-D", draft, ...login, ...text, "--no-instructions"]);
    fs.renameSync(draft, folder);
  } catch (error) {
    if (!fs.existsSync(path.join(folder, "PG_VERSION"))) throw error;
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

async function join(
  { pgctl }: Binaries,
  folder: string,
  password: string,
  settings: string[],
): Promise<Cluster> {
  removeStalePid(folder);
  const port = runningPort(folder) ?? (await start(pgctl, folder, settings));
  const url = (database: string) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;

  const hold = new pg.Client({ connectionString: url("postgres"), connectionTimeoutMillis: 5000 });
  hold.on("error", () => {}); // The server went away: there is nothing left to hold.
  await hold.connect();
  await hold.query("select pg_advisory_lock_shared($1)", [HOLD]);
  return { port, url, release: () => release(pgctl, folder, hold) };
}

async function start(pgctl: string, folder: string, settings: string[]): Promise<number> {
  const port = await freePort(FIRST_PORT);
  const options = [
    `-p ${port}`,
    ...["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100"],
    ...["shared_buffers=256MB", "jit=off", ...settings],
  ].map((each, index) => (index === 0 ? each : `-c ${each}`));
  const log = path.join(folder, "server.log");
  await pgCtl(pgctl, ["start", "-D", folder, "-w", "-t", "60", "-l", log, "-o", options.join(" ")]);
  return port;
}

async function release(pgctl: string, folder: string, hold: pg.Client): Promise<void> {
  try {
    await hold.query("select pg_advisory_unlock_shared($1)", [HOLD]);
    const { rows } = await hold.query<{ last: boolean }>("select pg_try_advisory_lock($1) as last", [HOLD]);
    if (rows[0]?.last) await pgCtl(pgctl, ["stop", "-D", folder, "-m", "fast", "-w"]);
  } catch (error) {
    if (runningPort(folder) !== null) throw error;
  } finally {
    await hold.end().catch(() => {});
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
