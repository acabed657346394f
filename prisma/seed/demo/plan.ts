import { day, type Day } from "@/lib/periods/day";
import { pairCode } from "@/lib/plans/link";
import { onDay } from "@/lib/server/clock";
import { linkAction } from "@/lib/server/commands/link-action";
import { saveMilestone } from "@/lib/server/commands/save-milestone";
import { addDependency } from "@/lib/server/commands/set-dependency";
import { updateDeliveryAction, type PlanEditor } from "@/lib/server/commands/update-delivery-action";
import { db, pool } from "@/lib/server/db";
import { PCARP_DATES } from "@/prisma/seed/reference/programmes/pcarp";
import { SYSTEM } from "./names";
import { collaborativeSteps } from "./plan/collaborative";
import { BEGAN, detailSteps } from "./plan/details";
import type { DemoAction, DemoLink, DemoMilestone, DemoUpdate } from "./plan/demo-action";
import { HISTORY } from "./plan/history";

const system = SYSTEM.code;

/**
 * What has happened to the demo's delivery plan, by the commands that people
 * use, each on its day. What is there already is left alone, so that a seeding
 * that was cut short goes on.
 */
export async function seedPlanHistory(): Promise<void> {
  const people = await db().person.findMany({ select: { id: true, name: true } });
  const ids = new Map(people.map(({ id, name }) => [name, id]));
  const editorOf = (name: string): PlanEditor => ({ id: ids.get(name) ?? "", actingAs: null, name });
  const steps = stepsOf(HISTORY);
  if (await wasToldLast(steps.at(-1))) return;
  const all = [
    ...HISTORY.flatMap((of) => detailSteps(system, of, ids)),
    ...steps.map(({ on, of, take }) => ({ on, by: of.owner, take })),
    ...collaborativeSteps(system),
  ].toSorted((one, other) => one.on.localeCompare(other.on));
  for (const { on, by, take } of all) await onDay(on, () => take(editorOf(by)));
}

type Step = { on: Day; of: DemoAction; take: (by: PlanEditor) => Promise<void> };

/** Everything that happened, in the order of its days; of one day, what it needs first. */
function stepsOf(history: readonly DemoAction[]): Step[] {
  const steps = history.flatMap((of): Step[] => [
    ...(of.milestones ?? []).map((each) => ({ on: BEGAN, of, take: setMilestone(of, each) })),
    ...(of.needs ?? []).map((needs) => ({ on: BEGAN, of, take: depend(of, needs) })),
    ...(of.links ?? []).map((each) => ({ on: each.on ? day(each.on) : BEGAN, of, take: connect(of, each) })),
    ...(of.milestones ?? []).flatMap((each) =>
      each.met === undefined ? [] : [{ on: day(each.met), of, take: meet(of, each) }],
    ),
    ...(of.updates ?? []).map((each) => ({ on: day(each.on), of, take: update(of, each) })),
  ]);
  return steps.toSorted((one, other) => one.on.localeCompare(other.on));
}

/** Whether the last thing that happened is there. */
async function wasToldLast(last: Step | undefined): Promise<boolean> {
  return last === undefined || ((await standing(last.of.code)).said ?? "") >= last.on;
}

const setMilestone =
  (of: DemoAction, { title, due }: DemoMilestone) =>
  async (by: PlanEditor) => {
    if (await keptMilestone(of.code, title)) return;
    const plain = { doneOn: null, evidence: "", alsoServes: "", milestone: null, version: 0 };
    must(await saveMilestone(by, { ...plain, system, code: of.code, title, due: day(due) }), of.code);
  };

const meet =
  (of: DemoAction, { title, due, met }: DemoMilestone) =>
  async (by: PlanEditor) => {
    const kept = await keptMilestone(of.code, title);
    if (kept?.doneOn) return;
    if (!kept || met === undefined) throw new Error(`${of.code} has no milestone “${title}”`);
    const sent = {
      system,
      code: of.code,
      title,
      due: day(due),
      doneOn: day(met),
      evidence: "",
      alsoServes: "",
    };
    must(await saveMilestone(by, { ...sent, milestone: kept.id, version: kept.version }), of.code);
  };

type KeptMilestone = { id: number; version: number; doneOn: Day | null };

async function keptMilestone(code: string, title: string): Promise<KeptMilestone | undefined> {
  const { rows } = await pool().query<KeptMilestone>(
    `select m.id, m.version, m.done_on as "doneOn" from delivery_milestone m
     join delivery_milestone_action ma on ma.milestone_id = m.id
     join delivery_action a on a.id = ma.action_id join delivery_plan p on p.id = a.plan_id
     where p.system = $1 and a.code = $2 and m.title = $3`,
    [system, code, title],
  );
  return rows[0];
}

const depend = (of: DemoAction, needs: string) => async (by: PlanEditor) =>
  must(await addDependency(by, { system, code: of.code, needs }), of.code);

const connect = (of: DemoAction, link: DemoLink) => async (by: PlanEditor) =>
  must(await linkAction(by, { system, code: of.code, kind: link.kind, to: await codeOf(link) }), of.code);

/** The code that a link of the demo has in the database. */
async function codeOf({ kind, to }: DemoLink): Promise<string> {
  if (kind !== "RISK") return to;
  const risk = await db().programmeRisk.findFirstOrThrow({ where: { title: to } });
  return pairCode(PCARP_DATES.code, risk.id);
}

const update = (of: DemoAction, said: DemoUpdate) => async (by: PlanEditor) => {
  const { version, due, said: last } = await standing(of.code);
  if (last !== null && last >= said.on) return;
  const done = await updateDeliveryAction(by, {
    system,
    code: of.code,
    version,
    status: said.status,
    due: said.due === undefined ? due : day(said.due),
    words: said.words,
    nextStep: said.next ?? "",
    moveReason: said.why ?? "",
    statusReason: said.reason ?? "",
    ask: said.ask ?? "",
    offer: said.offer ?? "",
    decisionNeeded: said.decision ?? "",
    evidence: said.evidence ?? "",
    outcome: said.outcome ?? "",
  });
  must(done, `${of.code} on ${said.on}`);
};

type Standing = { version: number; due: Day; said: Day | null };

async function standing(code: string): Promise<Standing> {
  const { rows } = await pool().query<Standing>(
    `select a.version, a.due, (select max(u."on") from delivery_update u
                               where u.action_id = a.id and u.kind = 'UPDATED') as said
     from delivery_action a join delivery_plan p on p.id = a.plan_id
     where p.system = $1 and a.code = $2`,
    [system, code],
  );
  if (!rows[0]) throw new Error(`The demo's plan has no ${code}`);
  return rows[0];
}

function must(done: { ok: boolean; error?: unknown }, what: string): void {
  if (!done.ok) throw new Error(`${what}: ${JSON.stringify(done.error)}`);
}
