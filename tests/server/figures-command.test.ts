import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { seedReference } from "@/prisma/seed/reference";
import { crosstabFile, crosstabRow, mapFile, numbers } from "@/tests/support/installation";

beforeAll(async () => {
  await seedReference();
  // Five practices are open and four are published; half of each one's appointments are on the day.
  const rows = numbers(4).flatMap((each) => [
    crosstabRow("A", each, 10 * each),
    crosstabRow("A", each, 10, "15  to 21 Days"),
  ]);
  await runLoad([await mapFile(5, 0), await crosstabFile(...rows)], NOBODY);
});

afterAll(disconnect);

function figures(...words: string[]) {
  const flags = ["--conditions=react-server", "--import", "tsx", "lib/server/cli/figures.ts"];
  return spawnSync(process.execPath, [...flags, ...words], {
    encoding: "utf8",
    env: { ...process.env, INSTALLATION: "real" },
  });
}

const ASKED = ["--system", "Q9A", "--metric", "within-2-weeks", "--period", "2025-11"];

test("prints the exact header, a row for each practice expected, and empty for missing", () => {
  const { stdout, stderr, status } = figures(...ASKED, "--level", "practice");
  const lines = stdout.trimEnd().split("\n");
  expect(status).toBe(0);
  expect(stderr).toBe("");
  expect(lines[0]).toBe("code,name,numerator,denominator,value,rank,n,quartile,lower,upper,verdict");
  expect(lines).toHaveLength(6);
  expect(lines[2]).toMatch(
    /^Y99002,SURGERY 2,20,30,0\.6666666666666666,3,4,2,0\.\d{10,},0\.\d{10,},similar$/,
  );
  expect(lines[5]).toBe("Y99005,SURGERY 5,,,,,,,,,");
});

test.each([
  { level: "pcn", code: "U9A001" },
  { level: "system", code: "Q9A" },
])("sums a $level from its practices", ({ level, code }) => {
  const rows = JSON.parse(figures(...ASKED, "--level", level, "--format", "json").stdout);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ code, numerator: 100, denominator: 140, value: 100 / 140 });
});

test("a refusal says everything wrong at once, as JSON lines on standard error, and exits 2", () => {
  const words = [
    "--system",
    "NOPE",
    "--metric",
    "nope",
    "--period",
    "2025-13",
    "--level",
    "moon",
    "--format",
    "json",
  ];
  const { stdout, stderr, status } = figures(...words);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  const options = stderr
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).option);
  expect(options).toEqual(["system", "metric", "period", "level"]);
});

test("a period nothing is loaded for is a refusal, not an empty answer", () => {
  const { stdout, status } = figures("--system", "Q9A", "--metric", "within-2-weeks", "--period", "2024-01");
  expect([stdout, status]).toEqual(["", 2]);
});
