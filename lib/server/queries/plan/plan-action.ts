import "server-only";
import type { Day } from "@/lib/periods/day";
import type { PlanLink } from "@/lib/plans/link";
import type { Status } from "@/lib/plans/status";
import { pool } from "@/lib/server/db";

export type ActionEvent = {
  id: number;
  on: Day;
  by: string;
  kind: string;
  statusFrom: Status | null;
  statusTo: Status;
  proposed: Status | null;
  dueFrom: Day | null;
  dueTo: Day;
  reason: string;
  words: string;
  nextStep: string;
  evidence: string;
  files: { id: string; name: string; bytes: number }[];
};

export type Endorsement = { on: Day; by: string; onBehalfOf: string; words: string; version: number };

/** What is known of one action besides the plan's own line. */
export type ActionDetail = {
  /** Newest first. */
  events: ActionEvent[];
  endorsements: Endorsement[];
  links: PlanLink[];
  /** What meetings said of it, newest first. */
  items: { meeting: number; on: Day; decision: string; minute: string }[];
  followed: boolean;
};

/** One action's history, endorsements, links and minutes, in one statement. */
export async function actionDetail(action: number, person: string): Promise<ActionDetail> {
  const { rows } = await pool().query<ActionDetail>(
    `select
       (select coalesce(json_agg(json_build_object('id', u.id, 'on', u."on", 'by', u.by, 'kind', u.kind,
          'statusFrom', u.status_from, 'statusTo', u.status_to, 'proposed', u.proposed, 'dueFrom', u.due_from,
          'dueTo', u.due_to, 'reason', u.reason, 'words', u.words, 'nextStep', u.next_step, 'evidence', u.evidence,
          'files', (select coalesce(json_agg(json_build_object('id', e.id, 'name', e.name,
                      'bytes', octet_length(e.content)) order by e.name, e.id), '[]')
                    from delivery_evidence e where e.update_id = u.id))
          order by u.id desc), '[]') from delivery_update u where u.action_id = $1) as events,
       (select coalesce(json_agg(json_build_object('on', e."on", 'by', e.by, 'onBehalfOf', e.on_behalf_of,
          'words', e.words, 'version', e.version) order by e.id desc), '[]')
        from delivery_endorsement e where e.action_id = $1) as endorsements,
       (select coalesce(json_agg(json_build_object('id', l.id, 'kind', l.kind, 'code', l.code, 'words', l.words)
          order by l.kind, l.id), '[]') from delivery_link l where l.action_id = $1) as links,
       (select coalesce(json_agg(json_build_object('meeting', m.id, 'on', m."on", 'decision', i.decision,
          'minute', i.minute) order by m."on" desc, i.id desc), '[]')
        from delivery_item i join delivery_meeting m on m.id = i.meeting_id where i.action_id = $1) as items,
       exists (select 1 from delivery_follow f where f.action_id = $1 and f.person_id = $2) as followed`,
    [action, person],
  );
  return rows[0] ?? { events: [], endorsements: [], links: [], items: [], followed: false };
}
