import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { addPlanAction, type PlanActor } from "@/lib/server/commands/add-plan-action";
import { agreePlan, closePlan, setPlanAim } from "@/lib/server/commands/agree-plan";
import { offerSupport } from "@/lib/server/commands/offer-support";
import { addSupportOffer, changeSupportOffer } from "@/lib/server/commands/save-support-offer";
import { stepSupport } from "@/lib/server/commands/step-support";
import { updatePlanAction } from "@/lib/server/commands/update-plan-action";
import { db, disconnect, pool } from "@/lib/server/db";
import { plansOf } from "@/lib/server/queries/assurance/improvement-plan";
import { supportOf } from "@/lib/server/queries/assurance/support-given";
import { supportOffers } from "@/lib/server/queries/assurance/support-offers";
import { offeredTo, takeUpByQuarter, takeUpOf } from "@/lib/server/queries/assurance/take-up";
import { seedSupport } from "@/prisma/seed/support";
import { aPerson, twoSystems } from "@/tests/support/people";

let icb: PlanActor;
let manager: PlanActor;

beforeAll(async () => {
  await twoSystems();
  await seedSupport("SYS1");
  const lead = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" });
  const practice = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" });
  icb = { id: lead.id, actingAs: null, name: "Priya Nair", side: "ICB" };
  manager = { id: practice.id, actingAs: null, name: "Sarah Whitcombe", side: "PRACTICE" };
});

afterAll(disconnect);

