import "server-only";
import { spawn } from "node:child_process";
import { logError } from "@/lib/server/log";

/**
 * Starts the process that does a run (lib/server/cli/run-child.ts), apart from
 * this one: parsing must not hold up pages, and a server that restarts must not
 * end it. It finds its order by the run's number and says there how far it is.
 */
export function startRun(run: number): void {
  const args = ["--conditions=react-server", "--import", "tsx", "lib/server/cli/run-child.ts", String(run)];
  const child = spawn(process.execPath, args, { detached: true, stdio: ["ignore", "ignore", "inherit"] });
  child.on("error", (error) => logError(error, { run }));
  child.unref();
}
