import path from "node:path";
import { dateOf, day, type Day } from "@/lib/periods/day";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { NOTHING_ANSWERED, type Answered, type LoadOutcome } from "@/lib/server/imports/load-outcome";
import { onDay, today } from "@/lib/server/clock";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { proposeNewest } from "@/lib/server/jobs/propose-newest";
import { queueChanges } from "@/lib/server/mail/queue-changes";
import { SYSTEM } from "./demo/names";
import { seedLocal } from "./demo/local";
import { seedEvidence, seedMeetings } from "./demo/panel";
import { MEETINGS } from "./demo/panel/meetings";
import { seedPeople } from "./demo/people";
import { seedProgramme } from "./demo/programme";
import { seedReturns } from "./demo/returns";
import { seedReviews } from "./demo/reviews";
import { seedPlanHistory } from "./demo/plan";
import { CORRECTED_ON, publishedOn } from "./demo/published-on";
import { writeDemoFiles } from "./demo/write-files";
import { seedFramework, TEMPLATE } from "./framework";
import { seedMetrics } from "./metrics";
import { seedPlan } from "./plan";
import { seedBankHolidays, seedSettings } from "./reference";
import { seedSupport } from "./support";

/** The demo's first month. */
const FRAMEWORK_FROM = day("2022-12-01");

/**
 * Makes the fictional system: writes its files in the official layouts and
 * loads them by the same way as real ones, then lets its panel meet. A seeding
 * that was cut short goes on where it stopped; once the last meeting was held
 * it only takes a newer catalogue's definitions, and returns and the programme where
 * it has none.
 */
export async function seedDemo(report: (line: string) => void): Promise<void> {
  await seedMetrics();
  await seedReviews();
  await seedBankHolidays();
  await seedSupport(SYSTEM.code);
  await seedPlan(SYSTEM.code);
  if (await lastMeetingWasHeld()) {
    await seedReturns();
    // What the plan touches is of the programme too.
    await seedProgramme();
    return seedPlanHistory();
  }
  await seedSettings({ "systems-shown": [SYSTEM.code] });
  await seedLocal();
  await seedFramework(TEMPLATE, FRAMEWORK_FROM);
  await seedFramework(SYSTEM.code, FRAMEWORK_FROM);

  report("Writing the demo’s files ...");
  const { toLoad, corrected } = await writeDemoFiles(path.resolve(env().DATA_DIR, "demo-files"));
  await seedPeople();
  await seedEvidence();
  await load(toLoad, LOADED, report);
  report("The panel meets ...");
  await seedMeetings();
  report("The programme reports ...");
  await seedProgramme();
  // What the second edition corrects was read and decided upon before it came.
  await load(corrected, CORRECTED, report);
  await proposeNewest();
  report("Practices send their returns ...");
  await seedReturns();
  await seedPlanHistory();
  report("What changed is written to its readers ...");
  await onDay(today(), queueChanges);
  report("The demo is ready.");
}

/** The days on which November's figures and October's second edition came. */
const LOADED = day("2026-01-08");
const CORRECTED = CORRECTED_ON;

function dated(file: string): Answered {
  return { ...NOTHING_ANSWERED, published: publishedOn(file) };
}

async function load(paths: string, on: Day, report: (line: string) => void): Promise<void> {
  const outcomes = await onDay(on, () =>
    runLoad([paths], { ...NOBODY, report, answered: ({ path }) => dated(path) }),
  );
  outcomes.forEach(mustBeLoaded);
}

async function lastMeetingWasHeld(): Promise<boolean> {
  const last = MEETINGS.at(-1);
  return (
    last !== undefined && (await db().levelDecision.count({ where: { decidedOn: dateOf(last.on) } })) > 0
  );
}

/** The demo is itself a test of loading: a file of its own that does not load is a bug. */
function mustBeLoaded({ file, status, errors }: LoadOutcome): void {
  if (status === "loaded" || status === "unchanged") return;
  const problems = errors.slice(0, 3).map(({ line, column, found, expected }) => {
    return `line ${line ?? "-"}, ${column ?? "-"}: found ${found}, expected ${expected}`;
  });
  throw new Error(`the demo’s own file ${file} is ${status}: ${problems.join("; ")}`);
}
