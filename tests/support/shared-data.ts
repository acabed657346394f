import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Real public files, beside the project. */
export const SHARED_DATA = path.resolve(import.meta.dirname, "../../../shared/data");

/** Whether this copy of the project lies beside the shared data. Its tests are "not run" elsewhere, never passed. */
export const hasSharedData = existsSync(SHARED_DATA);

export function readShared(file: string): string {
  return readFileSync(path.join(SHARED_DATA, file), "utf8");
}
