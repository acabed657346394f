import "server-only";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import { auditAllOn } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { milestoneWords } from "@/lib/plans/milestone-form";
import type { PlanEditor } from "./update-delivery-action";

/** A milestone that an action has not had yet, and the other actions it serves, by their ids. */
export type NewMilestone = {
  action: { id: number; code: string; title: string };
  title: string;
  due: Day;
  doneOn: Day | null;
  evidence: string;
  alsoServes: readonly number[];
};

type Added = { plan: number; system: string; milestones: readonly NewMilestone[] };

/** Adds milestones to actions that are locked, with their history and audit entries. */
export async function addMilestonesOn(
  client: ClientBase,
  actor: PlanEditor,
  { plan, system, milestones }: Added,
): Promise<void> {
  if (milestones.length === 0) return;
  // Taken before they are used, so that each is told from the others of its title.
  const { rows: ids } = await client.query<{ id: number }>(
    "select nextval('delivery_milestone_id_seq')::int as id from generate_series(1, $1)",
    [milestones.length],
  );
  const rows = milestones.map((each, index) => ({
    ...{ id: ids[index]?.id, title: each.title, due: each.due, done_on: each.doneOn },
    ...{ evidence: each.evidence || null, serves: [each.action.id, ...each.alsoServes] },
    words: milestoneWords(each),
  }));
  await client.query(
    `insert into delivery_milestone (id, plan_id, title, due, first_due, done_on, evidence)
     select m.id, $2::int, m.title, m.due, m.due, m.done_on, m.evidence
     from jsonb_to_recordset($1::jsonb) as m(id int, title text, due date, done_on date, evidence text)`,
    [JSON.stringify(rows), plan],
  );
  const serving =
    "jsonb_to_recordset($1::jsonb) as m(id int, serves int[], words text, evidence text), unnest(m.serves) as s(action)";
  await client.query(
    `insert into delivery_milestone_action (milestone_id, action_id) select m.id, s.action from ${serving}
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
  await client.query(
    `insert into delivery_update (action_id, "on", at, person_id, by, kind, status_to, due_to, reason, words, next_step,
            evidence, version)
     select a.id, $2::date, $3::timestamptz, $4::uuid, $5, 'MILESTONE', a.status, a.due, '', m.words, '',
            coalesce(m.evidence, ''), a.version
     from ${serving} join delivery_action a on a.id = s.action order by m.id`,
    [JSON.stringify(rows), today(), now(), actor.id, actor.name],
  );
  await client.query("update delivery_action set updated_on = $2 where id = any($1)", [
    rows.flatMap(({ serves }) => serves),
    today(),
  ]);
  await auditAllOn(
    client,
    actor,
    milestones.map(({ action: { code, title }, title: milestone, due, doneOn }) => ({
      action: "delivery.milestone-saved",
      subject: system,
      detail: { code, title, milestone, due, doneOn },
    })),
  );
}
