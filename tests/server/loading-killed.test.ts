import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { seedReference } from "@/prisma/seed/reference";
import { crosstabFile, crosstabRow, mapFile, numbers } from "@/tests/support/installation";

const PRACTICES = 80;
const WAITS = ["Same Day", "1 Day", "2 to 7 Days", "8  to 14 Days", "15  to 21 Days", "22  to 28 Days"];

beforeAll(async () => {
  await seedReference();
  await runLoad([await mapFile(PRACTICES, 0)], NOBODY);
});

afterAll(disconnect);

/** A crosstab that takes a moment, unlike any other by its counts. */
function bigCrosstab(seed: number): Promise<string> {
  return crosstabFile(
    ...numbers(PRACTICES).flatMap((each) => WAITS.map((name, at) => crosstabRow("A", each, seed + at, name))),
  );
}

/** Starts the command as a person would, in a process group of its own. */
function load(path: string) {
  const flags = ["--conditions=react-server", "--import", "tsx", "lib/server/cli/load.ts", path, "--yes"];
  const child = spawn(process.execPath, flags, {
    detached: true,
    stdio: "ignore",
    env: { ...process.env, INSTALLATION: "real" },
  });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  const kill = () => {
    try {
      process.kill(-(child.pid ?? 0), "SIGKILL");
    } catch {
      // It had ended by itself: then the load is whole, which is as good.
    }
  };
  return { ended, kill };
}

async function practicesOf(month: string): Promise<number> {
  const { rows } = await pool().query<{ n: number }>(
    "select count(*)::int as n from fact where dataset = 'gpad-crosstab' and month = $1 group by load_id",
    [month],
  );
  return rows[0]?.n ?? 0;
}

test("a load killed at any moment stores all of a file or nothing, and the next run finishes the work", async () => {
  for (const [round, moment] of [900, 1300, 1600, 1900, 2300].entries()) {
    const running = load(await bigCrosstab(round * 100 + 1));
    await wait(moment);
    running.kill();
    await running.ended;
    // The server may still be undoing what the dead process began.
    await wait(200);
    const { rows } = await pool().query<{ n: number }>(
      "select count(*)::int as n from fact group by load_id",
    );
    for (const { n } of rows) expect(n).toBe(PRACTICES);
  }

  const last = await bigCrosstab(9_000);
  const [outcome] = await runLoad([last], NOBODY);
  expect(outcome?.status).toBe("loaded");
  expect(await practicesOf("2025-11-01")).toBe(PRACTICES);
  const { rows: left } = await pool().query(
    "select 1 from load where status = 'RUNNING' union all select 1 from reading_work",
  );
  expect(left).toEqual([]);
  const { rows: reading } = await pool().query(
    "select numerator from reading where metric_code = 'within-2-weeks' and organisation_code = 'Y99001' and period = '2025-11'",
  );
  expect(reading).toEqual([{ numerator: 9_000 * 4 + 6 }]);
}, 120_000);

test("readings that a killed run left undone are computed by the next run, whatever it loads", async () => {
  await pool().query("delete from reading");
  await pool().query(
    "insert into reading_work (series, scope, period_start) values ('gpad-crosstab', 'Q9A', '2025-11-01')",
  );
  await runLoad([], NOBODY);
  const { rows } = await pool().query(
    "select count(*)::int as n from reading where metric_code = 'within-2-weeks' and level = 'PRACTICE'",
  );
  expect(rows).toEqual([{ n: PRACTICES }]);
});
