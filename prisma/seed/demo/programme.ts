import { day } from "@/lib/periods/day";
import { onDay } from "@/lib/server/clock";
import { addProgramme } from "@/lib/server/commands/add-programme";
import { nameWorkstreamLead } from "@/lib/server/commands/name-workstream-lead";
import { db } from "@/lib/server/db";
import { findProgramme, type Programme } from "@/lib/server/queries/programmes/programme";
import { workstreamsOf, type WorkstreamState } from "@/lib/server/queries/programmes/workstreams";
import { PCARP, PCARP_DATES } from "../reference/programmes/pcarp";
import { SYSTEM } from "./names";
import { seedAccessPlans } from "./programme/access-plans";
import type { DemoWorkstream } from "./programme/demo-workstream";
import { about, MANAGER, SET_UP, type Happening, type Manager } from "./programme/happening";
import { milestoneDays } from "./programme/milestone-days";
import { linkPlan } from "./programme/plan-links";
import { reportDays } from "./programme/reports";
import { riskDays } from "./programme/risk-days";
import { ROUNDS } from "./programme/rounds";
import { updateDays } from "./programme/update-days";
import { valueDays } from "./programme/value-days";
import { WORKSTREAMS } from "./programme/workstreams";

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
    ...valueDays(manager, programme),
    ...Object.entries(WORKSTREAMS).flatMap(([slug, told]) =>
      happeningsOf(manager, states.get(slug)?.id ?? 0, slug, told),
    ),
    ...ROUNDS.flatMap((_, index) => updateDays(manager, programme, index)),
    ...reportDays(manager, programme),
  ];
  for (const { on, work } of happenings.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    await onDay(on, work);
  }
  await linkPlan(manager);
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

async function lead(
  manager: Manager,
  { id, slug, version }: WorkstreamState,
  told: DemoWorkstream,
  leadId: string | null,
) {
  return nameWorkstreamLead(manager, { ...about(id, slug), version, leadId, lead: told.lead, sro: told.sro });
}

function happeningsOf(manager: Manager, id: number, slug: string, told: DemoWorkstream): Happening[] {
  const of = { ...about(id, slug), by: told.lead };
  return [
    ...told.milestones.flatMap((each) => milestoneDays(manager, of, each)),
    ...(told.risks ?? []).flatMap((each) => riskDays(manager, of, each)),
  ];
}
