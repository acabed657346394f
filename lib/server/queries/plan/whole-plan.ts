import "server-only";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import type { PlanAction, Theme } from "@/lib/plans/plan-action";
import { planLines, type PlanLine } from "@/lib/plans/plan-line";
import { today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import { keptValue } from "@/lib/server/known-answers";

export type WholePlan = {
  id: number;
  system: string;
  name: string;
  source: string;
  startsOn: Day;
  themes: Theme[];
  /** In the plan's own order. */
  lines: PlanLine[];
};

type Row = { id: number; name: string; source: string; startsOn: Day; themes: Theme[] };

/**
 * A system's whole plan as it is to be read on a day, in two statements whatever
 * its size; within a transaction, through its client. Null: it has none. As it
 * is today it is kept while nothing that pages read changes: of 500 actions,
 * what follows from their dates takes longer to work out than the page to draw.
 */
export function planOf(
  system: string,
  on: Day,
  through?: Pick<ClientBase, "query">,
): Promise<WholePlan | null> {
  if (through) return asked(system, on, through);
  if (on !== today()) return asked(system, on, pool());
  return keptValue(`plan of ${system} on ${on}`, () => asked(system, on, pool()));
}

async function asked(system: string, on: Day, through: Pick<ClientBase, "query">): Promise<WholePlan | null> {
  const [{ rows: plans }, { rows: actions }] = await Promise.all([
    through.query<Row>(
      `select p.id, p.name, p.source, p.starts_on as "startsOn",
              (select coalesce(json_agg(json_build_object('code', t.code, 'name', t.name, 'group', t."group",
                        'segment', t.segment, 'source', t.source, 'ask', t.ask, 'offer', t.offer) order by t."order"), '[]')
               from delivery_theme t where t.plan_id = p.id) as themes
       from delivery_plan p where p.system = $1`,
      [system],
    ),
    through.query<PlanAction>(ACTIONS, [system]),
  ]);
  const [plan] = plans;
  if (!plan) return null;
  return { ...plan, system, lines: planLines(actions, plan.themes, on) };
}

const ACTIONS = `
  with mine as (select p.id from delivery_plan p where p.system = $1),
  milestones as (
    select ma.action_id, json_agg(json_build_object('id', m.id, 'title', m.title, 'due', m.due, 'firstDue', m.first_due,
             'doneOn', m.done_on, 'evidence', m.evidence, 'version', m.version) order by m.due, m.id) as found
    from delivery_milestone m join mine on mine.id = m.plan_id
    join delivery_milestone_action ma on ma.milestone_id = m.id group by ma.action_id),
  needs as (select d.action_id, array_agg(d.needs_id order by d.needs_id) as found
    from delivery_dependency d group by d.action_id),
  moves as (
    select u.action_id, json_agg(json_build_object('on', u."on", 'dueFrom', u.due_from, 'dueTo', u.due_to, 'by', u.by,
             'reason', u.reason) order by u.id) as found
    from delivery_update u where u.due_from is not null and u.due_from <> u.due_to group by u.action_id),
  endorsed as (
    select distinct on (e.action_id) e.action_id, e."on", e.version
    from delivery_endorsement e order by e.action_id, e.id desc)
  select a.id, a.code, a.title, a.what, a.serves, a.source, t.code as theme, a.band, a.starts_on as "startsOn", a.due,
         a.first_due as "firstDue", a.owner, a.owner_id as "ownerId", a.sro, a.forum, a.places, a.status,
         a.status_reason as "statusReason", a.where_it_is as "whereItIs", a.next_step as "nextStep", a.ask, a.offer,
         a.decision_needed as "decisionNeeded", a.success_measure as "successMeasure", a.metric, a.baseline,
         a.baseline_period as "baselinePeriod", a.target, a.practice_impact as "practiceImpact",
         a.equality_impact as "equalityImpact", a.illustrative, a.closed_on as "closedOn", a.outcome, a.evidence,
         a.version, a.updated_on as "updatedOn", a.created_on as "createdOn",
         coalesce(milestones.found, '[]') as milestones, coalesce(needs.found, '{}') as needs,
         coalesce(moves.found, '[]') as moves, endorsed."on" as "endorsedOn", endorsed.version as "endorsedVersion"
  from delivery_action a join mine on mine.id = a.plan_id join delivery_theme t on t.id = a.theme_id
  left join milestones on milestones.action_id = a.id
  left join needs on needs.action_id = a.id
  left join moves on moves.action_id = a.id
  left join endorsed on endorsed.action_id = a.id
  order by t."order", a.code, a.id`;
