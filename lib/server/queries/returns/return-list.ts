import "server-only";
import { deadlinesFor, type Deadlines } from "@/lib/appointments/deadlines";
import type { ReturnState } from "@/lib/appointments/return-state";
import { displayName } from "@/lib/organisations/display-name";
import { dateOf, type Day } from "@/lib/periods/day";
import { monthOf, type Period } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";

/** Where one practice's return for one month stands, with the deadlines it is held to. */
export type ListedReturn = Deadlines & {
  practice: string;
  month: Period;
  state: ReturnState;
  extended: boolean;
  /** First sent. */
  submittedAt: Date | null;
  reopenedUntil: Date | null;
  savedAt: Date | null;
  savedByName: string | null;
  /** Disputed figures that are open, or open with NHS England; and those settled. */
  unsettled: number;
  settled: number;
  /** Comments on its newest revision. */
  comments: number;
  /** What happened last: when, and by whom. */
  lastAt: Date | null;
  lastBy: string | null;
};

type Row = Omit<ListedReturn, "month"> & {
  month: Day;
  extendedDue: Date | null;
  extendedCloses: Date | null;
  extendedEdits: Date | null;
};

/**
 * The returns of practices of one system, of every month asked about by today or of one,
 * the newest month first. Those not started are among them. Give only practices
 * whose returns the reader may see.
 */
export async function returnsOf(
  { system, practices }: { system: string; practices: readonly string[] },
  month: Period | null = null,
): Promise<ListedReturn[]> {
  const { rows } = await pool().query<Row>(
    `select w.month, p.code as practice, w.due_at as "dueAt", w.closes_at as "closesAt", w.edits_close_at as "editsCloseAt",
            e.due_at as "extendedDue", e.closes_at as "extendedCloses", e.edits_close_at as "extendedEdits",
            coalesce(r.state::text, 'NOT_STARTED') as state, r.submitted_at as "submittedAt",
            r.reopened_until as "reopenedUntil", r.saved_at as "savedAt", r.saved_by_name as "savedByName",
            (select count(*)::int from return_dispute d
             where d.return_id = r.id and d.state in ('OPEN', 'REFERRED')) as unsettled,
            (select count(*)::int from return_dispute d
             where d.return_id = r.id and d.state in ('AGREED', 'NATIONAL_STANDS')) as settled,
            (select count(*)::int from return_comment c where c.return_id = r.id and c.number = (
               select max(number) from return_revision v where v.return_id = r.id and v.submitted_at is not null)) as comments,
            l.at as "lastAt", l.by_name as "lastBy"
     from collection_window w
     cross join unnest($2::text[]) as p(code)
     left join lateral (
       select * from window_extension x
       where x.window_id = w.id and x.practice = p.code and x.withdrawn_at is null order by x.id desc limit 1) e on true
     left join appointment_return r on r.practice = p.code and r.month = w.month
     left join lateral (select at, by_name from return_event v where v.return_id = r.id order by v.id desc limit 1) l on true
     where w.system = $1 and w.opens_on <= $4 and ($3::date is null or w.month = $3)
     order by w.month desc, p.code`,
    [system, practices, month && dateOf(month.start), today()],
  );
  return rows.map(({ extendedDue, extendedCloses, extendedEdits, ...row }) => {
    const extension =
      extendedDue && extendedCloses && extendedEdits
        ? { dueAt: extendedDue, closesAt: extendedCloses, editsCloseAt: extendedEdits }
        : null;
    return {
      ...row,
      ...deadlinesFor(row, extension),
      extended: extension !== null,
      month: monthOf(row.month),
    };
  });
}

/** A return that waits for the ICB. */
export type AwaitingReview = {
  practice: string;
  name: string;
  month: Period;
  state: ReturnState;
  /** First sent, and sent last. */
  submittedAt: Date;
  sentAt: Date;
  revision: number;
  attestedName: string;
  dueAt: Date;
  /** Figures that do not match; open disputes of them; and how far the total is off, where it is disputed. */
  differing: number;
  open: number;
  total: { national: number; own: number | null } | null;
};

/** What the reviewers of systems have before them: the oldest month first, then those sent first. */
export async function awaitingReview(systems: readonly string[]): Promise<AwaitingReview[]> {
  const { rows } = await pool().query<
    Omit<AwaitingReview, "month" | "total"> & { month: Day; national: number | null; own: number | null }
  >(
    `select r.practice, o.name, r.month, r.state, r.submitted_at as "submittedAt", v.submitted_at as "sentAt",
            v.number as revision, v.attested_name as "attestedName", w.due_at as "dueAt",
            (select count(*)::int from return_answer a
             where a.return_id = r.id and a.number = v.number and a.kind = 'DIFFERS') as differing,
            (select count(*)::int from return_dispute d where d.return_id = r.id and d.state = 'OPEN') as open,
            t.national, t.own
     from appointment_return r
     join organisation o on o.code = r.practice
     join collection_window w on w.system = r.system and w.month = r.month
     join lateral (select * from return_revision n where n.return_id = r.id and n.submitted_at is not null
                   order by n.number desc limit 1) v on true
     left join lateral (select national, own from return_dispute d
                        where d.return_id = r.id and d.figure = 'total' and d.state <> 'CLOSED'
                        order by d.id desc limit 1) t on true
     where r.system = any($1) and r.state in ('SUBMITTED', 'RESUBMITTED')
     order by r.month, v.submitted_at`,
    [systems],
  );
  return rows.map(({ national, own, ...row }) => ({
    ...row,
    name: displayName(row.name),
    month: monthOf(row.month),
    total: national === null ? null : { national, own },
  }));
}
