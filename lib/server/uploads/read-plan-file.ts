import "server-only";
import { planFileReader } from "@/lib/plans/plan-file/read-plan-file";
import type { KnownPlan } from "@/lib/plans/plan-file/plan-review";
import { reviewPlanFile } from "@/lib/plans/plan-file/review-plan-file";
import type { SentPlan } from "@/lib/plans/plan-file/sent-plan";
import { fail, succeed, type Result } from "@/lib/result";
import { today } from "@/lib/server/clock";
import { PLAN_FILE_LIMITS } from "@/lib/uploads/limits";
import type { NotReceived } from "@/lib/uploads/not-received";
import { readSentTable } from "./sent-table";

type Asked = { boundary: string; known: KnownPlan; notPatients: boolean };

/**
 * Reads a file of the plan as it arrives: no byte of it is put on disk. What is
 * wrong with it is kept without its rows, so that a number that may be a
 * patient's is asked about before it is kept anywhere.
 */
export async function readPlanFile(
  body: AsyncIterable<Uint8Array>,
  { boundary, known, notPatients }: Asked,
): Promise<Result<{ fileName: string; outcome: SentPlan }, NotReceived>> {
  const reader = planFileReader();
  const sent = await readSentTable(body, { boundary, limits: PLAN_FILE_LIMITS, onRow: reader.row });
  if (!sent.ok) return fail(sent.error);
  const fileName = sent.value.name;
  const { table, errors } = reader.finish(sent.value.problem);
  if (errors.length > 0)
    return succeed({ fileName, outcome: { is: "refused", errors, asksOfPatients: false } });
  const told = reviewPlanFile(table, known, { on: today(), notPatients }).errors;
  if (told.length === 0) return succeed({ fileName, outcome: { is: "read", table, notPatients } });
  const others = reviewPlanFile(table, known, { on: today(), notPatients: true }).errors;
  return succeed({
    fileName,
    outcome: { is: "refused", errors: told, asksOfPatients: told.length > others.length },
  });
}
