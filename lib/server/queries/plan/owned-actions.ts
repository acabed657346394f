import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import { byWait, waitWhen, waitWords, type OwnedAction } from "@/lib/plans/waiting";
import { knownAnswers } from "@/lib/server/known-answers";

/** What of the delivery plan waits for its owner, each action with its own page. */
export type PlanNeed = {
  words: string;
  path: string;
  things: { words: string; when: string; path: string }[];
};

type Owned = OwnedAction & { system: string };

const LISTS = { late: "/plan?mine=1&late=1", due: "/plan?mine=1&sort=next", silent: "/plan?mine=1&silent=1" };

/** The actor's own actions that are late, due within 7 days or silent on a day, in one statement. */
export async function planNeeds(actor: Actor, on: Day): Promise<PlanNeed[]> {
  const systems = scopeOf(actor, "plan.read").organisations;
  if (systems.length === 0) return [];
  const { rows } = await knownAnswers().query<Owned>(
    `select p.system, a.code, a.title, a.status, a.starts_on as "startsOn", a.due, a.updated_on as "updatedOn", a.owner
     from delivery_action a join delivery_plan p on p.id = a.plan_id
     where a.owner_id = $1 and p.system = any($2) and a.closed_on is null`,
    [actor.id, systems],
  );
  return byWait(rows, on).map(({ wait, actions }) => ({
    words: waitWords(wait, actions.length),
    path: LISTS[wait],
    things: actions.map((action) => ({
      words: action.title,
      when: waitWhen(action, on),
      path: `/plan/${encodeURIComponent(action.code)}?system=${action.system}`,
    })),
  }));
}
