import "server-only";
import { PgBoss } from "pg-boss";
import { env } from "@/lib/server/env";
import { closeInterrupted } from "@/lib/server/imports/interrupted";
import { closeRuns } from "@/lib/server/uploads/close-runs";
import { log, logError } from "@/lib/server/log";
import { discardOldPlanFiles } from "@/lib/server/commands/discard-plan-file";
import { discardOldReturnFiles } from "@/lib/server/commands/discard-return-file";
import { clearSignIns } from "./clear-sign-ins";
import { proposeNewest } from "./propose-newest";
import { sendMail, tellPeople } from "./tell-people";

/** Work that the server does by itself, and when (London time, as cron writes it). */
const SCHEDULE = [
  { name: "clear-sign-ins", cron: "30 3 * * *", run: clearSignIns },
  { name: "discard-return-files", cron: "40 3 * * *", run: discardOldReturnFiles },
  { name: "discard-plan-files", cron: "50 3 * * *", run: discardOldPlanFiles },
  { name: "propose-newest", cron: "0 5 * * *", run: proposeNewest },
  { name: "tell-people", cron: "0 7 * * *", run: tellPeople },
  { name: "send-mail", cron: "*/5 * * * *", run: sendMail },
];

// Instrumentation and pages are bundled apart and share only the process.
const holder = globalThis as typeof globalThis & { __pccJobs?: PgBoss };

/** Starts the jobs of this process, once. A site whose jobs cannot start still serves, and is not ready. */
export async function startJobs(): Promise<void> {
  if (holder.__pccJobs) return;
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 2 });
  boss.on("error", (error) => logError(error, { job: "pg-boss" }));
  try {
    const interrupted = await closeInterrupted();
    if (interrupted > 0) log({ event: "interrupted loads closed", loads: interrupted });
    await closeRuns();
    await boss.start();
    for (const { name, cron, run } of SCHEDULE) {
      await boss.createQueue(name);
      await boss.work(name, async () => run());
      await boss.schedule(name, cron, null, { tz: "Europe/London" });
    }
    holder.__pccJobs = boss;
    log({ event: "jobs started", jobs: SCHEDULE.length });
  } catch (error) {
    logError(error, { job: "start" });
  }
}

export function jobsAreRunning(): boolean {
  return holder.__pccJobs !== undefined;
}
