import "server-only";
import { returnFileReader, type ReturnFile } from "@/lib/appointments/return-file";
import type { Period } from "@/lib/periods/period";
import { fail, succeed, type Result } from "@/lib/result";
import { EXTRACT_LIMITS } from "@/lib/uploads/limits";
import type { NotReceived } from "@/lib/uploads/not-received";
import { readSentTable } from "./sent-table";

/** Reads a practice's filled-in template or extract as it arrives: no byte of it is put on disk. */
export async function readReturnFile(
  body: AsyncIterable<Uint8Array>,
  { boundary, practice, month }: { boundary: string; practice: string; month: Period },
): Promise<Result<{ fileName: string; outcome: ReturnFile }, NotReceived>> {
  const reader = returnFileReader({ practice, month });
  const sent = await readSentTable(body, { boundary, limits: EXTRACT_LIMITS, onRow: reader.row });
  if (!sent.ok) return fail(sent.error);
  return succeed({ fileName: sent.value.name, outcome: reader.finish(sent.value.problem) });
}
