import "server-only";
import type { Day } from "@/lib/periods/day";
import { actionStateName, isOpen, type ActionState, type OwnerSide } from "@/lib/pqaf/action-state";
import type { ActionUpdate } from "@/lib/pqaf/plan-action";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import type { PlanActor } from "./add-plan-action";

export type UpdatedAction = ActionUpdate & { practice: string; action: number; version: number };

type Known = {
  state: ActionState;
  due: Day;
  side: OwnerSide;
  version: number;
  title: string;
  started: boolean;
};

/** What is wrong with an update; of a stale one, how the action stands meanwhile. */
export type Refusal =
  | { is: "not-found" | "unexplained-move" | "nothing-changed" }
  | { is: "stale"; version: number; state: ActionState; due: Day };

/**
 * Says how an action stands, or moves its day, with who did it. A practice
 * updates its own actions only; moving a day needs words.
 */
export async function updatePlanAction(
  actor: PlanActor,
  { practice, action, version, state, due, words, evidence, outcome }: UpdatedAction,
): Promise<Result<null, Refusal>> {
  return transaction(async (client) => {
    const { rows } = await client.query<Known>(
      `select a.state, a.due, a.side, a.version, a.title, a.started_on is not null as started
       from plan_action a join improvement_plan p on p.id = a.plan_id
       where a.id = $1 and a.practice = $2 and p.closed_on is null for update of a`,
      [action, practice],
    );
    const [known] = rows;
    if (!known || (actor.side === "PRACTICE" && known.side !== "PRACTICE"))
      return fail({ is: "not-found" as const });
    if (known.version !== version)
      return fail({ is: "stale" as const, version: known.version, state: known.state, due: known.due });
    const moved = known.due !== due;
    if (moved && words === "") return fail({ is: "unexplained-move" as const });
    if (!moved && known.state === state && words === "") return fail({ is: "nothing-changed" as const });

    await client.query(
      `update plan_action set state = $2, due = $3, version = version + 1, evidence = $4, outcome = $5,
              started_on = coalesce(started_on, case when $6 then $7::date end),
              closed_on = case when $8 then $7::date end
       where id = $1`,
      [
        ...[action, state, due, evidence || null, outcome || null, state !== "NOT_STARTED", today()],
        !isOpen(state),
      ],
    );
    await client.query(
      `insert into plan_action_event (action_id, "on", at, person_id, by, side, state_from, state_to, due_from, due_to, words)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[action, today(), now(), actor.id, actor.name, actor.side, known.state, state, known.due, due],
        [words, evidence, outcome].filter(Boolean).join(" · "),
      ],
    );
    await auditOn(client, actor, {
      action: "plan-action.updated",
      subject: practice,
      detail: {
        action,
        title: known.title,
        from: actionStateName(known.state).toLowerCase(),
        to: actionStateName(state).toLowerCase(),
        dueFrom: known.due,
        dueTo: due,
      },
    });
    return succeed(null);
  });
}
