import "server-only";
import type { ClientBase } from "pg";
import { reviewPlanFile } from "@/lib/plans/plan-file/review-plan-file";
import { seenOf, tallyOf, type ActionChange, type Tally } from "@/lib/plans/plan-file/plan-review";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { knownPlan, sentPlanFile } from "@/lib/server/queries/plan/plan-file";
import { recordUpdate, type UpdatedAction } from "./record-update";
import { saveActionOn } from "./save-delivery-action";
import { saveMilestoneOn } from "./save-milestone";
import type { PlanEditor } from "./update-delivery-action";

/** `stale`: the plan was changed since the review, and the file would do something else now. */
export type ImportRefusal = { is: "file-gone" } | { is: "stale" };

class Refused extends Error {}

/**
 * Puts a file that was looked at into the plan, whole or not at all: each action
 * by the commands of its own page, with their history and audit entries.
 *
 * @param seen what the review that was confirmed was of (`seenOf`)
 */
export async function importPlanFile(
  actor: PlanEditor,
  { system, file, seen }: { system: string; file: string; seen: string },
): Promise<Result<Tally, ImportRefusal>> {
  try {
    return await transaction(async (client) => {
      // The plan, then its actions in the order every command takes them: nobody writes meanwhile.
      await client.query("select id from delivery_plan where system = $1 for update", [system]);
      await client.query(
        `select a.id from delivery_action a join delivery_plan p on p.id = a.plan_id
         where p.system = $1 order by a.id for update of a`,
        [system],
      );
      const sent = await sentPlanFile({ system, by: actor.id }, client);
      if (sent?.id !== file || sent.outcome.is === "refused") return fail({ is: "file-gone" as const });
      const known = await knownPlan(system, client);
      if (!known) return fail({ is: "file-gone" as const });
      const { table, notPatients } = sent.outcome;
      const review = reviewPlanFile(table, known, { on: today(), notPatients });
      if (review.errors.length > 0 || seenOf(review) !== seen) return fail({ is: "stale" as const });
      for (const change of review.changes)
        if (change.what !== "same") await putIn(client, actor, { system, change, fileName: sent.fileName });
      const tally = tallyOf(review);
      await auditOn(client, actor, {
        action: "delivery.imported",
        subject: system,
        detail: { file: sent.fileName, added: tally.added, changed: tally.changed },
      });
      await client.query("delete from plan_upload where id = $1", [sent.id]);
      return succeed(tally);
    });
  } catch (error) {
    if (error instanceof Refused) return fail({ is: "stale" });
    throw error;
  }
}

type PuttingIn = { system: string; change: ActionChange; fileName: string };

async function putIn(client: ClientBase, actor: PlanEditor, { system, change, fileName }: PuttingIn) {
  const { code, form, update, milestones, version, ownerId } = change;
  const was = change.what === "added" ? null : code;
  if (form) {
    const sent = { ...form, code, system, was, version: was === null ? null : version, ownerId };
    const saved = await saveActionOn(client, actor, sent);
    if (!saved.ok) throw new Refused(`${code}: ${saved.error.is}`);
  }
  if (update) {
    const { rows } = await client.query<UpdatedAction>(
      `select a.id, a.version, a.status, a.due, a.title from delivery_action a
       join delivery_plan p on p.id = a.plan_id where p.system = $1 and a.code = $2`,
      [system, code],
    );
    const [known] = rows;
    if (!known) throw new Refused(`${code}: not found`);
    const { sent, proposed, said, closedOn } = update;
    await recordUpdate(client, actor, {
      ...{ known, proposed, closedOn, sent: { ...sent, system, code } },
      ...(said ? {} : { said: `Imported from ${fileName}` }),
    });
  }
  for (const { kept, title, due, doneOn } of milestones) {
    const saved = await saveMilestoneOn(client, actor, {
      ...{ system, code, title, due, doneOn, alsoServes: "" },
      ...{ milestone: kept?.id ?? null, version: kept?.version ?? 0, evidence: kept?.evidence ?? "" },
    });
    if (!saved.ok) throw new Refused(`${code}: ${saved.error.is}`);
  }
}
