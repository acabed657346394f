import "server-only";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";

/** The practices of a system that were open on each day, by the membership of that day, in the order of their codes. */
export async function openPractices(
  client: ClientBase,
  { system, practices, days }: { system: string; practices: readonly string[] | null; days: readonly Day[] },
): Promise<Map<Day, ReadonlySet<string>>> {
  const { rows } = await client.query<{ on: Day; codes: string[] }>(
    `select wanted."on", array_agg(p.code order by p.code) as codes
     from unnest($2::date[]) as wanted ("on"), practice_on(wanted."on") p
     where p.system = $1 and ($3::varchar[] is null or p.code = any($3))
       and (p.opened_on is null or p.opened_on <= wanted."on")
       and (p.closed_on is null or p.closed_on >= wanted."on")
     group by wanted."on"`,
    [system, days, practices],
  );
  return new Map(rows.map(({ on, codes }) => [on, new Set(codes)]));
}
