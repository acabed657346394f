import "server-only";
import type { Day } from "@/lib/periods/day";
import type { Minutes } from "@/lib/plans/minutes";
import { pool } from "@/lib/server/db";

export type MeetingHead = { id: number; on: Day; title: string; closed: boolean; items: number };

export type MeetingInterest = { name: string; interest: string; actions: number[]; steppedOut: boolean };

export type MeetingItem = {
  action: number;
  why: string[];
  decision: string;
  minute: string;
  by: string;
  version: number;
};

export type Meeting = {
  id: number;
  system: string;
  on: Day;
  title: string;
  present: string[];
  closed: boolean;
  closedBy: string | null;
  minutes: Minutes | null;
  interests: MeetingInterest[];
  items: MeetingItem[];
};

/** The meetings of a system about its plan, newest first. */
export async function meetingsOf(system: string): Promise<MeetingHead[]> {
  const { rows } = await pool().query<MeetingHead>(
    `select m.id, m."on", m.title, m.closed_at is not null as closed,
            (select count(*)::int from delivery_item i where i.meeting_id = m.id) as items
     from delivery_meeting m where m.system = $1 order by m."on" desc, m.id desc`,
    [system],
  );
  return rows;
}

/** One meeting with its interests and what it said, or null. */
export async function findMeeting(id: number): Promise<Meeting | null> {
  if (!Number.isSafeInteger(id) || id > 2_147_483_647) return null;
  const { rows } = await pool().query<Meeting>(
    `select m.id, m.system, m."on", m.title, m.present, m.closed_at is not null as closed, m.closed_by as "closedBy",
            m.minutes,
            (select coalesce(json_agg(json_build_object('name', x.name, 'interest', x.interest, 'actions', x.actions,
               'steppedOut', x.stepped_out) order by x.id), '[]')
             from delivery_interest x where x.meeting_id = m.id) as interests,
            (select coalesce(json_agg(json_build_object('action', i.action_id, 'why', i.why, 'decision', i.decision,
               'minute', i.minute, 'by', i.by, 'version', i.version) order by i.id), '[]')
             from delivery_item i where i.meeting_id = m.id) as items
     from delivery_meeting m where m.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}
