import "server-only";
import type { ReturnFile } from "@/lib/appointments/return-file";
import { dateOf } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import { pool } from "@/lib/server/db";

/** A file that waits to be put into a return, as it was read. */
export type SentReturnFile = { id: string; fileName: string; receivedAt: Date; outcome: ReturnFile };

/** The file that a person sent for a practice's month and did nothing with yet; null for none. */
export async function sentReturnFile(of: {
  practice: string;
  month: Period;
  by: string;
}): Promise<SentReturnFile | null> {
  const { rows } = await pool().query<SentReturnFile>(
    `select id, file_name as "fileName", received_at as "receivedAt", outcome
     from return_upload where practice = $1 and month = $2 and received_by = $3`,
    [of.practice, dateOf(of.month.start), of.by],
  );
  return rows[0] ?? null;
}
