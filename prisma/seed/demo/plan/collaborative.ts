import { day, type Day } from "@/lib/periods/day";
import { periodHolding, step } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { freezeMilestoneReport } from "@/lib/server/commands/freeze-milestone-report";
import { endorsePlan, putPlanForward } from "@/lib/server/commands/endorse-plan";
import {
  closeMeeting,
  declareInterest,
  openMeeting,
  recordItem,
} from "@/lib/server/commands/hold-plan-meeting";
import type { PlanEditor } from "@/lib/server/commands/update-delivery-action";
import { loadAgenda, minutesOf } from "@/lib/server/queries/plan/meeting-minutes";
import { findMeeting, meetingsOf, type Meeting } from "@/lib/server/queries/plan/meetings";
import { versionsOf } from "@/lib/server/queries/plan/versions";
import { MEETING, REPORTED, VERSION } from "./meeting";

type Step = { on: Day; by: string; take: (by: PlanEditor) => Promise<void> };

/**
 * What the collaborative did with the plan, each on its day and by the commands
 * people use: a version put forward, endorsed at a meeting that was held and
 * closed, and changed by the updates that come after. What was done stays.
 */
export function collaborativeSteps(system: string): Step[] {
  return [
    { on: day(VERSION.madeOn), by: VERSION.madeBy, take: putForward(system) },
    { on: day(MEETING.on), by: MEETING.heldBy, take: hold(system) },
    { on: day(VERSION.endorsedOn), by: VERSION.endorsedBy, take: endorse(system) },
    ...REPORTED.map((on) => ({ on: day(on), by: VERSION.madeBy, take: freeze(system) })),
  ];
}

const putForward = (system: string) => async (by: PlanEditor) => {
  if ((await versionsOf(system)).length > 0) return;
  must(await putPlanForward(by, { system, words: VERSION.words }));
};

const endorse = (system: string) => async (by: PlanEditor) => {
  const version = (await versionsOf(system)).find(({ pccOn, icbOn }) => pccOn === null && icbOn === null);
  if (version?.number !== 1) return;
  const on = day(VERSION.endorsedOn);
  must(await endorsePlan(by, { system, number: 1, by: "PCC", on, words: VERSION.endorsedWords }));
};

/** The report of the quarter before is frozen; the newest waits for whoever tries the demo. */
const freeze = (system: string) => async (by: PlanEditor) => {
  const quarter = step(periodHolding("quarter", today()), -1).text;
  const done = await freezeMilestoneReport(by, { system, quarter });
  if (!done.ok && done.error !== "frozen-already") must(done);
};

const hold = (system: string) => async (by: PlanEditor) => {
  const kept = (await meetingsOf(system)).find(({ on }) => on === MEETING.on);
  if (kept?.closed) return;
  const { title, present, interests, items } = MEETING;
  const meeting =
    kept?.id ?? (await openMeeting(by, { system, title, on: day(MEETING.on), present: [...present] }));
  const before = await found(meeting);
  const { agenda, lines } = await loadAgenda(before);
  if (before.interests.length === 0)
    for (const each of interests) must(await declareInterest(by, { system, meeting, ...each }));
  for (const { code, decision, minute } of items) {
    const action = lines.find((line) => line.code === code)?.id;
    if (before.items.some((each) => each.action === action)) continue;
    const why = agenda.find((each) => each.action === action)?.why ?? [];
    must(await recordItem(by, { system, meeting, code, why, decision, minute, version: 0 }));
  }
  must(await closeMeeting(by, { system, meeting, minutes: await minutesOf(await found(meeting)) }));
};

async function found(id: number): Promise<Meeting> {
  const meeting = await findMeeting(id);
  if (!meeting) throw new Error(`The demo has no meeting ${id}`);
  return meeting;
}

function must(done: { ok: boolean; error?: unknown }): void {
  if (!done.ok) throw new Error(`The collaborative and its plan: ${JSON.stringify(done.error)}`);
}
