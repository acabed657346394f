import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { playwrightTally, sum, vitestTally } from "./support/tally";

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
    tests: statuses.map((status) => ({ status })),
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
