import "server-only";
import { READ_LIMITS, type FoundFile, type ReadLimits, type RefusedFile } from "./found-file";

/** Every file under the paths: files, folders (all levels, by name), zips (their entries). A zip in a zip is refused. */
export async function* findFiles(
  paths: string[],
  limits: ReadLimits = READ_LIMITS,
): AsyncGenerator<FoundFile | RefusedFile> {
  throw new Error(`not written yet: ${paths.length} ${limits.file}`);
}
