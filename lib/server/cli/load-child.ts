import "server-only";
import { isMember } from "@/lib/loads/summary-member";
import { parseDay } from "@/lib/periods/day";
import { parsePeriod } from "@/lib/periods/period";
import { disconnect } from "@/lib/server/db";
import { NOTHING_ANSWERED, type Review } from "@/lib/server/imports/load-outcome";
import { runLoad } from "@/lib/server/imports/run-load";
import { env } from "@/lib/server/env";
import { seedMetrics } from "@/prisma/seed/metrics";
import { seedReference } from "@/prisma/seed/reference";
import type { FromChild, Order, ToChild } from "./load-messages";

// Runs apart from the command and from any server, so that parsing holds up neither and a kill ends only this.
const order = JSON.parse(process.argv[2] ?? "{}") as Order;

function say(message: FromChild): void {
  process.send?.(message);
}

function ask(review: Review): Promise<boolean> {
  return new Promise((resolve) => {
    process.once("message", (answer: ToChild) => resolve(answer.yes));
    say({ type: "ask", review });
  });
}

// A command may be the first to open a database: figures mean nothing without their definitions.
await (env().INSTALLATION === "real" ? seedReference() : seedMetrics());
await runLoad(order.paths, {
  by: null,
  as: order.as && isMember(order.as) ? order.as : null,
  on: order.period ? (parsePeriod(order.period)?.end ?? null) : null,
  published: order.published ? parseDay(order.published) : null,
  answered: () => NOTHING_ANSWERED,
  ask: order.unattended ? null : ask,
  report: (line) => say({ type: "report", line }),
  onProgress: (file, share) => say({ type: "progress", file, share }),
  onOutcome: (outcome) => say({ type: "outcome", outcome }),
});
say({ type: "done" });
await disconnect();
process.disconnect?.();
