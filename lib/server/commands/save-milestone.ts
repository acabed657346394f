import "server-only";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import type { MilestoneForm } from "@/lib/plans/milestone-form";
import { codesIn, milestoneWords } from "@/lib/plans/milestone-form";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { addMilestonesOn } from "./add-milestones";
import type { PlanEditor } from "./update-delivery-action";

/** `milestone` null: a new one. */
export type SentMilestone = MilestoneForm & {
  system: string;
  code: string;
  milestone: number | null;
  version: number;
};

export type MilestoneRefusal =
  | { is: "not-found" }
  | { is: "in-the-future" }
  | { is: "no-such-action"; codes: string[] }
  | { is: "stale"; title: string; due: Day; doneOn: Day | null; version: number };

type Kept = { id: number; title: string; due: Day; doneOn: Day | null; version: number };
type Action = {
  id: number;
  plan: number;
  title: string;
  code: string;
  status: string;
  due: Day;
  version: number;
};

/** Adds a milestone to an action, moves it, or says that it was met. It may serve other actions too. */
export function saveMilestone(
  actor: PlanEditor,
  sent: SentMilestone,
): Promise<Result<null, MilestoneRefusal>> {
  return transaction((client) => saveMilestoneOn(client, actor, sent));
}

/** The same within a transaction of somebody else's. */
export async function saveMilestoneOn(
  client: ClientBase,
  actor: PlanEditor,
  { system, code, milestone, version, title, due, doneOn, evidence, alsoServes }: SentMilestone,
): Promise<Result<null, MilestoneRefusal>> {
  if (doneOn !== null && doneOn > today()) return fail({ is: "in-the-future" as const });
  const codes = [...new Set([code, ...codesIn(alsoServes)])];
  const { rows: actions } = await client.query<Action>(
    `select a.id, a.plan_id as plan, a.title, a.code, a.status, a.due, a.version from delivery_action a
     join delivery_plan p on p.id = a.plan_id where p.system = $1 and a.code = any($2) order by a.id for update of a`,
    [system, codes],
  );
  const own = actions.find((each) => each.code === code);
  if (!own) return fail({ is: "not-found" as const });
  const unknown = codes.filter((each) => !actions.some((action) => action.code === each));
  if (unknown.length > 0) return fail({ is: "no-such-action" as const, codes: unknown });
  if (milestone === null) {
    const alsoServed = actions.filter(({ id }) => id !== own.id).map(({ id }) => id);
    await addMilestonesOn(client, actor, {
      ...{ plan: own.plan, system },
      milestones: [{ action: own, title, due, doneOn, evidence, alsoServes: alsoServed }],
    });
    return succeed(null);
  }
  const { rows } = await client.query<Kept>(
    `select m.id, m.title, m.due, m.done_on as "doneOn", m.version from delivery_milestone m
     join delivery_milestone_action ma on ma.milestone_id = m.id and ma.action_id = $2
     where m.id = $1 for update of m`,
    [milestone, own.id],
  );
  const [kept] = rows;
  if (!kept) return fail({ is: "not-found" as const });
  if (kept.version !== version) return fail({ is: "stale" as const, ...kept });
  await client.query(
    `update delivery_milestone set title = $2, due = $3, done_on = $4, evidence = $5, version = version + 1 where id = $1`,
    [milestone, title, due, doneOn, evidence || null],
  );
  await client.query(
    `insert into delivery_milestone_action (milestone_id, action_id) select $1, unnest($2::int[]) on conflict do nothing`,
    [milestone, actions.map((each) => each.id)],
  );
  await client.query(
    `insert into delivery_update (action_id, "on", at, person_id, by, kind, status_to, due_to, reason, words, next_step,
            evidence, version)
     select a.id, $2, $3, $4, $5, 'MILESTONE', a.status, a.due, '', $6, '', $7, a.version
     from delivery_action a where a.id = any($1)`,
    [
      actions.map((each) => each.id),
      ...[today(), now(), actor.id, actor.name],
      milestoneWords({ title, due, doneOn }),
      evidence,
    ],
  );
  await client.query("update delivery_action set updated_on = $2 where id = any($1)", [
    actions.map((each) => each.id),
    today(),
  ]);
  await auditOn(client, actor, {
    action: "delivery.milestone-saved",
    subject: system,
    detail: { code, title: own.title, milestone: title, due, doneOn },
  });
  return succeed(null);
}
