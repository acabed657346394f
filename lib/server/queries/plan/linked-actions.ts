import "server-only";
import type { Day } from "@/lib/periods/day";
import type { Status } from "@/lib/plans/status";
import { pool } from "@/lib/server/db";

/** An action of the delivery plan as what it touches has it. */
export type LinkedAction = {
  /** Of the link itself. */
  id: number;
  code: string;
  title: string;
  status: Status;
  due: Day;
  owner: string;
};

/** The actions of a system's plan that touch a workstream, by its code in a link (lib/plans/link.ts). */
export async function actionsLinkedTo(system: string, workstream: string): Promise<LinkedAction[]> {
  const { rows } = await pool().query<LinkedAction>(
    `select l.id, a.code, a.title, a.status, a.due, a.owner
     from delivery_link l
     join delivery_action a on a.id = l.action_id
     join delivery_plan p on p.id = a.plan_id
     join delivery_theme t on t.id = a.theme_id
     where p.system = $1 and l.kind = 'WORKSTREAM' and l.code = $2
     order by t."order", a.code`,
    [system, workstream],
  );
  return rows;
}

/** Every action of a system's plan, to choose one of. */
export async function actionsToLink(system: string): Promise<{ code: string; title: string }[]> {
  const { rows } = await pool().query<{ code: string; title: string }>(
    `select a.code, a.title from delivery_action a
     join delivery_plan p on p.id = a.plan_id join delivery_theme t on t.id = a.theme_id
     where p.system = $1 order by t."order", a.code`,
    [system],
  );
  return rows;
}
