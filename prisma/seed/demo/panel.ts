import { day, dayOf } from "@/lib/periods/day";
import type { Present } from "@/lib/pqaf/decision";
import { onDay } from "@/lib/server/clock";
import { decideLevel } from "@/lib/server/commands/decide-level";
import { recordContractAction } from "@/lib/server/commands/record-contract-action";
import { recordInspection } from "@/lib/server/commands/record-inspection";
import { recordIntelligence } from "@/lib/server/commands/record-intelligence";
import { seatPanelMember } from "@/lib/server/commands/seat-panel-member";
import { db } from "@/lib/server/db";
import { decisionsOf } from "@/lib/server/queries/assurance/decisions";
import { SYSTEM } from "./names";
import { EVIDENCE, type Recorded } from "./panel/evidence";
import { seedDraft } from "./panel/draft";
import { holdMeeting, type Chair } from "./panel/hold-meeting";
import { CORRECTED, MEETINGS } from "./panel/meetings";
import { seedSupportGiven } from "./panel/support";

/** The day the panel was first seated. */
const SEATED = day("2024-10-01");

/**
 * What the demo's ICB wrote down of its practices, and who sits on its panel,
 * by the commands that people use, on the days it is told of.
 */
export async function seedEvidence(): Promise<void> {
  const people = await idsByName();
  const actor = (name: string): Chair => ({ id: idOf(people, name), actingAs: null });
  await seat(people);
  const known = await db().auditEntry.findMany({ select: { subject: true, at: true } });
  for (const recorded of EVIDENCE) {
    const { practice, on, by } = recorded;
    // Recorded by a seeding that was cut short.
    if (known.some(({ subject, at }) => subject === practice && dayOf(at) === on)) continue;
    await onDay(on, () => record(actor(by), recorded));
  }
}

/** The panel's meetings, one after the other, and the one decision that was put right between them. */
export async function seedMeetings(): Promise<void> {
  const people = await idsByName();
  const chair: Chair = { id: idOf(people, CHAIR), actingAs: null };
  const panel = present(people);
  for (const meeting of MEETINGS) {
    if (meeting.on > CORRECTED.on) await putRight(chair);
    await holdMeeting(chair, panel, meeting);
  }
  const icb = { ...chair, name: CHAIR, side: "ICB" as const };
  const practice = { id: idOf(people, MANAGER), actingAs: null, name: MANAGER, side: "PRACTICE" as const };
  await seedSupportGiven({ icb, practice });
  await seedDraft({ drafter: chair, member: { id: idOf(people, MEMBER), actingAs: null } });
}

async function idsByName(): Promise<Map<string, string>> {
  const people = await db().person.findMany({ select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [name, id]));
}

function idOf(people: ReadonlyMap<string, string>, name: string): string {
  const id = people.get(name);
  if (!id) throw new Error(`${name} is nobody of the demo`);
  return id;
}

const CHAIR = "Priya Nair";
/** Of Canal Side Surgery. */
const MANAGER = "Sarah Whitcombe";
/** Of the Collaborative. */
const MEMBER = "Dr Owen Pritchard";
const MEMBERS = [
  { name: CHAIR, role: "ICB primary care" },
  { name: "Helen Ashworth", role: "ICB quality and nursing" },
  { name: "Marcus Bellamy", role: "ICB contracts" },
] as const;

async function seat(people: ReadonlyMap<string, string>): Promise<void> {
  const chair: Chair = { id: idOf(people, CHAIR), actingAs: null };
  for (const { name } of MEMBERS) {
    const person = idOf(people, name);
    const member = { system: SYSTEM.code, person, chair: name === CHAIR, startsOn: SEATED, endsOn: null };
    const done = await onDay(SEATED, () => seatPanelMember(chair, member));
    if (!done.ok && done.error !== "sits-already") throw new Error(`${name} has no seat: ${done.error}`);
  }
}

/** Those at the table, and two clinical leads who have no account here. */
function present(people: ReadonlyMap<string, string>): Present[] {
  const plain = { interest: null, steppedOut: false };
  return [
    ...MEMBERS.map(({ name, role }) => ({ ...plain, name, role, person: idOf(people, name) })),
    { ...plain, name: "Dr Lucy Farrow", role: "Clinical lead", person: null },
    {
      name: "Dr Sunil Rao",
      role: "Clinical lead",
      person: null,
      interest: "Partner of a practice in the same PCN",
      steppedOut: true,
    },
  ];
}

async function record(actor: Chair, recorded: Recorded): Promise<void> {
  const of = { practice: recorded.practice, system: SYSTEM.code };
  if (recorded.is === "intelligence") await recordIntelligence(actor, of, recorded.entry);
  else if (recorded.is === "inspection") await recordInspection(actor, of, recorded.inspection);
  else await recordContractAction(actor, of, recorded.step);
}

async function putRight(chair: Chair): Promise<void> {
  const { practice, on, reason } = CORRECTED;
  const decisions = await decisionsOf(practice);
  const wrong = decisions.at(-1);
  if (!wrong || wrong.supersedes !== null || wrong.decidedOn > on) return;
  const done = await onDay(on, () =>
    decideLevel(chair, {
      ...{ choice: "another", level: wrong.level, reason, waitsFor: "" },
      system: SYSTEM.code,
      practice,
      decidedOn: wrong.decidedOn,
      panel: wrong.panel,
      nextReview: wrong.nextReview,
      corrects: wrong.id,
      seen: { decision: wrong.id, proposal: wrong.proposalId },
    }),
  );
  if (!done.ok) throw new Error(`${practice} could not be put right: ${JSON.stringify(done.error)}`);
}
