import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dateOf, day } from "@/lib/periods/day";
import type { Deciding } from "@/lib/pqaf/decide";
import { levelOn } from "@/lib/pqaf/level-in-force";
import { today } from "@/lib/server/clock";
import { decideLevel } from "@/lib/server/commands/decide-level";
import { endPanelSeat } from "@/lib/server/commands/end-panel-seat";
import { seatPanelMember } from "@/lib/server/commands/seat-panel-member";
import { db, disconnect, pool } from "@/lib/server/db";
import { decisionsOf } from "@/lib/server/queries/assurance/decisions";
import { panelOf, sittingOn } from "@/lib/server/queries/assurance/panel-members";
import { ILLUSTRATIVE_EDITION } from "@/prisma/seed/reference/illustrative-edition";
import { aPerson, twoSystems } from "@/tests/support/people";

let edition = 0;
const chair = { name: "Dr A Flint", role: "chair", person: null, interest: null, steppedOut: false };

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
});
afterAll(disconnect);

async function propose(practice: string, level: number): Promise<number> {
  await db().levelProposal.updateMany({ where: { practice }, data: { newest: false } });
  const { id } = await db().levelProposal.create({
    data: {
      system: "SYS1",
      practice,
      month: dateOf(day("2025-11-01")),
      editionId: edition,
      level,
      floor: 0,
      counting: 9,
      judged: 22,
      reasons: { judged: [], unjudged: [], triggers: [] },
      triggersOn: dateOf(today()),
      fingerprint: `${practice} ${level}`.padEnd(32, "0"),
      loadIds: [],
    },
  });
  return id;
}

const someone = async () => ({
  id: (await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" })).id,
  actingAs: null,
});

const decision = (more: Partial<Deciding> = {}): Deciding => ({
  choice: "agree",
  level: null,
  decidedOn: today(),
  reason: "",
  panel: [chair],
  nextReview: null,
  waitsFor: "",
  corrects: null,
  ...more,
});

const of = (practice: string, seen: { decision: number | null; proposal: number | null }) => ({
  system: "SYS1",
  practice,
  seen,
});

test("agreeing needs no reason, and is kept with who was there, its edition and the latest review it allows", async () => {
  const proposal = await propose("PRAC1", 2);
  const done = await decideLevel(await someone(), {
    ...of("PRAC1", { decision: null, proposal }),
    ...decision(),
  });
  expect(done.ok).toBe(true);
  expect(await decisionsOf("PRAC1")).toMatchObject([
    {
      kind: "CONFIRM",
      level: 2,
      decidedOn: today(),
      nextReview: addDays(today(), 13 * 7),
      panel: [chair],
      proposalId: proposal,
      editionName: "First",
      supersedes: null,
    },
  ]);
  const { rows } = await pool().query(
    "select subject, topic, organisations, detail from audit_entry where action = 'level.decided'",
  );
  expect(rows).toMatchObject([
    {
      subject: "PRAC1",
      topic: "assurance",
      organisations: ["PRAC1"],
      detail: { level: 2, proposed: 2, before: null },
    },
  ]);
});

test("an override or a hold without a reason, a review too late, a day to come and an empty room are refused all at once", async () => {
  const proposal = await propose("PRAC2", 2);
  const seen = of("PRAC2", { decision: null, proposal });
  const wrong = {
    choice: "another",
    level: 3,
    panel: [],
    decidedOn: addDays(today(), 1),
    nextReview: addDays(today(), 90),
  } as const;
  const done = await decideLevel(await someone(), { ...seen, ...decision(wrong) });
  expect(done).toMatchObject({ ok: false, error: { is: "wrong" } });
  const errors = done.ok || done.error.is !== "wrong" ? {} : done.error.errors;
  expect(Object.keys(errors).toSorted()).toEqual(["decidedOn", "nextReview", "panel", "reason"]);
  expect(await decisionsOf("PRAC2")).toEqual([]);

  const hold = await decideLevel(await someone(), { ...seen, ...decision({ choice: "hold" }) });
  expect(hold).toMatchObject({ ok: false, error: { is: "wrong", errors: { choice: [expect.any(String)] } } });
});

test("of two who decide at once one is kept and the other is told of it", async () => {
  const proposal = await propose("PRAC3", 1);
  const seen = of("PRAC3", { decision: null, proposal });
  const [one, other] = [await someone(), await someone()];
  const both = await Promise.all([
    decideLevel(one, { ...seen, ...decision() }),
    decideLevel(other, { ...seen, ...decision({ choice: "another", level: 2, reason: "Two visits" }) }),
  ]);
  const kept = await decisionsOf("PRAC3");
  expect(kept).toHaveLength(1);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    error: { is: "decided-meanwhile", newest: { id: kept[0]!.id } },
  });
});

