import "server-only";
import type { Actor, Subject } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { groupBy } from "@/lib/readings/group-by";
import { pairCode, pairOf } from "@/lib/plans/link";
import type { LinkedAction } from "@/lib/plans/linked-action";
import { knownAnswers } from "@/lib/server/known-answers";

/** `id`: of the link; 0 where a measure of its success is all that links them. */
type Row = LinkedAction & { id: number; to: string };

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

/** The actions of a system's plan that touch a workstream, by its code in a link (lib/plans/link.ts). */
export async function actionsLinkedTo(
  system: string,
  workstream: string,
): Promise<(LinkedAction & { id: number })[]> {
  return found("l.kind = 'WORKSTREAM' and l.code = $2", [system, workstream]);
}

/** Every action of a system's plan, to choose one of. */
export async function actionsToLink(system: string): Promise<{ code: string; title: string }[]> {
  const { rows } = await knownAnswers().query<{ code: string; title: string }>(
    `select a.code, a.title from delivery_action a
     join delivery_plan p on p.id = a.plan_id join delivery_theme t on t.id = a.theme_id
     where p.system = $1 order by t."order", a.code`,
    [system],
  );
  return rows;
}

async function found(where: string, [system, ...asked]: readonly string[]): Promise<Row[]> {
  const { rows } = await knownAnswers().query<Row>(
    `select distinct on (t."order", a.code, l.code) p.system, a.code, a.title, a.status, a.due, a.owner,
            coalesce(l.id, 0) as id, coalesce(l.code, '') as to
     from delivery_plan p join delivery_action a on a.plan_id = p.id join delivery_theme t on t.id = a.theme_id
     left join delivery_link l on l.action_id = a.id
     where p.system = $1 and (${where}) order by t."order", a.code, l.code`,
    [system, ...asked],
  );
  return rows;
}
