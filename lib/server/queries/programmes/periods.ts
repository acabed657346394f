import "server-only";
import type { Day } from "@/lib/periods/day";
import { pool } from "@/lib/server/db";

/** One round of updates. `month`: the newest month it tells of. */
export type ProgrammePeriod = { id: number; number: number; month: string; opensOn: Day; dueOn: Day };

/** The periods of a programme, the newest first. */
export async function periodsOf(programme: number): Promise<ProgrammePeriod[]> {
  const { rows } = await pool().query<ProgrammePeriod>(
    `select id, number, month, opens_on as "opensOn", due_on as "dueOn"
     from programme_period where programme_id = $1 order by number desc`,
    [programme],
  );
  return rows;
}
