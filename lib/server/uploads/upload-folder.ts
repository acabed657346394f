import "server-only";
import path from "node:path";
import { env } from "@/lib/server/env";

/** Where an upload's files lie. */
export function uploadFolder(id: string): string {
  return path.resolve(/* turbopackIgnore: true */ env().DATA_DIR, "uploads", id);
}
