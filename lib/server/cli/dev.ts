import "server-only";
import { openDatabase } from "@/prisma/database";
import { runCommand, startNode } from "./installation/child";
import { installationEnvironment } from "./installation/environment";
import { NEXT } from "./installation/next-build";
import { writeStyles } from "./installation/nhsuk-styles";
import { choosePort } from "./installation/next-server";
import { stopSignal } from "./installation/stop-signal";
import { hasWords } from "./options";

if (hasWords("PORT=3000 npm run dev; .env.example has what else the environment says")) process.exit();

// The demo's data unless INSTALLATION=real says otherwise, with pages that follow the source.
const installation = process.env.INSTALLATION === "real" ? "real" : "demo";
const stop = stopSignal().signal;
const database = await openDatabase(installation);
try {
  const environment = {
    ...installationEnvironment(installation, database),
    LOCAL_ACCOUNTS: process.env.LOCAL_ACCOUNTS || "on",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  await runCommand("lib/server/cli/seed.ts", environment, stop);
  writeStyles();
  const args = [NEXT, "dev", "--port", String(await choosePort())];
  if (!stop.aborted) await startNode(args, environment, stop).ended;
} finally {
  await database.release();
}
