import "server-only";
import type { KeptCheck } from "@/lib/appointments/figure-check";
import { dateOf, type Day } from "@/lib/periods/day";
import { monthOf, step, type Period } from "@/lib/periods/period";
import { pool } from "@/lib/server/db";
import { CHECK } from "../figure-rows";

/** What is kept of a practice's returns for a month and so many before it, by the month's text. Ask `permitted("return.read", ...)` first. */
export async function keptChecks(
  practice: string,
  { month, before }: { month: Period; before: number },
): Promise<Map<string, KeptCheck>> {
  const { rows } = await pool().query<{ month: Day; kept: KeptCheck }>(
    `select a.month, ${CHECK} as kept from appointment_return a
     where a.practice = $1 and a.month between $2 and $3`,
    [practice, dateOf(step(month, -before).start), dateOf(month.start)],
  );
  return new Map(rows.map(({ month: of, kept }) => [monthOf(of).text, kept]));
}
