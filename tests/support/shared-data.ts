import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../../shared/data");

/** Whether this copy of the project lies beside the shared data. Its tests are "not run" elsewhere, never passed. */
export const hasSharedData = existsSync(folder);

export function readShared(file: string): string {
  return readFileSync(path.join(folder, file), "utf8");
}