async function offerOf(name: string): Promise<number> {
  const found = (await supportOffers("SYS1")).find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not in the catalogue`);
  return found.id;
}

async function anOffer(practice = "PRAC1", name = "Peer support"): Promise<number> {
  const made = await offerSupport(icb, {
    system: "SYS1",
    practice,
    practiceName: `${practice} name`,
    offer: await offerOf(name),
    metrics: ["within-2-weeks"],
    triggers: [],
    words: "Waits are long",
  });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

describe("the catalogue", () => {
  test("is seeded once: what the ICB renames does not come back", async () => {
    const [first] = await supportOffers("SYS1");
    await db().supportOffer.update({ where: { id: first!.id }, data: { name: "Renamed here" } });
    const before = await supportOffers("SYS1");
    await seedSupport("SYS1");
    expect(await supportOffers("SYS1")).toEqual(before);
  });

  const fields = {
    name: "Coaching",
    provider: "Training Hub",
    what: "x",
    metrics: [],
    domains: [],
    triggers: [],
  };

  test("takes a name once, and refuses a form that somebody else's change has overtaken", async () => {
    const added = await addSupportOffer(icb, { ...fields, system: "SYS1", by: "Priya Nair" });
    expect(added.ok).toBe(true);
    expect(await addSupportOffer(icb, { ...fields, system: "SYS1", by: "Priya Nair" })).toEqual({
      ok: false,
      error: "name-taken",
    });
    const id = added.ok ? added.value : 0;
    const change = { ...fields, id, system: "SYS1", by: "Priya Nair", version: 1, active: false };
    expect(await changeSupportOffer(icb, change)).toMatchObject({ ok: true });
    expect(await changeSupportOffer(icb, change)).toEqual({ ok: false, error: "stale" });
    expect((await supportOffers("SYS1")).at(-1)).toMatchObject({ name: "Coaching", active: false });
  });
});

describe("an offer to a practice", () => {
  test("is answered, started and ended, a step at a time, each with its day", async () => {
    const given = await anOffer();
    const to = (step: Parameters<typeof stepSupport>[1]["step"], words = "") =>
      stepSupport(icb, { practice: "PRAC1", given, step, words });
    expect(await to("end")).toEqual({ ok: false, error: "not-from-here" });
    expect(await to("accept", "On Tuesdays")).toMatchObject({ ok: true });
    expect(await to("decline", "No")).toEqual({ ok: false, error: "not-from-here" });
    expect(await to("start")).toMatchObject({ ok: true });
    expect(await to("end", "Two visits made")).toMatchObject({ ok: true });
    expect((await supportOf("PRAC1")).find(({ id }) => id === given)).toMatchObject({
      state: "ENDED",
      answer: "On Tuesdays",
      answeredOn: today(),
      startedOn: today(),
      endedOn: today(),
      outcome: "Two visits made",
    });
  });

  test("cannot be open twice, also when two people offer it at once", async () => {
    const name = "Infection prevention visit";
    await db().supportOffer.updateMany({ where: { name: "Renamed here" }, data: { name } });
    const offer = { system: "SYS1", practice: "PRAC2", practiceName: "x", offer: await offerOf(name) };
    const answers = await Promise.all(
      [1, 2, 3].map(() => offerSupport(icb, { ...offer, metrics: [], triggers: [], words: "x" })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, error: "open-already" });
  });

  test("of another system's catalogue is refused", async () => {
    const offer = await offerOf("Peer support");
    const made = await offerSupport(icb, {
      system: "SYS2",
      practice: "PRAC9",
      practiceName: "x",
      offer,
      metrics: [],
      triggers: [],
      words: "x",
    });
    expect(made).toEqual({ ok: false, error: "no-such-offer" });
  });

  test("is told to the people of the practice in the same transaction, and nobody else", async () => {
    const given = await anOffer("PRAC1", "Nursing and quality visit");
    const told = await db().outboxMessage.findMany({
      where: { key: { startsWith: `support-offered:${given}:` } },
    });
    expect(told.map(({ personId }) => personId)).toEqual([manager.id]);
    expect(told[0]).toMatchObject({ practice: "PRAC1", permission: "support.read", sentAt: null });
    expect(`${told[0]?.subject} ${told[0]?.body}`).not.toContain("PRAC1");
  });

  test("is counted once by how it stands, for practices in reach only", async () => {
    await anOffer("PRAC3", "Medicines optimisation visit");
    const offer = await offerOf("Medicines optimisation visit");
    const all = (await takeUpOf({ organisations: ["SYS1"] })).find((each) => each.offer === offer);
    expect(all).toMatchObject({ offered: 1, waiting: 1, accepted: 0, declined: 0 });
    expect((await takeUpOf({ organisations: ["PLACE1"] })).some((each) => each.offer === offer)).toBe(false);
    expect(await offeredTo({ organisations: ["PLACE2"] }, offer)).toMatchObject([{ practice: "PRAC3" }]);
    expect(await offeredTo({ organisations: ["PRAC1"] }, offer)).toEqual([]);
    const quarters = await takeUpByQuarter({ organisations: ["SYS1"] });
    const { rows } = await pool().query<{ n: number }>(
      "select count(*)::int as n from support_given where system = 'SYS1'",
    );
    expect(quarters.reduce((sum, { offered }) => sum + offered, 0)).toBe(rows[0]?.n);
  });
});

describe("an improvement plan", () => {
  const due = addDays(today(), 28);
  const anAction = (practice: string, side: "PRACTICE" | "ICB" = "PRACTICE") =>
    addPlanAction(icb, {
      system: "SYS1",
      practice,
      title: "Review the telephone rota",
      due,
      owner: { side, person: null, name: side === "PRACTICE" ? "The practice" : "ICB primary care" },
      metrics: ["calls-missed"],
      triggers: [],
    });
  const update = { due, words: "", evidence: "", outcome: "" };

  test("is opened by its first action, once, however many come at once", async () => {
    await Promise.all([anAction("PRAC2"), anAction("PRAC2"), anAction("PRAC2")]);
    const plans = await plansOf("PRAC2");
    expect(plans).toHaveLength(1);
    expect(plans[0]?.actions).toHaveLength(3);
    expect(await db().auditEntry.count({ where: { subject: "PRAC2", action: "plan.opened" } })).toBe(1);
  });

  test("keeps how often a day was moved later, by whom; sooner is no slippage", async () => {
    const action = await anAction("PRAC1");
    const moves = [
      [manager, addDays(due, 14)],
      [icb, addDays(due, 7)],
      [manager, addDays(due, 30)],
      [icb, addDays(due, 31)],
    ] as const;
    for (const [index, [actor, to]] of moves.entries()) {
      const done = await updatePlanAction(actor, {
        ...update,
        practice: "PRAC1",
        action,
        version: index + 1,
        state: "ON_TRACK",
        due: to,
        words: "The supplier is late",
      });
      expect(done).toMatchObject({ ok: true });
    }
    const found = (await plansOf("PRAC1"))[0]?.actions.find(({ id }) => id === action);
    expect(found?.slippage).toEqual({
      times: 3,
      days: 14 + 23 + 1,
      by: [
        { name: "Sarah Whitcombe", times: 2 },
        { name: "Priya Nair", times: 1 },
      ],
    });
    expect(found?.events).toHaveLength(5);
  });

  test("refuses a move without words, and an update that another overtook, saying how it stands", async () => {
    const action = await anAction("PRAC1");
    const of = { ...update, practice: "PRAC1", action, version: 1, state: "NOT_STARTED" } as const;
    expect(await updatePlanAction(icb, { ...of, due: addDays(due, 1) })).toEqual({
      ok: false,
      error: { is: "unexplained-move" },
    });
    expect(await updatePlanAction(icb, of)).toEqual({ ok: false, error: { is: "nothing-changed" } });
    await updatePlanAction(icb, { ...of, state: "AT_RISK", words: "Two are off sick" });
    expect(await updatePlanAction(manager, { ...of, state: "ON_TRACK" })).toEqual({
      ok: false,
      error: { is: "stale", version: 2, state: "AT_RISK", due },
    });
  });

  test("lets a practice update its own actions and no other", async () => {
    const action = await anAction("PRAC1", "ICB");
    const of = { ...update, practice: "PRAC1", action, version: 1, state: "ON_TRACK", words: "x" } as const;
    expect(await updatePlanAction(manager, of)).toEqual({ ok: false, error: { is: "not-found" } });
    expect(await updatePlanAction(icb, { ...of, practice: "PRAC2" })).toEqual({
      ok: false,
      error: { is: "not-found" },
    });
    expect(await updatePlanAction(icb, of)).toMatchObject({ ok: true });
  });

  test("is agreed to as it stands, and closed once no action is open", async () => {
    const of = { system: "SYS1", practice: "PRAC4" };
    const action = await anAction("PRAC4");
    expect(await agreePlan(manager, of)).toMatchObject({ ok: true });
    expect(await agreePlan(manager, of)).toEqual({ ok: false, error: "nothing-to-agree" });
    await setPlanAim(icb, { ...of, aim: "Calls answered within 5 minutes" });
    expect((await plansOf("PRAC4"))[0]).toMatchObject({ agreedOn: null });
    expect(await closePlan(icb, { ...of, outcome: "x" })).toEqual({ ok: false, error: "open-actions" });
    await updatePlanAction(icb, {
      ...update,
      practice: "PRAC4",
      action,
      version: 1,
      state: "DONE",
      evidence: "The rota",
      outcome: "Answered from 8",
    });
    expect(await closePlan(icb, { ...of, outcome: "Waits are short" })).toMatchObject({ ok: true });
    expect((await plansOf("PRAC4"))[0]).toMatchObject({ closedOn: today(), outcome: "Waits are short" });
    await anAction("PRAC4");
    expect(await plansOf("PRAC4")).toHaveLength(2);
  });

  test("keeps what happened: it cannot be rewritten", async () => {
    await expect(pool().query("update plan_action_event set words = 'x'")).rejects.toThrow(/append-only/);
    await expect(pool().query("delete from plan_action_event")).rejects.toThrow(/append-only/);
  });
});
