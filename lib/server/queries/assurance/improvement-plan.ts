import "server-only";
import { cache } from "react";
import type { Day } from "@/lib/periods/day";
import type { ActionState, OwnerSide } from "@/lib/pqaf/action-state";
import { slippageOf, type Slippage } from "@/lib/periods/slippage";
import { knownAnswers } from "@/lib/server/known-answers";

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

type Kept = Omit<Plan, "actions"> & { actions: Omit<PlanAction, "slippage">[] };

/** Every plan a practice has had, the open one first, with the whole history of its actions. In one statement. */
export const plansOf = cache(async (practice: string): Promise<Plan[]> => {
  const { rows } = await knownAnswers().query<Kept>(
    `select p.id, p.aim, p.opened_on as "openedOn", p.agreed_on as "agreedOn", by.name as "agreedBy",
            p.closed_on as "closedOn", p.outcome,
            (select coalesce(json_agg(json_build_object(
               'id', a.id, 'title', a.title, 'metrics', a.metrics, 'triggers', a.triggers, 'side', a.side,
               'owner', a.owner, 'due', a.due, 'state', a.state, 'startedOn', a.started_on, 'closedOn', a.closed_on,
               'evidence', a.evidence, 'outcome', a.outcome, 'version', a.version, 'createdOn', a.created_on,
               'events', (select coalesce(json_agg(json_build_object(
                   'on', e."on", 'by', e.by, 'side', e.side, 'stateFrom', e.state_from, 'stateTo', e.state_to,
                   'dueFrom', e.due_from, 'dueTo', e.due_to, 'words', e.words) order by e.id), '[]')
                 from plan_action_event e where e.action_id = a.id))
               order by a.state in ('DONE', 'STOPPED'), a.due, a.id), '[]')
             from plan_action a where a.plan_id = p.id) as actions
     from improvement_plan p left join person by on by.id = p.agreed_by
     where p.practice = $1 order by p.closed_on desc nulls first, p.id desc`,
    [practice],
  );
  return rows.map(({ actions, ...plan }) => ({
    ...plan,
    actions: actions.map((action) => ({ ...action, slippage: slippageOf(action.events) })),
  }));
});
