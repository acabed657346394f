import "server-only";
import { cache } from "react";
import type { Day } from "@/lib/periods/day";
import type { ActionState, OwnerSide } from "@/lib/pqaf/action-state";
import { slippageOf, type Slippage } from "@/lib/pqaf/slippage";
import { groupBy } from "@/lib/readings/group-by";
import { pool } from "@/lib/server/db";

export type ActionEvent = {
  on: Day;
  by: string;
  side: OwnerSide;
  stateFrom: ActionState | null;
  stateTo: ActionState;
  dueFrom: Day | null;
  dueTo: Day;
  words: string;
};

export type PlanAction = {
  id: number;
  title: string;
  metrics: string[];
  triggers: string[];
  side: OwnerSide;
  owner: string;
  due: Day;
  state: ActionState;
  startedOn: Day | null;
  closedOn: Day | null;
  evidence: string | null;
  outcome: string | null;
  version: number;
  createdOn: Day;
  /** First to last. */
  events: ActionEvent[];
  slippage: Slippage;
};

export type Plan = {
  id: number;
  aim: string | null;
  openedOn: Day;
  agreedOn: Day | null;
  agreedBy: string | null;
  closedOn: Day | null;
  outcome: string | null;
  /** By the day they are due, open ones first. */
  actions: PlanAction[];
};

/** Every plan a practice has had, the open one first, with the whole history of its actions. In three statements. */
export const plansOf = cache(async (practice: string): Promise<Plan[]> => {
  const [{ rows: plans }, { rows: actions }, { rows: events }] = await Promise.all([
    pool().query<Omit<Plan, "actions">>(
      `select p.id, p.aim, p.opened_on as "openedOn", p.agreed_on as "agreedOn", by.name as "agreedBy",
              p.closed_on as "closedOn", p.outcome
       from improvement_plan p left join person by on by.id = p.agreed_by
       where p.practice = $1 order by p.closed_on desc nulls first, p.id desc`,
      [practice],
    ),
    pool().query<Omit<PlanAction, "events" | "slippage"> & { plan: number }>(
      `select id, plan_id as plan, title, metrics, triggers, side, owner, due, state, started_on as "startedOn",
              closed_on as "closedOn", evidence, outcome, version, created_on as "createdOn"
       from plan_action where practice = $1
       order by state in ('DONE', 'STOPPED'), due, id`,
      [practice],
    ),
    pool().query<ActionEvent & { action: number }>(
      `select e.action_id as action, e."on", e.by, e.side, e.state_from as "stateFrom", e.state_to as "stateTo",
              e.due_from as "dueFrom", e.due_to as "dueTo", e.words
       from plan_action_event e join plan_action a on a.id = e.action_id
       where a.practice = $1 order by e.id`,
      [practice],
    ),
  ]);
  const happened = groupBy(events, ({ action }) => action);
  const byPlan = groupBy(actions, ({ plan }) => plan);
  return plans.map((plan) => ({
    ...plan,
    actions: (byPlan.get(plan.id) ?? []).map((action) => {
      const own = happened.get(action.id) ?? [];
      return { ...action, events: own, slippage: slippageOf(own) };
    }),
  }));
});
