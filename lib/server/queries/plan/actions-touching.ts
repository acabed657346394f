import "server-only";
import type { Actor, Subject } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { groupBy } from "@/lib/readings/group-by";
import type { Day } from "@/lib/periods/day";
import { pairCode, pairOf } from "@/lib/plans/link";
import type { Status } from "@/lib/plans/status";
import { pool } from "@/lib/server/db";

/** An action of the delivery plan as whatever it touches tells of it. */
type LinkedAction = {
  system: string;
  code: string;
  title: string;
  status: Status;
  due: Day;
  owner: string;
};

type Row = LinkedAction & { to: string };

/** The actions that touch one thing of a system, in the plan's order; none for who may not read the plan. */
export async function actionsTouching(
  actor: Actor,
  { system, kind, code }: { system: string; kind: "METRIC" | "RISK"; code: string },
): Promise<LinkedAction[]> {
  if (!can(actor, "plan.read", { code: system, ancestors: [] })) return [];
  // An action whose success a measure tells touches it without being linked.
  const rows = await found("(l.kind = $2 and l.code = $3) or ($2 = 'METRIC' and a.metric = $3)", [
    ...[system, kind, code],
  ]);
  return [...new Map(rows.map((row) => [row.code, row])).values()];
}

/** Of a practice, the actions that touch it, and those that touch each of its flags, by measure. */
export type ForPractice = { itself: LinkedAction[]; flags: ReadonlyMap<string, LinkedAction[]> };

/** Flags are told to who may read why a level is proposed. */
export async function actionsForPractice(
  actor: Actor,
  practice: Subject & { system: { code: string } },
): Promise<ForPractice> {
  const { code, system } = practice;
  if (!can(actor, "plan.read", { code: system.code, ancestors: [] })) return { itself: [], flags: new Map() };
  const rows = await found(
    `(l.kind = 'PRACTICE' and l.code = $2) or (l.kind = 'FLAG' and starts_with(l.code, $3))`,
    [system.code, code, pairCode(code, "")],
  );
  const flags = can(actor, "proposed-level.view", practice) ? rows.filter(({ to }) => to !== code) : [];
  return {
    itself: rows.filter(({ to }) => to === code),
    flags: groupBy(flags, ({ to }) => pairOf(to)?.[1] ?? ""),
  };
}

async function found(where: string, [system, ...asked]: readonly string[]): Promise<Row[]> {
  const { rows } = await pool().query<Row>(
    `select distinct on (t."order", a.code, l.code) p.system, a.code, a.title, a.status, a.due, a.owner,
            coalesce(l.code, '') as to
     from delivery_plan p join delivery_action a on a.plan_id = p.id join delivery_theme t on t.id = a.theme_id
     left join delivery_link l on l.action_id = a.id
     where p.system = $1 and (${where}) order by t."order", a.code, l.code`,
    [system, ...asked],
  );
  return rows;
}