test("who saw another proposal than the one that stands now is told", async () => {
  const seen = await propose("PRAC4", 1);
  const newer = await propose("PRAC4", 3);
  const done = await decideLevel(await someone(), {
    ...of("PRAC4", { decision: null, proposal: seen }),
    ...decision(),
  });
  expect(done).toEqual({ ok: false, error: { is: "proposed-anew", proposal: newer, level: 3 } });
});

test("a correction is a new decision that counts from the day of the one it supersedes; nothing is edited or taken away", async () => {
  const [first] = await decisionsOf("PRAC1");
  const correction = decision({
    choice: "another",
    level: 1,
    reason: "The wrong level was written down",
    corrects: first!.id,
  });
  const proposal = first!.proposalId;
  const done = await decideLevel(await someone(), {
    ...of("PRAC1", { decision: first!.id, proposal }),
    ...correction,
  });
  expect(done.ok).toBe(true);
  const all = await decisionsOf("PRAC1");
  expect(all).toMatchObject([
    { id: first!.id, level: 2 },
    { level: 1, supersedes: first!.id, kind: "OVERRIDE" },
  ]);
  expect(levelOn(all, today())).toBe(1);
  expect(levelOn(all, addDays(today(), -1))).toBeNull();

  const again = await decideLevel(await someone(), {
    ...of("PRAC1", { decision: all[1]!.id, proposal }),
    ...correction,
  });
  expect(again).toEqual({ ok: false, error: { is: "no-such-decision" } });
  await expect(pool().query("update level_decision set reason = 'other words'")).rejects.toThrow(
    /kept as it was/,
  );
  await expect(pool().query("delete from level_decision")).rejects.toThrow(/kept as it was/);
});

test("a seat on the panel has dates, there is one chair at a time, and who holds no role of the ICB has none", async () => {
  const member = await aPerson({ role: "ICB_QUALITY", organisation: "SYS1" });
  const outsider = await aPerson({ role: "PCC_MEMBER", organisation: "SYS1" });
  const seat = { system: "SYS1", chair: true, startsOn: today(), endsOn: null };
  const seated = await seatPanelMember(null, { ...seat, person: member.id });
  expect(seated.ok).toBe(true);
  expect(await seatPanelMember(null, { ...seat, person: member.id })).toEqual({
    ok: false,
    error: "sits-already",
  });
  expect(await seatPanelMember(null, { ...seat, person: (await someone()).id })).toEqual({
    ok: false,
    error: "chair-taken",
  });
  expect(await seatPanelMember(null, { ...seat, person: outsider.id })).toEqual({
    ok: false,
    error: "no-such-person",
  });
  expect(sittingOn(await panelOf("SYS1", today()), today())).toMatchObject([
    { person: member.id, chair: true },
  ]);

  const id = seated.ok ? seated.value : 0;
  const ended = { system: "SYS1", member: id, endsOn: addDays(today(), -1) };
  expect(await endPanelSeat(null, ended)).toMatchObject({ ok: true });
  expect(sittingOn(await panelOf("SYS1", today()), today())).toEqual([]);
  expect(await endPanelSeat(null, { ...ended, system: "SYS2" })).toEqual({
    ok: false,
    error: "no-such-seat",
  });
});
