import { addDays, day, type Day } from "@/lib/periods/day";
import { period as periodOf } from "@/lib/periods/period";
import type { Rated } from "@/lib/programmes/rating";
import { workstreamOf } from "@/lib/programmes/programme";
import { onDay } from "@/lib/server/clock";
import { addProgramme } from "@/lib/server/commands/add-programme";
import { answerUpdate } from "@/lib/server/commands/answer-update";
import { addMilestone, changeMilestone } from "@/lib/server/commands/change-milestone";
import { nameWorkstreamLead } from "@/lib/server/commands/name-workstream-lead";
import { openProgrammePeriod } from "@/lib/server/commands/open-programme-period";
import { recordProgrammeValues } from "@/lib/server/commands/record-programme-values";
import { addRisk, changeRisk, scoreRisk } from "@/lib/server/commands/record-risk";
import { writeUpdate } from "@/lib/server/commands/write-update";
import { db } from "@/lib/server/db";
import { periodsOf } from "@/lib/server/queries/programmes/periods";
import { findProgramme, type Programme } from "@/lib/server/queries/programmes/programme";
import { ratingsProposed } from "@/lib/server/queries/programmes/standing";
import { workstreamsOf, type WorkstreamState } from "@/lib/server/queries/programmes/workstreams";
import { PCARP, PCARP_DATES } from "../reference/programmes/pcarp";
import { SYSTEM } from "./names";
import { seedAccessPlans } from "./programme/access-plans";
import { reportDays } from "./programme/reports";
import { demoValues } from "./programme/values";
import { ROUNDS, WORKSTREAMS, type DemoWorkstream } from "./programme/workstreams";

/** The day the programme was set up in the demo. */
const SET_UP = day("2025-02-03");
export const MANAGER = "Priya Nair";

/** Who does it all where nobody else is named. */
export type Manager = { id: string; actingAs: null };

/** Something that happened on a day. The demo's history is told in the order of its days. */
export type Happening = { on: Day; work: () => Promise<unknown> };

/**
 * The demo's programme: its workstreams, three rounds of updates and their
 * reports, by the commands that people use, each on its own day. Run again,
 * it changes nothing.
 */
export async function seedProgramme(): Promise<void> {
  if (await programmeIsTold()) return;
  // A telling that was cut short begins anew: its days would not be in order otherwise.
  await db().$executeRaw`truncate programme, committee_member cascade`;
  const people = new Map((await db().person.findMany()).map(({ id, name }) => [name, id]));
  const manager: Manager = { id: people.get(MANAGER) ?? "", actingAs: null };
  await onDay(SET_UP, () =>
    addProgramme(manager, {
      system: SYSTEM.code,
      slug: PCARP_DATES.code,
      startsOn: day(PCARP_DATES.startsOn),
      endsOn: PCARP_DATES.endsOn,
      definition: PCARP,
      by: MANAGER,
    }),
  );
  const programme = await found();
  const states = await workstreamsOf(programme.id);
  for (const [slug, told] of Object.entries(WORKSTREAMS)) {
    const state = states.get(slug);
    if (!state) throw new Error(`${slug} is no workstream of the programme`);
    await onDay(SET_UP, () => lead(manager, state, told, people.get(told.lead) ?? null));
  }
  const happenings = [
    ...valuesRecorded(manager, programme),
    ...Object.entries(WORKSTREAMS).flatMap(([slug, told]) =>
      happeningsOf(manager, states.get(slug)?.id ?? 0, slug, told),
    ),
    ...ROUNDS.flatMap((_, index) => round(manager, programme, index)),
    ...reportDays(manager, programme),
  ];
  for (const { on, work } of happenings.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    await onDay(on, work);
  }
  await seedAccessPlans(manager, programme);
}

/** Whether the whole of its history is there: the plans of practices come last. */
async function programmeIsTold(): Promise<boolean> {
  return (await db().accessPlan.count({ where: { system: SYSTEM.code } })) > 0;
}

async function found(): Promise<Programme> {
  const programme = await findProgramme([SYSTEM.code], PCARP_DATES.code);
  if (!programme) throw new Error("The demo has no programme");
  return programme;
}

const nameOf = (slug: string) => workstreamOf(PCARP, slug)?.workstream.name ?? slug;
const about = (id: number, slug: string) => ({
  system: SYSTEM.code,
  programme: PCARP.shortName,
  workstream: { id, name: nameOf(slug) },
});

async function lead(
  manager: Manager,
  { id, slug, version }: WorkstreamState,
  told: DemoWorkstream,
  leadId: string | null,
) {
  return nameWorkstreamLead(manager, { ...about(id, slug), version, leadId, lead: told.lead, sro: told.sro });
}

/** Each month's figures six days before its updates are asked for, the first time all that came before. */
function valuesRecorded(manager: Manager, { id }: Programme): Happening[] {
  const all = demoValues();
  return ROUNDS.map(({ month, opens }, index) => {
    const after = ROUNDS[index - 1]?.month;
    const values = all.filter(({ period }) => {
      const { end } = periodOf(period);
      return end <= periodOf(month).end && (after === undefined || end > periodOf(after).end);
    });
    return {
      on: addDays(day(opens), -6),
      work: () =>
        recordProgrammeValues(manager, {
          system: SYSTEM.code,
          programme: { id, name: PCARP.shortName },
          values,
          by: MANAGER,
        }),
    };
  });
}

