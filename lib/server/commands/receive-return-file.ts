import "server-only";
import type { ReturnFile } from "@/lib/appointments/return-file";
import { patientValue } from "@/lib/appointments/extract/patient-fields";
import { dateOf } from "@/lib/periods/day";
import { workingInstant } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import type { ReturnOf } from "@/lib/server/returns/locked-return";

type Received = { id: string; fileName: string; outcome: ReturnFile };

/** What nobody put into a return or mended is kept so long. */
const KEPT_FOR = "7 days";

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
  const at = workingInstant();
  const isClean = patientValue(fileName, month.start) === null;
  await transaction(async (client) => {
    await client.query(
      `delete from return_upload where (practice = $1 and month = $2 and received_by = $3)
          or received_at < $4::timestamptz - $5::interval`,
      [practice, dateOf(month.start), by.id, at, KEPT_FOR],
    );
    await client.query(
      `insert into return_upload (id, practice, month, file_name, outcome, received_by, received_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (practice, month, received_by) do update
       set id = excluded.id, file_name = excluded.file_name, outcome = excluded.outcome, received_at = excluded.received_at`,
      [
        id,
        practice,
        dateOf(month.start),
        isClean ? fileName : "The file",
        JSON.stringify(outcome),
        by.id,
        at,
      ],
    );
  });
}
