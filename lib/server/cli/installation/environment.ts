import "server-only";
import { dataFolder, type Installation, type OpenDatabase } from "@/prisma/database";
import { keptSecret } from "@/prisma/embedded";

/** What every process of an installation is started with (lib/server/env.ts reads it). */
export function installationEnvironment(
  installation: Installation,
  database: OpenDatabase,
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: database.url,
    INSTALLATION: installation,
    DATA_DIR: dataFolder(),
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(dataFolder(), "session-secret"),
  };
}
