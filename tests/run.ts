import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { buildIfNeeded } from "@/lib/server/cli/installation/next-build";
import { findBrowser } from "./support/browser";
import { withDemoSite } from "./support/site";
import { playwrightTally, slowestJourneys, sum, vitestTally, type Tally } from "./support/tally";

type Stage = { name: string; headline: string; run: () => Promise<boolean> };

const UNIT_REPORT = "tests/results/vitest.json";
const JOURNEY_REPORT = "tests/results/journeys.json";

const tallies: Tally[] = [];

/** Cheapest first: what fails, fails early. `npm test` runs them all, `npm test -- lint types` those named. */
const STAGES: Stage[] = [
  {
    name: "generate",
    headline: "Generate the database client and route types",
    run: () => node(["--import", "tsx", "prisma/generate.ts"]),
  },
  {
    name: "lint",
    headline: "Lint",
    run: () => bin("eslint/bin/eslint.js", ["--config", "tests/eslint.config.mjs", "--max-warnings=0", "."]),
  },
  { name: "types", headline: "Check types", run: () => bin("typescript/bin/tsc", ["--noEmit", "-p", "."]) },
  {
    name: "format",
    headline: "Check formatting",
    run: () => bin("prettier/bin/prettier.cjs", ["--check", "--log-level=warn", "."]),
  },
  { name: "tests", headline: "Unit, component and server tests", run: unitAndServerTests },
  { name: "build", headline: "Build for production", run: build },
  { name: "journeys", headline: "Browser journeys with axe, on the production build", run: journeys },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((each) => STAGES.every(({ name }) => name !== each));
if (unknown.length > 0) throw new Error(`No such stage: ${unknown.join(", ")}`);

const failed = await firstFailure(STAGES.filter(({ name }) => asked.length === 0 || asked.includes(name)));
const { passed, failed: failures, skipped } = sum(tallies);
for (const each of skipped) console.log(`not run: ${each}`);
if (failed) console.log(`\nStopped at: ${failed.headline}`);
console.log(`\n${passed} passed, ${failures} failed, ${skipped.length} skipped`);
process.exitCode = failed ? 1 : 0;

async function firstFailure(stages: Stage[]): Promise<Stage | undefined> {
  for (const stage of stages) {
    console.log(`\n== ${stage.headline}`);
    const started = Date.now();
    const passed = await stage.run();
    console.log(`== ${passed ? "Done" : "FAILED"} in ${Math.round((Date.now() - started) / 1000)} s`);
    if (!passed) return stage;
  }
  return undefined;
}

async function unitAndServerTests(): Promise<boolean> {
  fs.rmSync(UNIT_REPORT, { force: true });
  const passed = await bin("vitest/vitest.mjs", [
    ...["run", "--config", "tests/vitest.config.ts"],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`],
  ]);
  if (fs.existsSync(UNIT_REPORT)) tallies.push(vitestTally(UNIT_REPORT));
  return passed;
}

async function build(): Promise<boolean> {
  await buildIfNeeded(process.env, new AbortController().signal);
  return true;
}

async function journeys(): Promise<boolean> {
  fs.rmSync(JOURNEY_REPORT, { force: true });
  const { executablePath, args } = await findBrowser();
  const browser = { CHROMIUM_PATH: executablePath, CHROMIUM_ARGS: JSON.stringify(args) };
  const passed = await withDemoSite((origin, databaseUrl) =>
    bin("@playwright/test/cli.js", ["test", "--config", "tests/playwright.config.ts"], {
      ...browser,
      BASE_URL: origin,
      // For the journeys that hold a page against what is stored.
      DATABASE_URL: databaseUrl,
    }),
  );
  if (fs.existsSync(JOURNEY_REPORT)) {
    tallies.push(playwrightTally(JOURNEY_REPORT));
    console.log(["The slowest:", ...slowestJourneys(JOURNEY_REPORT, 10)].join("\n  "));
  }
  return passed;
}

function bin(file: string, args: string[], environment: Record<string, string> = {}): Promise<boolean> {
  return node([`node_modules/${file}`, ...args], environment);
}

async function node(args: string[], environment: Record<string, string> = {}): Promise<boolean> {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment };
  return spawnSync(process.execPath, args, { env, stdio: "inherit" }).status === 0;
}
