import "server-only";
import { existsSync } from "node:fs";
import path from "node:path";
import { env } from "@/lib/server/env";

/** Where the demo's next month lies, to try an upload with; null outside the demo. */
export function sampleFolder(): string | null {
  const { INSTALLATION, DATA_DIR } = env();
  if (INSTALLATION !== "demo") return null;
  const folder = path.join(DATA_DIR, "demo-files", "next-month");
  return existsSync(folder) ? folder : null;
}

/** The command that loads the demo's next month, to try a load with; null outside the demo. */
export function sampleLoad(): string | null {
  const folder = sampleFolder();
  return folder ? `npm run load -- --demo ${path.relative(process.cwd(), folder)}` : null;
}
