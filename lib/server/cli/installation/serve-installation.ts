import "server-only";
import { openDatabase, type Installation } from "@/prisma/database";
import { ProgramFailed, runCommand } from "./child";
import { installationEnvironment } from "./environment";
import { firstAdministrator } from "./first-administrator";
import { buildIfNeeded } from "./next-build";
import { choosePort, startSite, type RunningSite } from "./next-server";
import { stopSignal } from "./stop-signal";

/** From nothing to a site that answers: database, reference data, pages, address. Ends when it is told to. */
export async function serveInstallation(installation: Installation): Promise<void> {
  const controller = stopSignal();
  const stop = controller.signal;
  console.error("Preparing the database ...");
  const database = await openDatabase(installation);
  let site: RunningSite | undefined;
  try {
    const environment = installationEnvironment(installation, database);
    await runCommand("lib/server/cli/seed.ts", environment, stop);
    if (!stop.aborted) await buildIfNeeded(environment, stop);
    if (stop.aborted) return;

    site = await startSite(await choosePort(), environment, stop);
    if (!stop.aborted) await announce(installation, site.origin, environment);
    await site.ended;
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error;
    console.error(error.message); // The program has said why.
    process.exitCode = 1;
  } finally {
    controller.abort();
    await site?.ended.catch(() => {}); // Reported above; here only its end matters.
    await database.release();
    if (database.embedded) console.error("Stopped, and let the database go.");
  }
}

async function announce(
  installation: Installation,
  origin: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const address = process.env.NEXTAUTH_URL ? new URL(process.env.NEXTAUTH_URL).origin : origin;
  const link = installation === "real" ? await firstAdministrator(address, environment) : null;
  const lines = [
    installation === "demo" ? "The demo (invented practices) is ready:" : "Ready:",
    `  ${address}`,
    ...(link
      ? ["Nobody administers it yet. This link makes the first administrator, once:", `  ${link}`]
      : []),
    "Press Ctrl-C to stop.",
  ];
  console.log(lines.join("\n"));
}
