import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dateOf, day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { setMailChoice } from "@/lib/server/commands/set-mail-choice";
import { db, disconnect } from "@/lib/server/db";
import { barredToday } from "@/lib/server/mail/barred-today";
import { queueAssurance } from "@/lib/server/mail/queue-assurance";
import { ILLUSTRATIVE_EDITION } from "@/prisma/seed/reference/illustrative-edition";
import { aPerson, twoSystems } from "@/tests/support/people";

const RESTRICTED = "A safeguarding concern that few may know of";

let edition = 0;
let lead: { id: string };
let nurse: { id: string };
let formerLead: { id: string };
let manager: { id: string };
let others: { id: string }[];

beforeAll(async () => {
  await twoSystems();
  const start = dateOf(day("2024-01-01"));
  const made = await db().frameworkEdition.create({
    data: {
      ...{ system: "SYS1", name: "First", content: ILLUSTRATIVE_EDITION, draftedBy: "a test" },
      ...{ effectiveFrom: start, adoptedBy: "a test", adoptedAt: start },
    },
  });
  edition = made.id;
  lead = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" });
  nurse = await aPerson({ role: "ICB_QUALITY", organisation: "SYS1" });
  manager = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" });
  const endsOn = addDays(today(), -1);
  formerLead = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1", endsOn });
  others = [
    formerLead,
    await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1", endsOn }),
    await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC2" }),
    await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS2" }),
    await aPerson({ role: "ICB_ANALYST", organisation: "SYS1" }),
    await aPerson({ role: "PLACE_LEAD", organisation: "PLACE1" }),
    await aPerson({ role: "PCC_MEMBER", organisation: "SYS1" }),
    await aPerson({ role: "ADMINISTRATOR", organisation: "SYS1" }),
  ];
  await decide("PRAC1", 10);
  await decide("PRAC2", -3);
  await decide("PRAC3", 29);
  await db().softIntelligence.create({
    data: {
      ...{ id: -1, system: "SYS1", practice: "PRAC1", kind: "safeguarding", sensitivity: "RESTRICTED" },
      ...{ on: dateOf(today()), source: "a test", words: RESTRICTED, recordedBy: lead.id },
    },
  });
});
afterAll(disconnect);

async function decide(practice: string, reviewIn: number): Promise<void> {
  await db().levelDecision.create({
    data: {
      ...{ system: "SYS1", practice, editionId: edition, kind: "OVERRIDE", level: 2, reason: "Seen" },
      ...{ panel: [], decidedBy: lead.id, decidedOn: dateOf(addDays(today(), -100)) },
      nextReview: dateOf(addDays(today(), reviewIn)),
    },
  });
}

/** Proposes a level as so many days ago: the ten working days to reply run from then. */
async function propose(practice: string, daysAgo: number): Promise<void> {
  await db().levelProposal.create({
    data: {
      ...{ system: "SYS1", practice, month: dateOf(day("2025-11-01")), editionId: edition, level: 2 },
      ...{ floor: 0, counting: 2, judged: 22, loadIds: [], triggersOn: dateOf(today()) },
      reasons: { judged: [], unjudged: [], triggers: [] },
      fingerprint: practice.padEnd(32, "0"),
      madeAt: dateOf(addDays(today(), -daysAgo)),
    },
  });
}

const sentTo = async ({ id }: { id: string }) =>
  (await db().outboxMessage.findMany({ where: { personId: id }, orderBy: { key: "asc" } })).map(told);
const told = ({ kind, practice }: { kind: string; practice: string | null }) => `${kind} ${practice}`;

test("whoever decides levels is told once of each review that falls due and of each overdue, nobody else", async () => {
  expect(await queueAssurance()).toBe(2);
  expect(await queueAssurance()).toBe(0);
  expect(await sentTo(lead)).toEqual(["review-due PRAC1", "review-overdue PRAC2"]);
  for (const each of [nurse, manager, ...others]) expect(await sentTo(each)).toEqual([]);
});

test("a nurse is told of what falls due while she sits on the panel, and what waits for her goes no further once she has left it", async () => {
  const seat = await db().panelMember.create({
    data: { system: "SYS1", personId: nurse.id, startsOn: dateOf(addDays(today(), -9)) },
  });
  // She joined nine days ago: PRAC1's review was due by then, and PRAC2's was not overdue yet.
  expect(await queueAssurance()).toBe(1);
  expect(await sentTo(nurse)).toEqual(["review-overdue PRAC2"]);
  expect(await barredToday()).toEqual([]);
  await db().panelMember.update({
    where: { id: seat.id },
    data: { endsOn: dateOf(addDays(today(), -1)) },
  });
  const waiting = await db().outboxMessage.findMany({ where: { personId: nurse.id } });
  expect((await barredToday()).toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
});

test("a practice is told in the week before its time to reply ends, and only whoever answers for it today", async () => {
  await propose("PRAC1", 11);
  await propose("PRAC2", 2);
  expect(await queueAssurance()).toBe(1);
  expect(await queueAssurance()).toBe(0);
  expect(await sentTo(manager)).toEqual(["reply-closes PRAC1"]);
  for (const each of others) expect(await sentTo(each)).toEqual([]);
});

test("each kind is stopped by itself, and nothing of it names a practice, a level or what is restricted", async () => {
  const choice = await db().mailChoice.findFirstOrThrow({
    where: { personId: lead.id, kind: "review-due" },
  });
  await setMailChoice(choice.token, true);
  await decide("PRAC3", 12);
  await decide("PRAC4", -1);
  expect(await queueAssurance()).toBe(1);
  expect(await sentTo(lead)).toEqual(["review-due PRAC1", "review-overdue PRAC2", "review-overdue PRAC4"]);
  for (const { subject, body, private: words } of await db().outboxMessage.findMany()) {
    expect(`${subject} ${body}`).not.toMatch(/PRAC|Level \d/);
    expect(`${subject} ${body} ${words}`).not.toContain(RESTRICTED);
  }
});