function happeningsOf(manager: Manager, id: number, slug: string, told: DemoWorkstream): Happening[] {
  const of = { ...about(id, slug), by: told.lead };
  return [...told.milestones.flatMap(milestoneDays), ...(told.risks ?? []).flatMap(riskDays)];

  function milestoneDays({
    title,
    due,
    moves = [],
    done,
  }: DemoWorkstream["milestones"][number]): Happening[] {
    let milestone = 0;
    let version = 1;
    const changed = (kind: "moved" | "done", to: string, words: string) => async () => {
      const change = { ...of, milestone, version, kind, due: day(to), words };
      mustBe(await changeMilestone(manager, change), title);
      version += 1;
    };
    return [
      {
        on: SET_UP,
        work: async () => (milestone = await addMilestone(manager, { ...of, title, due: day(due) })),
      },
      ...moves.map(({ on, to, why }) => ({ on: day(on), work: changed("moved", to, why) })),
      ...(done ? [{ on: day(done), work: changed("done", due, "") }] : []),
    ];
  }

  function riskDays(given: NonNullable<DemoWorkstream["risks"]>[number]): Happening[] {
    const { first, later, escalated, actions, framework = "", ...said } = given;
    let risk = 0;
    let version = 1;
    const change = (what: Parameters<typeof changeRisk>[1]["change"]) => async () => {
      mustBe(await changeRisk(manager, { ...of, risk, version, change: what }), given.title);
      version += 1;
    };
    return [
      {
        on: SET_UP,
        work: async () =>
          (risk = await addRisk(manager, { ...of, risk: { ...said, framework, current: first } })),
      },
      ...actions.map(({ title, owner, due }) => ({
        on: addDays(SET_UP, 1),
        work: change({ is: "action-added", title, owner, due: day(due) }),
      })),
      ...(later
        ? [
            {
              on: day(later.on),
              work: async () => {
                mustBe(
                  await scoreRisk(manager, { ...of, risk, version, score: later.score, words: later.why }),
                  given.title,
                );
                version += 1;
              },
            },
          ]
        : []),
      ...actions.flatMap(({ title, done }) =>
        done
          ? [
              {
                on: day(done),
                work: async () => {
                  const { id: action } = await db().programmeRiskAction.findFirstOrThrow({
                    where: { riskId: risk, title },
                  });
                  await change({ is: "action-done", action })();
                },
              },
            ]
          : [],
      ),
      ...(escalated ? [{ on: day(escalated.on), work: change({ is: "escalated", to: escalated.to }) }] : []),
    ];
  }
}

/** A period opened, its updates sent, and accepted. */
function round(manager: Manager, programme: Programme, index: number): Happening[] {
  const { month, opens, due, sent, accepted } = ROUNDS[index] ?? ROUNDS[0];
  const names = new Map(Object.keys(WORKSTREAMS).map((slug) => [slug, nameOf(slug)]));
  const opened = {
    ...{ system: SYSTEM.code, month, dueOn: day(due), names, by: MANAGER },
    programme: { id: programme.id, slug: programme.slug, name: PCARP.shortName },
  };
  return [
    { on: day(opens), work: async () => mustBe(await openProgrammePeriod(manager, opened), month) },
    { on: day(sent), work: () => eachUpdate(manager, programme, index, "send") },
    { on: day(accepted), work: () => eachUpdate(manager, programme, index, "accept") },
  ];
}

async function eachUpdate(manager: Manager, programme: Programme, index: number, which: "send" | "accept") {
  const [states, periods] = await Promise.all([workstreamsOf(programme.id), periodsOf(programme.id)]);
  const period = periods.find(({ number }) => number === index + 1);
  if (!period) throw new Error(`Period ${index + 1} is not open`);
  for (const [slug, { told, lead: by }] of Object.entries(WORKSTREAMS)) {
    const said = told[index];
    const state = states.get(slug);
    const update = state?.updates.find((each) => each.period === period.number);
    if (!said || !state || !update) continue;
    const of = { ...about(state.id, slug), period, version: update.version, by };
    if (which === "accept") {
      // The newest round is still being read: one update waits.
      if (index === ROUNDS.length - 1 && slug === "workforce") continue;
      const workstream = { ...of.workstream, code: slug, leadId: state.leadId };
      const named = { slug: programme.slug, name: PCARP.shortName };
      mustBe(
        await answerUpdate(manager, { ...of, workstream, programme: named, returned: null, by: MANAGER }),
        slug,
      );
      continue;
    }
    const [delivery = null, deliveryReason = ""] = said.delivery ?? [];
    const written = {
      ...{ thisPeriod: said.now, nextPeriod: said.next, asks: said.asks },
      ...{ delivery: delivery as Rated | null, deliveryReason, confidence: null, confidenceReason: "" },
      send: await ratingsProposed(programme, state, period),
    };
    mustBe(await writeUpdate(manager, { ...of, ...written }), slug);
  }
}

/** A refusal of the demo's own history is a bug of the demo. */
export function mustBe(done: { ok: boolean; error?: unknown }, what: string): void {
  if (!done.ok) throw new Error(`The demo could not do what it tells of ${what}: ${JSON.stringify(done)}`);
}
