import "server-only";
import { mayBeReminded } from "@/lib/reports/return-messages";
import { isOutstanding, type BoardReturn } from "@/lib/appointments/return-rates";
import type { Period } from "@/lib/periods/period";
import { today, workingInstant } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import { boardMonths, returnsOfMonth, type BoardMonth } from "./return-board";

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

/** How many people would be written to, by practice; a practice of nobody is not there. */
export async function peopleToWriteTo(practices: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await pool().query<{ practice: string; people: number }>(
    `select g.organisation_code as practice, count(distinct p.id)::int as people
     from "grant" g join person p on p.id = g.person_id
     where g.role = 'PRACTICE_MANAGER' and g.organisation_code = any($1) and p.disabled_at is null
       and g.starts_on <= $2 and (g.ends_on is null or g.ends_on >= $2)
     group by 1`,
    [practices, today()],
  );
  return new Map(rows.map(({ practice, people }) => [practice, people]));
}
