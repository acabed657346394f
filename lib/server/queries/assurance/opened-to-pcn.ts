import "server-only";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

/**
 * Since when each of some practices has opened its decided level to its PCN, for
 * those that have it open on a day. One that has moved to another PCN since is
 * closed to its new neighbours until it opens again.
 */
export async function openedSince(practices: readonly string[], on: Day): Promise<Map<string, Day>> {
  const { rows } = await knownAnswers().query<{ practice: string; since: Day }>(
    `select o.practice, max(o.starts_on) as since
     from level_opened o
     join practice_on($2) at_day on at_day.code = o.practice
     where o.practice = any($1) and o.starts_on <= $2 and (o.ends_on is null or o.ends_on > $2)
       and at_day.pcn is not null
       and at_day.pcn = (select q.pcn from practice_on(o.starts_on) q where q.code = o.practice)
     group by o.practice`,
    [practices, on],
  );
  return new Map(rows.map(({ practice, since }) => [practice, since]));
}

/** Whether a practice's decided level is open to its PCN on a day: the `openedToPcn` of a subject. */
export async function openedToPcn(practice: string, on: Day): Promise<boolean> {
  return (await openedSince([practice], on)).has(practice);
}
