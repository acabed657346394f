import "server-only";
import { addDays, type Day } from "@/lib/periods/day";
import { displayName } from "@/lib/organisations/display-name";
import { actionDue, actionOverdue, digest } from "@/lib/pqaf/messages";
import { today } from "@/lib/server/clock";
import { pool, transaction } from "@/lib/server/db";
import { findActors } from "@/lib/server/queries/sessions";
import { assuranceNeeds } from "@/lib/server/queries/assurance/assurance-needs";
import { peopleOf, queueMessage, type Addressee } from "./queue-message";
import { queueAssurance } from "./queue-assurance";
import { queueChanges } from "./queue-changes";
import { queuePlan } from "./queue-plan";
import { queueReturnsDue } from "./queue-returns";

/** Days ahead of which an action's owner is reminded. */
const AHEAD = 7;

/**
 * Queues what falls due: once for each action and day that it is due, twice for each return, a review when
 * it falls due and when it is overdue, a time to reply before it ends, what falls due or slipped of the delivery
 * plan, and once a month what waits for each person and what changed in the figures. Run again, it queues nothing anew.
 */
export async function queueDue(): Promise<number> {
  const [actions, returns] = [await queueActions(today()), await queueReturnsDue()];
  const own = actions + returns + (await queueAssurance()) + (await queuePlan());
  return own + (await queueDigests(today())) + (await queueChanges());
}

type Due = {
  action: number;
  title: string;
  due: Day;
  practice: string;
  name: string;
  system: string;
  side: "PRACTICE" | "ICB" | "PROVIDER";
  owner: string | null;
};

async function queueActions(on: Day): Promise<number> {
  const { rows } = await pool().query<Due>(
    `select a.id as action, a.title, a.due, a.practice, o.name, p.system, a.side, a.owner_id as owner
     from plan_action a join improvement_plan p on p.id = a.plan_id join organisation o on o.code = a.practice
     where a.state not in ('DONE', 'STOPPED') and p.closed_on is null and a.due <= $1 order by a.id`,
    [addDays(on, AHEAD)],
  );
  return transaction(async (client) => {
    let queued = 0;
    for (const { name, due, ...action } of rows) {
      const about = { ...action, due, practiceName: displayName(name) };
      const message = due < on ? actionOverdue(about) : actionDue(about);
      queued += await queueMessage(client, ownerOf(action), message);
    }
    return queued;
  });
}

/** A named person is told; else the practice's people, or the ICB team that follows what a provider does. */
function ownerOf({ owner, side, practice, system }: Omit<Due, "name" | "due">): Addressee {
  if (owner !== null) return { person: owner };
  return side === "PRACTICE" ? peopleOf(practice) : { organisation: system, roles: ["ICB_PRIMARY_CARE"] };
}

async function queueDigests(on: Day): Promise<number> {
  const { rows } = await pool().query<{ id: string }>(
    `select distinct p.id from person p join "grant" g on g.person_id = p.id
     where p.disabled_at is null and g.starts_on <= $1 and (g.ends_on is null or g.ends_on >= $1)
       and not exists (select 1 from outbox_message m where m.key = 'digest:' || $2 || ':' || p.id)`,
    [on, on.slice(0, 7)],
  );
  let queued = 0;
  for (const actor of await findActors(rows.map(({ id }) => id))) {
    const needs = await assuranceNeeds(actor, on);
    if (needs.length === 0) continue;
    const message = digest(
      on.slice(0, 7),
      needs.map(({ words }) => words),
    );
    queued += await transaction((client) => queueMessage(client, { person: actor.id }, message));
  }
  return queued;
}
