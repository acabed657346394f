import "server-only";
import { looksLikeNhsNumber } from "@/lib/forms/nhs-number";
import type { SentPlan } from "@/lib/plans/plan-file/sent-plan";
import { workingInstant } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";

type Received = { id: string; fileName: string; outcome: SentPlan };

/**
 * Keeps what was read of a file, so that it can be looked at before anything of
 * it is in the plan. It takes the place of the same person's file before it;
 * another person's is left to them. Nothing of the plan changes.
 */
export async function receivePlanFile(
  by: { id: string },
  system: string,
  { id, fileName, outcome }: Received,
): Promise<void> {
  await pool().query(
    `insert into plan_upload (id, system, file_name, outcome, received_by, received_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (system, received_by) do update
     set id = excluded.id, file_name = excluded.file_name, outcome = excluded.outcome, received_at = excluded.received_at`,
    [
      ...[id, system, looksLikeNhsNumber(fileName) ? "The file" : fileName],
      ...[JSON.stringify(outcome), by.id, workingInstant()],
    ],
  );
}
