import "server-only";
import type { ActionEvent, FollowedAction } from "@/lib/changes/action-changes";
import type { DueReturn } from "@/lib/changes/return-changes";
import { deadlinesFor, type Deadlines } from "@/lib/appointments/deadlines";
import { displayName } from "@/lib/organisations/display-name";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { monthOf, type Period } from "@/lib/periods/period";
import { knownAnswers } from "@/lib/server/known-answers";

type Where = { code: string; name: string; pcn: string | null; place: string | null };

/**
 * What people are doing that may be told of: the delivery plan's actions, those
 * of practices whose plans the reader sees, and the returns due between two
 * months' ends. Three statements.
 */
export async function workBetween(
  scope: FiguresScope,
  { from, to }: { from: Period; to: Period },
): Promise<{ actions: FollowedAction[]; returns: DueReturn[]; between: { from: Day; to: Day } }> {
  const { plan, support, returns } = scope.work;
  const [delivery, practices, due] = await Promise.all([
    plan ? deliveryActions(scope.system) : [],
    support.length > 0 ? practiceActions(scope.system, to) : [],
    returns.length > 0 ? dueReturns(scope.system, { from, to }) : [],
  ]);
  const within = (codes: readonly string[]) => (row: Where) =>
    [row.code, row.pcn, row.place, scope.system].some((code) => code !== null && codes.includes(code));
  return {
    actions: [...delivery, ...practices.filter(within(support)).map(ofPractice)],
    returns: due.filter(within(returns)).map(returned),
    between: { from: from.end, to: to.end },
  };
}

type ActionRow = Where &
  Pick<FollowedAction, "title" | "standing" | "due" | "createdOn"> & { events: ActionEvent[] };

/** SQL: a status of either kind of plan in the four words that changes are told in. */
function standing(status: string): string {
  return `case ${status}::text when 'PAUSED' then 'paused' when 'COMPLETE' then 'done' when 'DONE' then 'done'
    when 'NOT_DELIVERED' then 'not-done' when 'STOPPED' then 'not-done' else 'running' end`;
}

function eventsOf(table: string, state: string): string {
  return `(select coalesce(json_agg(json_build_object('on', u."on", 'from', case when u.${state}_from is not null then ${standing(`u.${state}_from`)} end,
      'to', ${standing(`u.${state}_to`)}, 'dueFrom', u.due_from, 'dueTo', u.due_to) order by u.id), '[]')
    from ${table} u where u.action_id = a.id) as events`;
}

async function deliveryActions(system: string): Promise<FollowedAction[]> {
  const { rows } = await knownAnswers().query<Omit<ActionRow, "pcn" | "place"> & { action: string }>(
    `select o.code, o.name, a.code as action, a.title, ${standing("a.status")} as standing, a.due,
            a.created_on as "createdOn", ${eventsOf("delivery_update", "status")}
     from delivery_action a join delivery_plan p on p.id = a.plan_id join organisation o on o.code = p.system
     where p.system = $1 order by a.id`,
    [system],
  );
  return rows.map(({ code, name, action, title, ...rest }) => ({
    organisation: { code, name: displayName(name), level: "SYSTEM" },
    within: [],
    title: `${action} ${title}`,
    ...rest,
    link: { path: `/plan/${action}`, parameters: {} },
  }));
}

async function practiceActions(system: string, to: Period): Promise<ActionRow[]> {
  const { rows } = await knownAnswers().query<ActionRow>(
    `select o.code, o.name, w.pcn, w.place, a.title, ${standing("a.state")} as standing, a.due,
            a.created_on as "createdOn", ${eventsOf("plan_action_event", "state")}
     from plan_action a join organisation o on o.code = a.practice join practice_on($2) w on w.code = a.practice
     where w.system = $1 order by a.id`,
    [system, to.end],
  );
  return rows;
}

function ofPractice({ code, name, pcn, place, ...action }: ActionRow): FollowedAction {
  return {
    ...action,
    organisation: { code, name: displayName(name), level: "PRACTICE" },
    within: [place, pcn].filter((each) => each !== null),
    link: { path: `/assurance/${code}/plan`, parameters: {} },
  };
}

type ReturnRow = Where &
  Deadlines & {
    month: Day;
    submittedAt: Date | null;
    extendedDue: Date | null;
    extendedCloses: Date | null;
    extendedEdits: Date | null;
  };

/**
 * Of the practices that were open at their month's end. An extension may lie later than its window by weeks: both days
 * are asked. Those due on the earlier day too: in its last minute, they are late only after it.
 */
async function dueReturns(system: string, { from, to }: { from: Period; to: Period }): Promise<ReturnRow[]> {
  const { rows } = await knownAnswers().query<ReturnRow>(
    `select w.month, w.due_at as "dueAt", w.closes_at as "closesAt", w.edits_close_at as "editsCloseAt",
            e.due_at as "extendedDue", e.closes_at as "extendedCloses", e.edits_close_at as "extendedEdits",
            p.code, p.name, p.pcn, p.place, r.submitted_at as "submittedAt"
     from collection_window w
     cross join lateral (select (w.month + interval '1 month - 1 day')::date as ends) m
     cross join lateral practice_on(m.ends) p
     left join lateral (
       select * from window_extension x where x.window_id = w.id and x.practice = p.code and x.withdrawn_at is null
       order by x.id desc limit 1) e on true
     left join appointment_return r on r.practice = p.code and r.month = w.month
     where w.system = $1 and p.system = $1
       and (p.opened_on is null or p.opened_on <= m.ends) and (p.closed_on is null or p.closed_on >= m.ends)
       and (greatest(w.due_at, e.due_at) at time zone 'Europe/London')::date >= $2
       and (greatest(w.due_at, e.due_at) at time zone 'Europe/London')::date <= $3`,
    [system, from.end, to.end],
  );
  return rows;
}

function returned({ extendedDue, extendedCloses, extendedEdits, ...row }: ReturnRow): DueReturn {
  const extension =
    extendedDue && extendedCloses && extendedEdits
      ? { dueAt: extendedDue, closesAt: extendedCloses, editsCloseAt: extendedEdits }
      : null;
  const { code, name, pcn, place, month, submittedAt } = row;
  return {
    // First: without an extension it is the whole row.
    ...deadlinesFor(row, extension),
    code,
    name: displayName(name),
    within: [place, pcn].filter((each) => each !== null),
    month: monthOf(month),
    submittedAt,
  };
}
