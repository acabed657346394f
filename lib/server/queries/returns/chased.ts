import "server-only";
import { mayBeReminded } from "@/lib/reports/return-messages";
import { isOutstanding, type BoardReturn } from "@/lib/appointments/return-rates";
import { dateOf } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import { today, workingInstant } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import { boardMonths, returnsOfMonth, type BoardMonth } from "./return-board";
import { returnsBy } from "./returns-by";

export type Outstanding = {
  window: BoardMonth;
  /** Whom a reminder would go to. */
  reminded: BoardReturn[];
  /** Outstanding, and closed to them: a reminder would ask for what cannot be done. */
  closed: BoardReturn[];
};

/** The returns of a month that have not arrived, or were sent back; null where the month is not collected. */
export async function outstandingOf(system: string, month: Period | null): Promise<Outstanding | null> {
  const months = await boardMonths(system);
  const window = month ? months.find((each) => each.month.text === month.text) : months[0];
  if (!window) return null;
  const clock = { at: workingInstant(), today: today() };
  const outstanding = (await returnsOfMonth(system, window)).filter(isOutstanding);
  const reminded = outstanding.filter((each) => mayBeReminded(each, window, clock));
  return { window, reminded, closed: outstanding.filter((each) => !reminded.includes(each)) };
}

/** The PCN that completes the returns of a practice, where one does. */
export async function pcnsCompleting(practices: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await pool().query<{ practice: string; pcns: string[] }>(
    `select asked.practice, ${returnsBy("asked.practice", "$2")} as pcns from unnest($1::text[]) as asked(practice)`,
    [practices, dateOf(today())],
  );
  return new Map(rows.map(({ practice, pcns }) => [practice, pcns]));
}

/** How many people would be written to, by practice; a practice of nobody is not there. */
export async function peopleToWriteTo(practices: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await pool().query<{ practice: string; people: number }>(
    `select asked.practice, count(distinct p.id)::int as people
     from unnest($1::text[]) as asked(practice)
     join "grant" g on (g.role = 'PRACTICE_MANAGER' and g.organisation_code = asked.practice)
       or (g.role = 'PCN_STAFF' and g.organisation_code = any(${returnsBy("asked.practice", "$2")}))
     join person p on p.id = g.person_id
     where p.disabled_at is null and g.starts_on <= $2 and (g.ends_on is null or g.ends_on >= $2)
     group by 1`,
    [practices, dateOf(today())],
  );
  return new Map(rows.map(({ practice, people }) => [practice, people]));
}
