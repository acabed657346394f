import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

function spc(input: string, words: string[]) {
  const command = ["--conditions=react-server", "lib/server/cli/spc.ts", ...words];
  const { status, stdout, stderr } = spawnSync(path.join(root, "node_modules/.bin/tsx"), command, {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("prints the chart as JSON on standard output and nothing else there", () => {
  const request = { points: [10, 12, null, 8, 11], direction: 1, target: 40, screen_outliers: false };
  const { status, stdout, stderr } = spc(JSON.stringify(request), ["--format", "json"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toEqual({
    mean: 10.25,
    lower: expect.closeTo(10.25 - 2.66 * 2.5, 9),
    upper: expect.closeTo(10.25 + 2.66 * 2.5, 9),
    points: [10, 12, null, 8, 11].map((value) => ({
      value,
      state: value === null ? null : "common",
      rules: [],
    })),
    assurance: "fail",
    warning: "Only 4 points: read the limits with care until there are 13",
  });
});

test("refuses bad input with exit 2, each error a JSON line on standard error", () => {
  const { status, stdout, stderr } = spc('{ "points": [1, "two"], "direction": "up" }', ["--format", "json"]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  const errors = stderr
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { field: string; found: string });
  expect(errors.map(({ field, found }) => [field, found])).toEqual([
    ["points[1]", '"two"'],
    ["direction", '"up"'],
  ]);
});

test("refuses in words where JSON was not asked for", () => {
  const { status, stdout, stderr } = spc('{ "points": [1], "direction": 1 }', []);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toBe('points: found "[1]", expected at least 2 numbers\n');
});

test("refuses an option it does not have", () => {
  const { status, stdout, stderr } = spc("", ["--format", "csv"]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toBe(
    "options: found --format csv, expected --format json\nUsage: npm run -s spc -- --format json < points.json\n",
  );
});
