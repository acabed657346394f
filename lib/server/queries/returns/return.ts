import "server-only";
import type { ClientBase, Pool } from "pg";
import type { DisputeState } from "@/lib/appointments/dispute-state";
import type { Answer, Answered, Answers } from "@/lib/appointments/return-answers";
import type { FigureCounts, ReturnedFigure } from "@/lib/appointments/returned-figures";
import type { ReturnMove, ReturnState } from "@/lib/appointments/return-state";
import type { VarianceReason } from "@/lib/appointments/variance-reasons";
import { dateOf, type Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import { pool } from "@/lib/server/db";

/** What one revision says, with the national figures as they stood when it was answered. */
export type Revision = Answered & {
  number: number;
  national: FigureCounts;
  /** Null: the draft. */
  submittedAt: Date | null;
  attestedName: string | null;
  attestedRole: string | null;
  /** The PCN that sent it for the practice. */
  onBehalfBy: string | null;
};

export type Dispute = {
  id: number;
  figure: ReturnedFigure;
  state: DisputeState;
  national: number;
  /** Null: the practice's book does not record it. */
  own: number | null;
  openedAt: Date;
  words: string;
  settledName: string | null;
  settledAt: Date | null;
};

export type ReturnComment = {
  revision: number;
  /** Null: of the whole return. */
  figure: ReturnedFigure | null;
  words: string;
  byName: string;
  at: Date;
};

export type ReturnEvent = {
  move: ReturnMove;
  state: ReturnState;
  revision: number;
  words: string;
  byName: string;
  at: Date;
};

/** One practice's return for one month, as it is kept. */
export type KeptReturn = {
  id: number;
  state: Exclude<ReturnState, "NOT_STARTED">;
  version: number;
  savedAt: Date;
  savedBy: string;
  savedByName: string;
  submittedAt: Date | null;
  reopenedUntil: Date | null;
  /** What is being written; null where nothing is. */
  draft: Revision | null;
  /** Every revision that was sent, the newest first. */
  sent: Revision[];
  comments: ReturnComment[];
  disputes: Dispute[];
  /** What happened to it, the newest first. */
  events: ReturnEvent[];
};

type AnswerRow = {
  figure: ReturnedFigure;
  national: number;
  kind: "MATCHES" | "DIFFERS";
  own: string;
  notHeld: boolean;
  reason: VarianceReason | null;
  fixedFrom: Day | null;
  note: string;
  confirmed: boolean;
};

type RevisionRow = Omit<Revision, "answers" | "national" | "submittedAt"> & {
  submittedAt: string | null;
  answers: AnswerRow[];
};

type Row = Omit<KeptReturn, "draft" | "sent" | "comments" | "disputes" | "events"> & {
  revisions: RevisionRow[];
  comments: (Omit<ReturnComment, "at"> & { at: string })[];
  disputes: (Omit<Dispute, "openedAt" | "settledAt"> & { openedAt: string; settledAt: string | null })[];
  events: (Omit<ReturnEvent, "at"> & { at: string })[];
};

const QUERY = `
  select r.id, r.state, r.version, r.saved_at as "savedAt", r.saved_by as "savedBy", r.saved_by_name as "savedByName",
         r.submitted_at as "submittedAt", r.reopened_until as "reopenedUntil",
         (select coalesce(json_agg(json_build_object(
            'number', v.number, 'missed', v.missed, 'missedWhere', v.missed_where, 'submittedAt', v.submitted_at,
            'attestedName', v.attested_name, 'attestedRole', v.attested_role, 'onBehalfBy', v.on_behalf_by,
            'answers', (select coalesce(json_agg(json_build_object(
                'figure', a.figure, 'national', a.national, 'kind', a.kind, 'own', a.own, 'notHeld', a.not_held,
                'reason', a.reason, 'fixedFrom', a.fixed_from, 'note', a.note, 'confirmed', a.confirmed)), '[]')
              from return_answer a where a.return_id = v.return_id and a.number = v.number)
          ) order by v.number desc), '[]') from return_revision v where v.return_id = r.id) as revisions,
         (select coalesce(json_agg(json_build_object('revision', c.number, 'figure', c.figure, 'words', c.words,
            'byName', c.by_name, 'at', c.at) order by c.id), '[]')
          from return_comment c where c.return_id = r.id) as comments,
         (select coalesce(json_agg(json_build_object('id', d.id, 'figure', d.figure, 'state', d.state,
            'national', d.national, 'own', d.own, 'openedAt', d.opened_at, 'words', d.words,
            'settledName', d.settled_name, 'settledAt', d.settled_at) order by d.id desc), '[]')
          from return_dispute d where d.return_id = r.id) as disputes,
         (select coalesce(json_agg(json_build_object('move', e.move, 'state', e.state, 'revision', e.number,
            'words', e.words, 'byName', e.by_name, 'at', e.at) order by e.id desc), '[]')
          from return_event e where e.return_id = r.id) as events
  from appointment_return r where r.practice = $1 and r.month = $2`;

/** A practice's return for a month; null while nothing of it is kept. Ask `permitted("return.read", ...)` first. */
export async function findReturn(
  practice: string,
  month: Period,
  on: ClientBase | Pool = pool(),
): Promise<KeptReturn | null> {
  const { rows } = await on.query<Row>(QUERY, [practice, dateOf(month.start)]);
  const [row] = rows;
  if (!row) return null;
  const { revisions: kept, comments, disputes, events, ...rest } = row;
  const revisions = kept.map(revisionOf);
  return {
    ...rest,
    draft: revisions.find(({ submittedAt }) => submittedAt === null) ?? null,
    sent: revisions.filter(({ submittedAt }) => submittedAt !== null),
    comments: comments.map((each) => ({ ...each, at: new Date(each.at) })),
    disputes: disputes.map((each) => ({
      ...each,
      openedAt: new Date(each.openedAt),
      settledAt: each.settledAt === null ? null : new Date(each.settledAt),
    })),
    events: events.map((each) => ({ ...each, at: new Date(each.at) })),
  };
}

function revisionOf({ answers: rows, submittedAt, ...rest }: RevisionRow): Revision {
  const answers: Answers = {};
  const national: FigureCounts = {};
  for (const row of rows) {
    national[row.figure] = row.national;
    answers[row.figure] = answerOf(row);
  }
  return {
    ...rest,
    answers,
    national,
    submittedAt: submittedAt === null ? null : new Date(submittedAt),
  };
}

function answerOf({ kind, own, notHeld, reason, fixedFrom, note, confirmed }: AnswerRow): Answer {
  return kind === "MATCHES" ? { kind } : { kind, own, notHeld, reason, fixedFrom, note, confirmed };
}
