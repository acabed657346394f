import "server-only";
import type { ReturnFile } from "@/lib/appointments/return-file";
import { patientValue } from "@/lib/appointments/extract/patient-fields";
import { dateOf } from "@/lib/periods/day";
import { workingInstant } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import type { ReturnOf } from "@/lib/server/returns/locked-return";

type Received = { id: string; fileName: string; outcome: ReturnFile };

/**
 * Keeps what was read of a file, so that it can be looked at before anything of
 * it is in the return. It takes the place of the same person's file before it;
 * another person's is left to them. Nothing of the return changes.
 */
export async function receiveReturnFile(
  by: { id: string },
  { practice, month }: ReturnOf,
  { id, fileName, outcome }: Received,
): Promise<void> {
  const isClean = patientValue(fileName, month.start) === null;
  await pool().query(
    `insert into return_upload (id, practice, month, file_name, outcome, received_by, received_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (practice, month, received_by) do update
     set id = excluded.id, file_name = excluded.file_name, outcome = excluded.outcome, received_at = excluded.received_at`,
    [
      ...[id, practice, dateOf(month.start), isClean ? fileName : "The file"],
      ...[JSON.stringify(outcome), by.id, workingInstant()],
    ],
  );
}
