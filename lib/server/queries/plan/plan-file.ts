import "server-only";
import type { ClientBase } from "pg";
import type { FileError } from "@/lib/loads/dataset";
import type { KnownPlan, PlanReview } from "@/lib/plans/plan-file/plan-review";
import { reviewPlanFile } from "@/lib/plans/plan-file/review-plan-file";
import type { SentPlan } from "@/lib/plans/plan-file/sent-plan";
import { today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import { placesOf } from "../directory";
import { definitionsOn } from "../metrics";
import { planPeople } from "./plan-people";
import { planOf } from "./whole-plan";

/** A file that waits to be put into a plan, as it was read. */
export type SentPlanFile = { id: string; fileName: string; receivedAt: Date; outcome: SentPlan };

/** The file that a person sent for a system's plan and did nothing with yet; null for none. */
export async function sentPlanFile(
  { system, by }: { system: string; by: string },
  through: Pick<ClientBase, "query"> = pool(),
): Promise<SentPlanFile | null> {
  const { rows } = await through.query<SentPlanFile>(
    `select id, file_name as "fileName", received_at as "receivedAt", outcome
     from plan_upload where system = $1 and received_by = $2`,
    [system, by],
  );
  return rows[0] ?? null;
}

/** What a file of a system's plan is judged against; null: it has no plan. Within a transaction, through its client. */
export async function knownPlan(
  system: string,
  through?: Pick<ClientBase, "query">,
): Promise<KnownPlan | null> {
  const plan = await planOf(system, today(), through);
  if (!plan) return null;
  const [people, definitions, places] = await Promise.all([
    planPeople(system),
    definitionsOn(today()),
    placesOf({ organisations: [system] }),
  ]);
  const { lines, themes, startsOn } = plan;
  return { lines, themes, startsOn, places, people, metrics: new Set(definitions.keys()) };
}

/** A file that waits, judged against the plan as it stands; `review` null: it cannot be used, and `errors` say why. */
export type JudgedPlanFile = Pick<SentPlanFile, "id" | "fileName" | "receivedAt"> & {
  errors: FileError[];
  asksOfPatients: boolean;
  notRead: string[];
  review: PlanReview | null;
};

/** The file that a person sent for a system's plan, judged; null for none. */
export async function judgedPlanFile(of: { system: string; by: string }): Promise<JudgedPlanFile | null> {
  const sent = await sentPlanFile(of);
  if (!sent) return null;
  const { outcome, ...about } = sent;
  if (outcome.is === "refused") return { ...about, ...outcome, notRead: [], review: null };
  const known = await knownPlan(of.system);
  if (!known) return null;
  const { table, notPatients } = outcome;
  const review = reviewPlanFile(table, known, { on: today(), notPatients });
  const { errors } = review;
  return {
    ...{ ...about, errors, asksOfPatients: false, notRead: table.notRead },
    review: errors.length === 0 ? review : null,
  };
}
