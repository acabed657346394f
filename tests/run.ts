import { spawn } from "node:child_process";
import fs from "node:fs";
import { buildIfNeeded } from "@/lib/server/cli/installation/next-build";
import { findBrowser } from "./support/browser";
import { withDemoSite } from "./support/site";
import { playwrightTally, slowestJourneys, sum, vitestTally, type Tally } from "./support/tally";

/** `reads`: only reads the source, so that it runs beside its neighbours that do too. */
type Stage = { name: string; headline: string; reads?: true; run: (out: Out) => Promise<boolean> };

/** Where a stage writes: at once, or, beside others, kept until it ends. */
type Out = { write: (text: string) => void; heard: boolean };

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
    reads: true,
    run: (out) =>
      bin("eslint/bin/eslint.js", ["--config", "tests/eslint.config.mjs", "--max-warnings=0", "."], { out }),
  },
  {
    name: "types",
    headline: "Check types",
    reads: true,
    run: (out) => bin("typescript-native/bin/tsc", ["--noEmit", "-p", "."], { out }),
  },
  {
    name: "format",
    headline: "Check formatting",
    reads: true,
    run: (out) => bin("prettier/bin/prettier.cjs", ["--check", "--log-level=warn", "."], { out }),
  },
  { name: "tests", headline: "Unit, component and server tests", run: unitAndServerTests },
  { name: "build", headline: "Build for production", run: build },
  { name: "journeys", headline: "Browser journeys with axe, on the production build", run: journeys },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((each) => STAGES.every(({ name }) => name !== each));
if (unknown.length > 0) {
  const names = STAGES.map(({ name }) => name).join(", ");
  console.error(
    `Found ${unknown.join(", ")}, expected one or more of: ${names}\nUsage: npm test -- lint types`,
  );
  process.exit(2);
}

const failed = await firstFailure(STAGES.filter(({ name }) => asked.length === 0 || asked.includes(name)));
const { passed, failed: failures, skipped } = sum(tallies);
for (const each of skipped) console.log(`not run: ${each}`);
if (failed) console.log(`\nStopped at: ${failed.headline}`);
console.log(`\n${passed} passed, ${failures} failed, ${skipped.length} skipped`);
process.exitCode = failed ? 1 : 0;

async function firstFailure(stages: Stage[]): Promise<Stage | undefined> {
  for (const together of besideEachOther(stages)) {
    const passed = await Promise.all(together.map((stage) => passes(stage, together.length > 1)));
    const failed = together.find((_, index) => !passed[index]);
    if (failed) return failed;
  }
  return undefined;
}

/** Stages in their turn; neighbours that only read the source are one turn: one alone leaves a processor idle. */
function besideEachOther(stages: readonly Stage[]): Stage[][] {
  const turns: Stage[][] = [];
  for (const stage of stages) {
    const last = turns.at(-1);
    if (stage.reads && last?.at(-1)?.reads) last.push(stage);
    else turns.push([stage]);
  }
  return turns;
}

async function passes({ headline, run }: Stage, beside: boolean): Promise<boolean> {
  const started = Date.now();
  let kept = "";
  if (!beside) console.log(`\n== ${headline}`);
  const passed = await run({ heard: !beside, write: (text) => (kept += text) });
  if (beside) process.stdout.write(`\n== ${headline}\n${kept}`);
  console.log(`== ${passed ? "Done" : "FAILED"} in ${Math.round((Date.now() - started) / 1000)} s`);
  return passed;
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
      // The database is for the journeys that hold a page against what is stored.
      environment: { ...browser, BASE_URL: origin, DATABASE_URL: databaseUrl },
    }),
  );
  if (fs.existsSync(JOURNEY_REPORT)) {
    tallies.push(playwrightTally(JOURNEY_REPORT));
    console.log(["The slowest:", ...slowestJourneys(JOURNEY_REPORT, 10)].join("\n  "));
  }
  return passed;
}

type How = { environment?: Record<string, string>; out?: Out };

function bin(file: string, args: string[], how: How = {}): Promise<boolean> {
  return node([`node_modules/${file}`, ...args], how);
}

function node(args: string[], { environment = {}, out }: How = {}): Promise<boolean> {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment };
  const heard = out?.heard ?? true;
  const child = spawn(process.execPath, args, { env, stdio: heard ? "inherit" : ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => out?.write(String(data)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0));
  });
}
