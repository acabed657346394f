import "server-only";
import type { ClientBase } from "pg";
import { reviewPlanFile } from "@/lib/plans/plan-file/review-plan-file";
import { seenOf, tallyOf, type ActionChange, type Tally } from "@/lib/plans/plan-file/plan-review";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { knownPlan, sentPlanFile } from "@/lib/server/queries/plan/plan-file";
import { addMilestonesOn } from "./add-milestones";
import { recordUpdates, type UpdatedAction } from "./record-update";
import { addActionsOn, saveActionOn } from "./save-delivery-action";
import { saveMilestoneOn } from "./save-milestone";
import type { PlanEditor } from "./update-delivery-action";

/** `stale`: the plan was changed since the review, and the file would do something else now. */
export type ImportRefusal = { is: "file-gone" } | { is: "stale" };

class Refused extends Error {}

/**
 * Puts a file that was looked at into the plan, whole or not at all, by what the
 * pages of an action write with: its history and audit entries are the same.
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
      const { rows: plans } = await client.query<{ id: number }>(
        "select id from delivery_plan where system = $1 for update",
        [system],
      );
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
      await putIn(client, actor, {
        ...{ system, plan: plans[0]?.id ?? 0, fileName: sent.fileName },
        changes: review.changes.filter(({ what }) => what !== "same"),
      });
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

type PuttingIn = { system: string; plan: number; changes: readonly ActionChange[]; fileName: string };

/** Actions and milestones that are added, and updates, are each written all at once: a plan may have hundreds. */
async function putIn(
  client: ClientBase,
  actor: PlanEditor,
  { system, plan, changes, fileName }: PuttingIn,
): Promise<void> {
  const formed = changes.flatMap(({ what, code, version, ownerId, form }) => {
    const was = what === "added" ? null : code;
    return form ? [{ ...form, code, system, was, version: was === null ? null : version, ownerId }] : [];
  });
  const added = formed.filter(({ was }) => was === null);
  if (added.length > 0) done(await addActionsOn(client, actor, { system, actions: added }));
  for (const sent of formed.filter(({ was }) => was !== null)) done(await saveActionOn(client, actor, sent));

  const { rows } = await client.query<UpdatedAction & { code: string }>(
    "select id, code, version, status, due, title from delivery_action where plan_id = $1 and code = any($2)",
    [plan, changes.map(({ code }) => code)],
  );
  const actions = new Map(rows.map((each) => [each.code, each]));
  const updates = changes.flatMap(({ code, update }) => {
    const known = actions.get(code);
    if (!known || !update) return [];
    const { sent, proposed, said, closedOn } = update;
    const words = said ? {} : { said: `Imported from ${fileName}` };
    return [{ ...words, known, proposed, closedOn, sent: { ...sent, system, code } }];
  });
  await recordUpdates(client, actor, updates);

  const milestones = changes.flatMap(({ code, milestones: of }) => of.map((each) => ({ ...each, code })));
  await addMilestonesOn(client, actor, {
    ...{ plan, system },
    milestones: milestones.flatMap(({ kept, code, title, due, doneOn }) => {
      const action = actions.get(code);
      return kept === null && action ? [{ action, title, due, doneOn, evidence: "", alsoServes: [] }] : [];
    }),
  });
  for (const { kept, code, title, due, doneOn } of milestones)
    if (kept)
      done(
        await saveMilestoneOn(client, actor, {
          ...{ system, code, title, due, doneOn, alsoServes: "" },
          ...{ milestone: kept.id, version: kept.version, evidence: kept.evidence },
        }),
      );
}

function done(saved: Result<null, { is: string }>): void {
  if (!saved.ok) throw new Refused(saved.error.is);
}
