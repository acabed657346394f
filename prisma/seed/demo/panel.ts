import { day, dayOf } from "@/lib/periods/day";
import type { Present } from "@/lib/pqaf/decision";
import { proposeLevels } from "@/lib/server/pqaf/propose";
import { onDay } from "@/lib/server/clock";
import { decideLevel } from "@/lib/server/commands/decide-level";
import { recordContractAction } from "@/lib/server/commands/record-contract-action";
import { recordInspection } from "@/lib/server/commands/record-inspection";
import { recordIntelligence } from "@/lib/server/commands/record-intelligence";
import { seatPanelMember } from "@/lib/server/commands/seat-panel-member";
import { db, transaction } from "@/lib/server/db";
import { decisionsOf } from "@/lib/server/queries/assurance/decisions";
import { SYSTEM } from "./names";
import { EVIDENCE, type Recorded } from "./panel/evidence";
import { holdMeeting, type Chair } from "./panel/hold-meeting";
import { CORRECTED, MEETINGS } from "./panel/meetings";

/** The day the panel was first seated. */
const SEATED = day("2024-10-01");

/**
 * How the demo's levels came about: evidence recorded, panels held and one
 * decision put right, by the commands that people use, on the days it is told of.
 */
export async function seedPanel(): Promise<void> {
  const people = await idsByName();
  const actor = (name: string): Chair => ({ id: idOf(people, name), actingAs: null });
  const chair = actor("Priya Nair");
  const panel = await seat(people, chair);

  const known = await db().auditEntry.findMany({ select: { subject: true, at: true } });
  const isKnown = ({ practice, on }: Recorded) =>
    known.some(({ subject, at }) => subject === practice && dayOf(at) === on);
  for (const recorded of EVIDENCE)
    if (!isKnown(recorded)) await onDay(recorded.on, () => record(actor(recorded.by), recorded));
  const [first] = EVIDENCE;
  // What was recorded between two months' ends belongs to the proposals of the later one.
  if (first)
    await transaction((client) =>
      proposeLevels(client, {
        system: SYSTEM.code,
        from: first.on,
        practices: [...new Set(EVIDENCE.map(({ practice }) => practice))],
      }),
    );
  for (const meeting of MEETINGS) {
    if (meeting.on > CORRECTED.on) await putRight(chair);
    await holdMeeting(chair, panel, meeting);
  }
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

/** Who sits on the panel, and a clinical lead who has no account here. */
async function seat(people: ReadonlyMap<string, string>, chair: Chair): Promise<Present[]> {
  const members = [
    { name: "Priya Nair", role: "ICB primary care", chair: true },
    { name: "Helen Ashworth", role: "ICB quality and nursing", chair: false },
    { name: "Marcus Bellamy", role: "ICB contracts", chair: false },
  ];
  for (const { name, chair: chairs } of members) {
    const person = idOf(people, name);
    const seat = { system: SYSTEM.code, person, chair: chairs, startsOn: SEATED, endsOn: null };
    const done = await onDay(SEATED, () => seatPanelMember(chair, seat));
    // Seated by a seeding that was cut short.
    if (!done.ok && done.error !== "sits-already") throw new Error(`${name} has no seat: ${done.error}`);
  }
  const present = { interest: null, steppedOut: false };
  return [
    ...members.map(({ name, role }) => ({ ...present, name, role, person: idOf(people, name) })),
    { ...present, name: "Dr Lucy Farrow", role: "Clinical lead", person: null },
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
