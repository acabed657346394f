import "server-only";
import type { FileError } from "@/lib/loads/dataset";
import type { Recognised, SourceContent } from "@/lib/loads/source-content";
import type { Day } from "@/lib/periods/day";
import type { Result } from "@/lib/result";
import type { FoundFile, ReadLimits } from "./found-file";

export type ReadContext = {
  /** The day of a file that has none of its own (GPAD Mapping.csv); see lib/loads/mapping-day.ts. */
  on: Day | null;
  onProgress(bytesRead: number): void;
  limits?: ReadLimits;
};

/**
 * Reads one table of a file whole. `recognised.dataset` may be one that
 * `recognise` left undecided and the caller has since decided. Never throws
 * for what a file holds: every error comes back, up to MOST_ERRORS.
 */
export async function readSource(
  file: FoundFile,
  recognised: Recognised,
  context: ReadContext,
): Promise<Result<SourceContent, FileError[]>> {
  throw new Error(`not written yet: ${file.name} ${recognised.dataset} ${context.on}`);
}
