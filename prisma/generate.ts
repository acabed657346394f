import { execFileSync } from "node:child_process";
import path from "node:path";
import { generateClient } from "./generate-client";

const ROOT = path.dirname(import.meta.dirname);

// Everything the type checker needs that is not in the repository.
generateClient();
execFileSync(process.execPath, [path.join(ROOT, "node_modules/next/dist/bin/next"), "typegen"], {
  cwd: ROOT,
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  stdio: ["ignore", 2, 2],
});
