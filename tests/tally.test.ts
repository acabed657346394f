import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { playwrightTally, slowestJourneys, sum, vitestTally } from "./support/tally";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tally-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = path.join(folder, "report.json");
  fs.writeFileSync(file, JSON.stringify(content));
  return file;
}

const one = (status: string) => ({ status, fullName: `is ${status}` });

test("tests that were not run are named, whatever kept them from it", () => {
  const statuses = ["passed", "passed", "failed", "pending", "skipped", "todo"];
  const testResults = [{ status: "failed", assertionResults: statuses.map(one) }];
  expect(vitestTally(report({ testResults }))).toEqual({
    passed: 2,
    failed: 1,
    skipped: ["is pending", "is skipped", "is todo"],
  });
});

test("a test file that cannot be read is a failure, though it has no tests", () => {
  const testResults = [{ status: "failed", assertionResults: [] }];
  expect(vitestTally(report({ testResults }))).toMatchObject({ passed: 0, failed: 1 });
});

test("journeys are counted however deep they are grouped", () => {
  const spec = (title: string, ...statuses: string[]) => ({
    title,
    file: "a.spec.ts",
    tests: statuses.map((status) => ({ status, results: [] })),
  });
  const inner = { title: "inner", specs: [spec("a", "expected", "flaky"), spec("b", "skipped")] };
  const suites = [{ title: "file", specs: [spec("c", "unexpected")], suites: [inner] }];
  expect(playwrightTally(report({ suites, errors: [{}] }))).toEqual({ passed: 2, failed: 2, skipped: ["b"] });
});

test("totals add up over both runners", () => {
  const [first, second] = [
    { passed: 1, failed: 0, skipped: ["a"] },
    { passed: 2, failed: 3, skipped: ["b"] },
  ];
  expect(sum([first, second])).toEqual({ passed: 3, failed: 3, skipped: ["a", "b"] });
});

test("the slowest journeys come first, with all their tries, and no more than asked for", () => {
  const spec = (title: string, ...durations: number[]) => ({
    title,
    file: "a.spec.ts",
    tests: [{ status: "expected", results: durations.map((duration) => ({ duration })) }],
  });
  const suites = [{ title: "file", specs: [spec("b", 900), spec("a", 40_000, 25_000), spec("c", 3_000)] }];
  expect(slowestJourneys(report({ suites, errors: [] }), 2)).toEqual([
    "65 s a.spec.ts › a",
    "3 s a.spec.ts › c",
  ]);
});
