import "server-only";
import type { Pool } from "pg";
import type { KeptCheck } from "@/lib/appointments/figure-check";
import { dateOf, type Day } from "@/lib/periods/day";
import { monthOf, type Period } from "@/lib/periods/period";
import { pool } from "@/lib/server/db";
import { CHECK } from "../figure-rows";

/** What is kept of a practice's returns, by the text of their month. */
export type KeptChecks = ReadonlyMap<string, KeptCheck>;

/** The same of practices the reader may name, each by its code. */
export async function keptChecks(
  practices: readonly string[],
  months: readonly Period[],
  on: Pool = pool(),
): Promise<Map<string, KeptChecks>> {
  const { rows } = await on.query<{ practice: string; month: Day; kept: KeptCheck }>(
    `select a.practice, a.month, ${CHECK} as kept from appointment_return a
     where a.practice = any($1) and a.month = any($2::date[])`,
    [practices, months.map(({ start }) => dateOf(start))],
  );
  const found = new Map<string, Map<string, KeptCheck>>();
  for (const { practice, month, kept } of rows) {
    const own = found.get(practice) ?? new Map<string, KeptCheck>();
    found.set(practice, own.set(monthOf(month).text, kept));
  }
  return found;
}
