import "server-only";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import type { PracticeOn } from "@/lib/readings/build";

type Row = {
  code: string;
  pcn: string | null;
  place: string | null;
  system: string | null;
  opened_on: Day | null;
  closed_on: Day | null;
  assumed: boolean;
};

/** Every practice by system, as it sat on a day. Asked once a day however many metrics want it. */
export function practicesByDay(client: ClientBase): (on: Day) => Promise<Map<string, PracticeOn[]>> {
  const asked = new Map<Day, Promise<Map<string, PracticeOn[]>>>();
  return (on) => {
    const known = asked.get(on) ?? bySystem(client, on);
    asked.set(on, known);
    return known;
  };
}

async function bySystem(client: ClientBase, on: Day): Promise<Map<string, PracticeOn[]>> {
  const { rows } = await client.query<Row>(
    `select code, pcn, place, system, opened_on, closed_on, assumed
     from practice_on($1) where system is not null order by code`,
    [on],
  );
  const systems = new Map<string, PracticeOn[]>();
  for (const { code, pcn, place, system, opened_on, closed_on, assumed } of rows) {
    const open = (opened_on === null || opened_on <= on) && (closed_on === null || closed_on >= on);
    const practices = systems.get(system ?? "") ?? [];
    practices.push({ code, pcn, place, open, assumed });
    systems.set(system ?? "", practices);
  }
  return systems;
}
