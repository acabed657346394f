import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dateOf, day } from "@/lib/periods/day";
import type { Actor } from "@/lib/permissions/actor";
import { today } from "@/lib/server/clock";
import { addPlanAction, type PlanActor } from "@/lib/server/commands/add-plan-action";
import { decideLevel } from "@/lib/server/commands/decide-level";
import { keepReply } from "@/lib/server/commands/keep-reply";
import { sendReply } from "@/lib/server/commands/send-reply";
import { updatePlanAction } from "@/lib/server/commands/update-plan-action";
import { db, disconnect } from "@/lib/server/db";
import { assuranceNeeds } from "@/lib/server/queries/assurance/assurance-needs";
import { worklistOf } from "@/lib/server/queries/assurance/worklist";
import { findActorByEmail } from "@/lib/server/queries/sessions";
import { ILLUSTRATIVE_EDITION } from "@/prisma/seed/reference/illustrative-edition";
import { aPerson, twoSystems } from "@/tests/support/people";

let edition = 0;
let icb: PlanActor;
let lead: Actor;
let nurse: Actor;
let manager: Actor;
let neighbour: Actor;
const chair = { name: "Dr A Flint", role: "chair", person: null, interest: null, steppedOut: false };

async function actorOf(email: string): Promise<Actor> {
  const found = await findActorByEmail(email);
  if (!found) throw new Error(`${email} has no access`);
  return found;
}

beforeAll(async () => {
  await twoSystems();
  const made = await db().frameworkEdition.create({
    data: {
      system: "SYS1",
      name: "First",
      content: ILLUSTRATIVE_EDITION,
      draftedBy: "a test",
      effectiveFrom: dateOf(day("2024-01-01")),
      adoptedBy: "a test",
      adoptedAt: dateOf(day("2024-01-01")),
    },
  });
  edition = made.id;
  const person = async (role: Parameters<typeof aPerson>[0]["role"], organisation: string) =>
    actorOf((await aPerson({ role, organisation })).email);
  lead = await person("ICB_PRIMARY_CARE", "SYS1");
  nurse = await person("ICB_QUALITY", "SYS1");
  manager = await person("PRACTICE_MANAGER", "PRAC1");
  neighbour = await person("PRACTICE_MANAGER", "PRAC2");
  icb = { id: lead.id, actingAs: null, name: "Priya Nair", side: "ICB" };
});
afterAll(disconnect);

async function propose(practice: string, month: string, level: number): Promise<number> {
  const { id } = await db().levelProposal.create({
    data: {
      ...{ system: "SYS1", practice, month: dateOf(day(month)), editionId: edition, level },
      ...{ floor: 0, counting: 2, judged: 22, loadIds: [], triggersOn: dateOf(today()) },
      reasons: { judged: [], unjudged: [], triggers: [] },
      fingerprint: `${practice} ${month}`.padEnd(32, "0"),
      madeAt: dateOf(today()),
    },
  });
  return id;
}

/** Decides a level on a day that lies so many weeks back. */
async function decideBack(
  practice: string,
  weeks: number,
  seen: { decision: number | null; proposal: number },
) {
  const on = addDays(today(), -weeks * 7);
  const done = await decideLevel(icb, {
    ...{ system: "SYS1", practice, seen, choice: "another", level: 2, decidedOn: on },
    ...{ reason: "Seen on a visit", panel: [chair], nextReview: null, waitsFor: "", corrects: null },
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}

const wordsOf = async (actor: Actor) =>
  (await assuranceNeeds(actor, today())).map(({ words, things }) => [words, things.map(({ path }) => path)]);

test("an overdue review waits for whoever decides: not for a nurse without a seat, nor for the practice", async () => {
  const proposal = await propose("PRAC1", "2025-06-01", 2);
  await decideBack("PRAC1", 20, { decision: null, proposal });
  expect(await wordsOf(lead)).toEqual([["1 review is overdue", ["/assurance/PRAC1"]]]);
  expect(await wordsOf(nurse)).toEqual([]);
  await db().panelMember.create({
    data: { system: "SYS1", personId: nurse.id, startsOn: dateOf(addDays(today(), -1)) },
  });
  expect(await wordsOf(nurse)).toEqual([["1 review is overdue", ["/assurance/PRAC1"]]]);
  expect(await wordsOf(neighbour)).toEqual([]);
});

test("a practice is told until when it may reply, until it has; then the reply waits for the panel", async () => {
  await db().levelProposal.updateMany({ where: { practice: "PRAC1" }, data: { newest: false } });
  const proposal = await propose("PRAC1", "2025-11-01", 2);
  const [need] = await assuranceNeeds(manager, today());
  expect(need).toMatchObject({ is: "reply-closes", path: "/assurance/PRAC1/reply" });
  expect(need?.things.map(({ words }) => words).toSorted()).toEqual([
    "Reply to Level 2 as decided",
    "Reply to Level 2 as proposed for November 2025",
  ]);
  expect(need?.things[0]?.when).toMatch(/^by /);

  const who = { id: manager.id, actingAs: null };
  const of = { practice: "PRAC1", system: "SYS1" };
  const decision = (await db().levelDecision.findFirstOrThrow({ where: { practice: "PRAC1" } })).id;
  const draft = {
    metrics: [],
    proposalId: proposal,
    decisionId: decision,
    words: "Two GPs left",
    notAPatient: false,
  };
  await keepReply(who, of, { draft, files: [], remove: [] });
  expect((await assuranceNeeds(manager, today())).map(({ is }) => is)).toEqual(["reply-closes"]);
  const sent = await sendReply(who, of);
  expect(sent.ok).toBe(true);
  expect(await wordsOf(manager)).toEqual([]);
  expect(await wordsOf(lead)).toEqual([
    ["1 review is overdue", ["/assurance/PRAC1"]],
    ["1 reply awaits an answer", [`/assurance/PRAC1/reply#reply-${sent.ok ? sent.value : ""}`]],
  ]);
});

test("a step down is put to the panel only once every action is closed", async () => {
  const { deescalateAfter } = ILLUSTRATIVE_EDITION;
  const proposal = await propose("PRAC2", "2025-11-01", 1);
  for (let back = deescalateAfter; back > 0; back -= 1) {
    const last = await db().levelDecision.findFirst({
      where: { practice: "PRAC2" },
      orderBy: { id: "desc" },
    });
    await decideBack("PRAC2", back * 4, { decision: last?.id ?? null, proposal });
  }
  const asked = async () => {
    const all = await worklistOf("SYS1", { organisations: ["SYS1"] }, today());
    const found = all.find(({ code }) => code === "PRAC2");
    return found?.reasons.some(({ is }) => is === "escalation");
  };
  expect(await asked()).toBe(true);
  const action = await addPlanAction(icb, {
    ...{ system: "SYS1", practice: "PRAC2", title: "Review the rota", due: addDays(today(), 90) },
    ...{
      owner: { side: "PRACTICE" as const, person: null, name: "The practice" },
      metrics: [],
      triggers: [],
    },
  });
  expect(await asked()).toBe(false);
  await updatePlanAction(icb, {
    ...{ practice: "PRAC2", action, version: 1, state: "DONE", due: addDays(today(), 90) },
    ...{ words: "", evidence: "The rota", outcome: "Done" },
  });
  expect(await asked()).toBe(true);
});
