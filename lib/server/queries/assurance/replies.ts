import "server-only";
import { cache } from "react";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import type { AttachmentKind } from "@/lib/pqaf/attachment";
import type { Level } from "@/lib/pqaf/level";
import { knownAnswers } from "@/lib/server/known-answers";
import type { Practice } from "@/lib/server/queries/practices";

/** A reply that was sent, with what it answers and what was answered to it. */
export type SentReply = {
  id: string;
  sentOn: Day;
  writtenBy: string;
  words: string;
  /** The flags it answers. */
  metrics: string[];
  /** The proposed level it answers. */
  proposed: { id: number; level: Level | null; month: Day } | null;
  /** The decided level it answers. */
  decided: { id: number; level: Level; decidedOn: Day } | null;
  attachments: { id: string; name: string; kind: AttachmentKind; bytes: number }[];
  answer: { words: string; by: string; on: Day } | null;
};

/** What a practice replied, newest first; none for a reader who may not see why a level is proposed. */
export const repliesOf = cache(async (actor: Actor, practice: Practice): Promise<SentReply[]> => {
  if (!can(actor, "proposed-level.view", practice)) return [];
  const { rows } = await knownAnswers().query<SentReply>(
    `select r.id, r.sent_on as "sentOn", w.name as "writtenBy", r.words, r.metrics,
            case when p.id is not null then json_build_object('id', p.id, 'level', p.level, 'month', p.month) end as proposed,
            case when d.id is not null then json_build_object('id', d.id, 'level', d.level, 'decidedOn', d.decided_on) end as decided,
            (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'kind', a.kind,
                                                        'bytes', octet_length(a.content)) order by a.kept_at, a.id), '[]')
             from reply_attachment a where a.reply_id = r.id) as attachments,
            case when r.answered_at is not null then
              json_build_object('words', r.answer, 'by', n.name, 'on', r.answered_on) end as answer
     from reply r
     join person w on w.id = r.written_by
     left join level_proposal p on p.id = r.proposal_id
     left join level_decision d on d.id = r.decision_id
     left join person n on n.id = r.answered_by
     where r.practice = $1 and r.system = $2 and r.sent_at is not null
     order by r.sent_at desc`,
    [practice.code, practice.system.code],
  );
  return rows;
});

/** The practices of a system with a reply that nobody has answered, with the day of the first such reply. */
export async function repliesAwaiting(system: string): Promise<Map<string, Day>> {
  const { rows } = await knownAnswers().query<{ practice: string; first: Day }>(
    `select practice, min(sent_on) as first from reply
     where system = $1 and sent_at is not null and answered_at is null group by practice`,
    [system],
  );
  return new Map(rows.map(({ practice, first }) => [practice, first]));
}
