import "server-only";
import { groupBy } from "@/lib/readings/group-by";
import {
  planDigest,
  planDue,
  planOverdue,
  weekBefore,
  type MailedAction,
  type Slipped,
} from "@/lib/reports/plan-messages";
import type { Message } from "@/lib/pqaf/messages";
import { addDays, type Day } from "@/lib/periods/day";
import { AHEAD_DAYS } from "@/lib/plans/waiting";
import { scopeOf } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { pool, transaction } from "@/lib/server/db";
import { findActors } from "@/lib/server/queries/sessions";
import { queueStoppable } from "./queue-stoppable";

/**
 * Queues what owners and followers of the delivery plan are told: see lib/reports/plan-messages.ts for what and when.
 * Nobody is told of a plan that they may not read today, whatever they owned or followed of it once.
 */
export async function queuePlan(): Promise<number> {
  const found = await Promise.all([dueOrLate(today()), slippedOf(today())]);
  const reads = await readersOf(found.flat().map(({ person }) => person));
  const [owned, followed] = [found[0].filter(reads), found[1].filter(reads)];
  const messages = [
    ...[...groupBy(owned, ({ person }) => person)].flatMap(([person, actions]) =>
      [...actions.map((each) => planDue(each, today())), planOverdue(actions, today())].map((message) => {
        return { person, message };
      }),
    ),
    ...[...groupBy(followed, ({ person }) => person)].map(([person, actions]) => {
      return { person, message: planDigest(actions, today()) };
    }),
  ].filter((each): each is { person: string; message: Message } => each.message !== null);
  return transaction(async (client) => {
    let queued = 0;
    for (const { person, message } of messages) queued += await queueStoppable(client, person, message);
    return queued;
  });
}

/** Whether a person may read the plan of a system today, of those asked about. */
async function readersOf(people: readonly string[]) {
  const actors = await findActors([...new Set(people)]);
  const systems = new Map(actors.map((actor) => [actor.id, scopeOf(actor, "plan.read").organisations]));
  return ({ person, system }: { person: string; system: string }) =>
    systems.get(person)?.includes(system) ?? false;
}

async function dueOrLate(on: Day): Promise<(MailedAction & { person: string })[]> {
  const { rows } = await pool().query<MailedAction & { person: string }>(
    `select a.id, p.system, a.owner_id as person, a.code, a.title, a.status, a.starts_on as "startsOn", a.due,
            a.updated_on as "updatedOn", a.owner
     from delivery_action a join delivery_plan p on p.id = a.plan_id
     where a.owner_id is not null and a.closed_on is null and a.due <= $1 order by a.id`,
    [addDays(on, AHEAD_DAYS)],
  );
  return rows;
}

/** The running actions somebody follows, with what became of them in the week before. */
async function slippedOf(on: Day): Promise<(Slipped & { person: string; system: string })[]> {
  const { from, to } = weekBefore(on);
  const { rows } = await pool().query<Slipped & { person: string; system: string }>(
    `select f.person_id as person, p.system, a.code, a.title, a.status, a.due,
            (select u.due_from from delivery_update u where u.action_id = a.id and u."on" between $1 and $2
               and u.due_from is not null order by u.id limit 1) as "movedFrom",
            exists (select 1 from delivery_update u where u.action_id = a.id and u."on" between $1 and $2
               and u.status_to in ('AT_RISK', 'OFF_TRACK') and u.status_from <> u.status_to) as worse
     from delivery_follow f join delivery_action a on a.id = f.action_id join delivery_plan p on p.id = a.plan_id
     where a.closed_on is null order by f.person_id, a.code`,
    [from, to],
  );
  return rows;
}
