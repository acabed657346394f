import "server-only";
import type { Subject } from "@/lib/permissions/actor";
import type { Milestone, MilestoneEvent } from "@/lib/programmes/milestone";
import type { Risk, Score } from "@/lib/programmes/risk";
import type { Update } from "@/lib/programmes/update";
import { groupBy } from "@/lib/readings/group-by";
import { pool } from "@/lib/server/db";

/** A workstream as a subject: its owner is its lead. */
export type WorkstreamState = Subject & {
  id: number;
  slug: string;
  owner?: string;
  leadId: string | null;
  lead: string;
  sro: string;
  version: number;
  milestones: Milestone[];
  risks: Risk[];
  /** Of every period, oldest first. */
  updates: Update[];
};

type Row = Pick<WorkstreamState, "id" | "slug" | "leadId" | "lead" | "sro" | "version"> & { system: string };

/** Every workstream of a programme with all that was recorded of it, in four statements. */
export async function workstreamsOf(programme: number): Promise<Map<string, WorkstreamState>> {
  const [{ rows }, milestones, risks, updates] = await Promise.all([
    pool().query<Row>(
      `select w.id, w.code as slug, p.system, w.lead_id as "leadId", w.lead, w.sro, w.version
       from programme_workstream w join programme p on p.id = w.programme_id
       where w.programme_id = $1 order by w.id`,
      [programme],
    ),
    milestonesOf(programme),
    risksOf(programme),
    updatesOf(programme),
  ]);
  return new Map(
    rows.map(({ system, ...row }) => [
      row.slug,
      {
        ...row,
        ...(row.leadId === null ? {} : { owner: row.leadId }),
        code: system,
        ancestors: [],
        milestones: milestones.get(row.id) ?? [],
        risks: risks.get(row.id) ?? [],
        updates: updates.get(row.id) ?? [],
      },
    ]),
  );
}

type WithWorkstream<Value> = Value & { workstreamId: number };

async function milestonesOf(programme: number): Promise<Map<number, Milestone[]>> {
  const { rows } = await pool().query<WithWorkstream<Milestone> & { events: MilestoneEvent[] }>(
    `select m.id, m.workstream_id as "workstreamId", m.title, m.due, m.done_on as "doneOn",
            m.stopped_on as "stoppedOn", m.version,
            (select json_agg(json_build_object('on', e."on", 'by', e.by, 'kind', e.kind, 'dueFrom', e.due_from,
                                               'dueTo', e.due_to, 'words', e.words) order by e.id)
             from programme_milestone_event e where e.milestone_id = m.id) as events
     from programme_milestone m join programme_workstream w on w.id = m.workstream_id
     where w.programme_id = $1 order by m.due, m.id`,
    [programme],
  );
  return byWorkstream(rows);
}

type RiskRow = WithWorkstream<Omit<Risk, "inherent" | "target">> & {
  inherent: [number, number];
  target: [number, number];
};

async function risksOf(programme: number): Promise<Map<number, Risk[]>> {
  const { rows } = await pool().query<RiskRow>(
    `select r.id, r.workstream_id as "workstreamId", w.code as workstream, r.title, r.owner, r.controls, r.gaps,
            r.proximity, r.framework, array[r.inherent_likelihood, r.inherent_impact] as inherent,
            array[r.target_likelihood, r.target_impact] as target, r.escalated_to as "escalatedTo",
            r.escalated_on as "escalatedOn", r.closed_on as "closedOn", r.version,
            (select json_agg(json_build_object('on', s."on", 'by', s.by, 'words', s.words,
                                               'likelihood', s.likelihood, 'impact', s.impact) order by s.id)
             from programme_risk_score s where s.risk_id = r.id) as scores,
            coalesce((select json_agg(json_build_object('id', a.id, 'title', a.title, 'owner', a.owner, 'due', a.due,
                                                        'doneOn', a.done_on) order by a.due, a.id)
             from programme_risk_action a where a.risk_id = r.id), '[]') as actions
     from programme_risk r join programme_workstream w on w.id = r.workstream_id
     where w.programme_id = $1 order by r.id`,
    [programme],
  );
  return byWorkstream(
    rows.map(({ inherent, target, ...row }) => ({
      ...row,
      inherent: scoreFrom(inherent),
      target: scoreFrom(target),
    })),
  );
}

function scoreFrom([likelihood, impact]: [number, number]): Score {
  return { likelihood, impact };
}

async function updatesOf(programme: number): Promise<Map<number, Update[]>> {
  const { rows } = await pool().query<WithWorkstream<Update>>(
    `select u.id, u.workstream_id as "workstreamId", p.number as period, u.state, u.this_period as "thisPeriod",
            u.next_period as "nextPeriod", u.asks, u.delivery, u.delivery_reason as "deliveryReason", u.confidence,
            u.confidence_reason as "confidenceReason", u.proposed, u.submitted_by as "submittedBy",
            u.submitted_at as "submittedAt", u.answer, u.answered_by as "answeredBy", u.answered_at as "answeredAt",
            u.version
     from programme_update u join programme_period p on p.id = u.period_id
     where p.programme_id = $1 order by p.number`,
    [programme],
  );
  return byWorkstream(rows);
}

function byWorkstream<Value>(rows: readonly WithWorkstream<Value>[]): Map<number, Value[]> {
  const grouped = groupBy(rows, ({ workstreamId }) => workstreamId);
  return new Map(
    [...grouped].map(([id, all]) => [
      id,
      all.map(({ workstreamId: _, ...value }) => value as unknown as Value),
    ]),
  );
}
