import fs from "node:fs";
import { z } from "zod";

export type Tally = { passed: number; failed: number; skipped: string[] };

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** What vitest's JSON report says. A file that could not even be read counts as one failure. */
export function vitestTally(file: string): Tally {
  const { testResults } = vitestReport.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  const tests = testResults.flatMap((each) => each.assertionResults);
  const broken = testResults.filter(
    (each) => each.status === "failed" && each.assertionResults.every((one) => one.status !== "failed"),
  );
  const is = (status: string) => tests.filter((each) => each.status === status);
  return {
    passed: is("passed").length,
    failed: is("failed").length + broken.length,
    skipped: tests
      .filter((each) => each.status !== "passed" && each.status !== "failed")
      .map((each) => each.fullName),
  };
}

type Suite = { title: string; specs: Spec[]; suites?: Suite[] | undefined };
type Spec = { title: string; file: string; tests: { status: string; results: { duration: number }[] }[] };

const spec: z.ZodType<Spec> = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ status: z.string(), results: z.array(z.object({ duration: z.number() })) })),
});
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ title: z.string(), specs: z.array(spec), suites: z.array(suite).optional() }),
);
const playwrightReport = z.object({ suites: z.array(suite), errors: z.array(z.unknown()) });

/** What Playwright's JSON report says. A test that passed only when tried again counts as passed. */
export function playwrightTally(file: string): Tally {
  const { suites, errors } = playwrightReport.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  const tests = suites
    .flatMap(specsOf)
    .flatMap(({ title, tests }) => tests.map((each) => ({ title, ...each })));
  const is = (...statuses: string[]) => tests.filter((each) => statuses.includes(each.status));
  return {
    passed: is("expected", "flaky").length,
    failed: is("unexpected").length + errors.length,
    skipped: is("skipped").map((each) => each.title),
  };
}

/** The journeys that took longest, a line each with their seconds, the longest first. */
export function slowestJourneys(file: string, most: number): string[] {
  const { suites } = playwrightReport.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  const timed = suites.flatMap(specsOf).map(({ title, file: of, tests }) => {
    const results = tests.flatMap((each) => each.results);
    return { name: `${of} › ${title}`, ms: results.reduce((total, { duration }) => total + duration, 0) };
  });
  const longest = timed.toSorted((a, b) => b.ms - a.ms).slice(0, most);
  return longest.map(({ name, ms }) => `${Math.round(ms / 1000)} s ${name}`);
}

function specsOf({ specs, suites = [] }: Suite): Spec[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

export function sum(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((total, each) => total + each.passed, 0),
    failed: tallies.reduce((total, each) => total + each.failed, 0),
    skipped: tallies.flatMap((each) => each.skipped),
  };
}
