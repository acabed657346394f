import "server-only";
import type { Deadlines } from "@/lib/appointments/deadlines";
import type { BoardReturn } from "@/lib/appointments/return-rates";
import type { ReturnState } from "@/lib/appointments/return-state";
import { addDays, dateOf, type Day } from "@/lib/periods/day";
import { monthOf, type Period } from "@/lib/periods/period";
import { knownAnswers } from "@/lib/server/known-answers";
import { practicesOpenOn, type OpenPractice } from "@/lib/server/queries/places";

/** The months a system collects returns of, newest first, with the day practices are asked from and the deadlines. */
export type BoardMonth = Deadlines & { month: Period; opensOn: Day };

export async function boardMonths(system: string): Promise<BoardMonth[]> {
  const { rows } = await knownAnswers().query<Deadlines & { month: Day; opensOn: Day }>(
    `select month, opens_on as "opensOn", due_at as "dueAt", closes_at as "closesAt", edits_close_at as "editsCloseAt"
     from collection_window where system = $1 order by month desc`,
    [system],
  );
  return rows.map((row) => ({ ...row, month: monthOf(row.month) }));
}

type Row = {
  practice: string;
  state: ReturnState | null;
  submittedAt: Date | null;
  reopenedUntil: Date | null;
  disputed: boolean;
  dueAt: Date | null;
  closesAt: Date | null;
  editsCloseAt: Date | null;
};

/** Every practice open at a month's end and its return, by name; those of which nothing is kept too. */
export async function returnsOfMonth(
  system: string,
  { month, ...window }: BoardMonth,
): Promise<BoardReturn[]> {
  const [open, { rows }] = await Promise.all([
    practicesOpenOn({ system }, month.end),
    knownAnswers().query<Row>(
      `with extension as (
         select distinct on (x.practice) x.practice, x.due_at, x.closes_at, x.edits_close_at
         from window_extension x join collection_window w on w.id = x.window_id
         where w.system = $1 and w.month = $2 and x.withdrawn_at is null order by x.practice, x.id desc)
       select practice, a.state, a.submitted_at as "submittedAt", a.reopened_until as "reopenedUntil",
              exists (select 1 from return_dispute d
                      where d.return_id = a.id and d.state in ('OPEN', 'REFERRED')) as disputed,
              e.due_at as "dueAt", e.closes_at as "closesAt", e.edits_close_at as "editsCloseAt"
       from (select * from appointment_return where system = $1 and month = $2) a
       full join extension e using (practice)`,
      [system, dateOf(month.start)],
    ),
  ]);
  const kept = new Map(rows.map((row) => [row.practice, row]));
  return open.map((practice) => boardReturn(practice, kept.get(practice.code), window));
}

function boardReturn(
  { code, name, pcn, pcnName, place, placeName }: OpenPractice,
  row: Row | undefined,
  { dueAt, closesAt, editsCloseAt }: Deadlines,
): BoardReturn {
  const own = row?.dueAt && row.closesAt && row.editsCloseAt ? row : null;
  return {
    practice: code,
    ...{ name, pcn, pcnName, place, placeName },
    state: row?.state ?? "NOT_STARTED",
    submittedAt: row?.submittedAt ?? null,
    reopenedUntil: row?.reopenedUntil ?? null,
    disputed: row?.disputed ?? false,
    deadlines: {
      dueAt: own?.dueAt ?? dueAt,
      closesAt: own?.closesAt ?? closesAt,
      editsCloseAt: own?.editsCloseAt ?? editsCloseAt,
    },
    extended: own !== null,
  };
}

/** By month of the year up to one, the practices that sent a return of it. */
export async function sentByMonth(system: string, to: Period): Promise<Map<Day, Set<string>>> {
  const { rows } = await knownAnswers().query<{ month: Day; practices: string[] }>(
    `select month, array_agg(practice) as practices from appointment_return
     where system = $1 and submitted_at is not null and month <= $2 and month > $3 group by month`,
    [system, dateOf(to.start), dateOf(addDays(to.start, -366))],
  );
  return new Map(rows.map(({ month, practices }) => [month, new Set(practices)]));
}
