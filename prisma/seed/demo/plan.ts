import { day, type Day } from "@/lib/periods/day";
import { onDay } from "@/lib/server/clock";
import { linkAction } from "@/lib/server/commands/link-action";
import { saveMilestone } from "@/lib/server/commands/save-milestone";
import { addDependency } from "@/lib/server/commands/set-dependency";
import { updateDeliveryAction, type PlanEditor } from "@/lib/server/commands/update-delivery-action";
import { db, pool } from "@/lib/server/db";
import { SYSTEM } from "./names";
import { collaborativeSteps } from "./plan/collaborative";
import type { DemoAction, DemoMilestone, DemoUpdate } from "./plan/demo-action";
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
  for (const action of HISTORY) await describe(action, ids);
  const all = [
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
    ...(of.links ?? []).map((each) => ({ on: BEGAN, of, take: connect(of, each) })),
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

/** The day the plan's first milestones were set. */
const BEGAN = day("2025-01-06");

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

const connect =
  (of: DemoAction, { kind, to }: NonNullable<DemoAction["links"]>[number]) =>
  async (by: PlanEditor) =>
    must(await linkAction(by, { system, code: of.code, kind, to }), of.code);

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

/** Who has it, where and how it is told: as the plan's first draft had it. */
async function describe(action: DemoAction, ids: ReadonlyMap<string, string>): Promise<void> {
  const { code, owner, sro = "", forum = "", places = [], metric, impact } = action;
  const found = (finding: string | undefined) =>
    finding === undefined ? null : JSON.stringify({ done: true, on: "2025-11-27", finding, link: "" });
  await pool().query(
    `update delivery_action a set owner = $3, owner_id = $4, sro = $5, forum = $6, places = $7, success_measure = $8,
            metric = $9, baseline = $10, baseline_period = $11, target = $12, practice_impact = $13::jsonb,
            equality_impact = $14::jsonb, illustrative = array['owner', 'timeframe', 'dates', 'updates']
     from delivery_plan p where p.id = a.plan_id and p.system = $1 and a.code = $2`,
    [
      ...[system, code, owner, ids.get(owner), sro, forum, places.map((place) => `${system}-${place}`)],
      ...[
        metric?.success ?? "",
        metric?.code ?? null,
        metric?.baseline ?? null,
        metric?.baselinePeriod ?? null,
      ],
      ...[metric?.target ?? null, found(impact?.practice), found(impact?.equality)],
    ],
  );
}

function must(done: { ok: boolean; error?: unknown }, what: string): void {
  if (!done.ok) throw new Error(`${what}: ${JSON.stringify(done.error)}`);
}
