import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "installation-"));
fs.chmodSync(folder, 0o755); // the server's own account must be able to enter it
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const ASK = `
  import { withDatabase } from "./prisma/database";
  const [installation, sql] = process.argv.slice(-2);
  await withDatabase(installation, async () => {
    const { pool } = await import("./lib/server/db");
    const { env } = await import("./lib/server/env");
    const { rows } = await pool().query(sql);
    console.log(JSON.stringify([env().INSTALLATION, rows]));
  });`;

/** Runs a command of its own, as `npm run figures` would, and gives all it wrote to standard output. */
function ask(installation: string, sql: string): unknown {
  const args = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", ASK, "--"];
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: "" };
  return JSON.parse(execFileSync(process.execPath, [...args, installation, sql], { env, encoding: "utf8" }));
}

test("a command starts the server, works on its own installation's database, and stops the server", () => {
  expect(ask("real", "select current_database() as name")).toEqual(["real", [{ name: "app" }]]);
  expect(ask("demo", "select current_database() as name")).toEqual(["demo", [{ name: "demo" }]]);
  expect(fs.existsSync(path.join(folder, "pg18", "postmaster.pid"))).toBe(false);
});

test("what one installation holds the other does not", () => {
  ask(
    "demo",
    "insert into person (id, name, email) values (gen_random_uuid(), 'A', 'a@example.org') returning 1",
  );
  const count = "select count(*)::int as people from person";
  expect(ask("demo", count)).toEqual(["demo", [{ people: 1 }]]);
  expect(ask("real", count)).toEqual(["real", [{ people: 0 }]]);
});
