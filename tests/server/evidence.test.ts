import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/permissions/actor";
import { ROLES, type Role } from "@/lib/permissions/role";
import { day } from "@/lib/periods/day";
import type { NewContractAction } from "@/lib/pqaf/new-contract-action";
import type { NewIntelligence } from "@/lib/pqaf/new-intelligence";
import { endTrigger } from "@/lib/server/commands/end-trigger";
import { recordContractAction } from "@/lib/server/commands/record-contract-action";
import { recordInspection } from "@/lib/server/commands/record-inspection";
import { recordIntelligence } from "@/lib/server/commands/record-intelligence";
import { updateContractAction } from "@/lib/server/commands/update-contract-action";
import { withdrawContractAction } from "@/lib/server/commands/withdraw-contract-action";
import { withdrawInspection } from "@/lib/server/commands/withdraw-inspection";
import { withdrawIntelligence } from "@/lib/server/commands/withdraw-intelligence";
import { disconnect, pool } from "@/lib/server/db";
import { evidenceOf } from "@/lib/server/pqaf/evidence";
import { contractActionsOf } from "@/lib/server/queries/assurance/contract-actions";
import { inspectionsOf } from "@/lib/server/queries/assurance/inspections";
import { intelligenceOf } from "@/lib/server/queries/assurance/intelligence";
import { auditTrail } from "@/lib/server/queries/audit-trail";
import { findPractice, type Practice } from "@/lib/server/queries/practices";
import { aGrant, anActor } from "../lib/permissions/people";
import { aPerson, twoSystems } from "../support/people";

const ON = day("2026-01-15");
const OF = { practice: "PRAC1", system: "SYS1" };

let writer: { id: string; actingAs: null };
let practice: Practice;

beforeAll(async () => {
  await twoSystems();
  writer = { id: (await aPerson({ role: "ICB_QUALITY", organisation: "SYS1" })).id, actingAs: null };
  const found = await findPractice("PRAC1", ON);
  if (!found) throw new Error("no practice");
  practice = found;
});
afterAll(disconnect);

const entry = (change: Partial<NewIntelligence> = {}): NewIntelligence => ({
  kind: "visit",
  on: day("2026-01-12"),
  source: "Visit",
  sensitivity: "ordinary",
  words: "Fridges were not checked",
  trigger: null,
  ...change,
});
const restricted = entry({ sensitivity: "restricted", words: "A safeguarding matter" });

const step = (change: Partial<NewContractAction> = {}): NewContractAction => ({
  type: "breach-notice",
  issued: day("2026-01-05"),
  due: null,
  clause: "26.13",
  words: "Closed on a Thursday",
  linkedTo: null,
  atRisk: false,
  shortWhy: null,
  ...change,
});

const reader = (role: Role): Actor => anActor(aGrant(role));
const cleared = anActor(aGrant("ICB_CONTRACTS", { clearedRestricted: true }));

const carried = async () => (await evidenceOf(pool(), "SYS1", ["PRAC1"])).get("PRAC1")?.carried ?? [];
const steps = async () => (await evidenceOf(pool(), "SYS1", ["PRAC1"])).get("PRAC1")?.contractActions ?? [];

/** Everything that a reader is given from here on, as one text. */
async function allSeenBy(actor: Actor): Promise<string> {
  const trail = await auditTrail(
    actor,
    { action: null, person: null, organisation: null, from: null, to: null },
    1,
  );
  const byOrganisation = await auditTrail(
    actor,
    { action: "intelligence.recorded", person: null, organisation: "PRAC1", from: null, to: null },
    1,
  );
  const { rows: proposals } = await pool().query("select * from level_proposal order by id");
  return JSON.stringify([
    await intelligenceOf(actor, practice),
    await contractActionsOf(actor, practice),
    await inspectionsOf(practice),
    [...(await evidenceOf(pool(), "SYS1", null))],
    proposals,
    trail,
    byOrganisation,
  ]);
}

describe("a restricted entry", () => {
  const others = ROLES.filter((role) => role !== "ICB_QUALITY");

  test.each(others)("changes nothing that %s is given, when recorded and when withdrawn", async (role) => {
    const actor = reader(role);
    const before = await allSeenBy(actor);
    const id = await recordIntelligence(writer, OF, restricted);
    expect(await allSeenBy(actor)).toBe(before);
    await withdrawIntelligence(writer, OF, { entry: id, reason: "Put elsewhere", cleared: true });
    expect(await allSeenBy(actor)).toBe(before);
  });

  test.each(["ICB_PRIMARY_CARE", "ICB_CONTRACTS"] as const)(
    "is not in the trail of %s, who reads there of the ordinary ones they record",
    async (role) => {
      const filter = {
        action: "intelligence.recorded",
        person: null,
        organisation: null,
        from: null,
        to: null,
      };
      const trail = async () => (await auditTrail(reader(role), filter, 1)).entries.length;
      const before = await trail();
      await recordIntelligence(writer, OF, restricted);
      expect(await trail()).toBe(before);
      await recordIntelligence(writer, OF, entry());
      expect(await trail()).toBe(before + 1);
    },
  );

  test("leaves no gap in the numbers of the others", async () => {
    const first = await recordIntelligence(writer, OF, entry());
    const apart = await recordIntelligence(writer, OF, restricted);
    const second = await recordIntelligence(writer, OF, entry());
    expect(second).toBe(first + 1);
    expect(apart).toBeLessThan(0);
  });

  test("is read by quality and nursing, and by contracts where cleared", async () => {
    const seen = async (actor: Actor) =>
      (await intelligenceOf(actor, practice)).some((each) => each.restricted);
    expect(await seen(reader("ICB_QUALITY"))).toBe(true);
    expect(await seen(cleared)).toBe(true);
    expect(await seen(reader("ICB_CONTRACTS"))).toBe(false);
  });

  test("is no entry to whoever would withdraw it without being cleared", async () => {
    const id = await recordIntelligence(writer, OF, restricted);
    const refused = { ok: false, error: "no-such-entry" };
    const withdrawing = { entry: id, reason: "A guess", cleared: false };
    expect(await withdrawIntelligence(writer, OF, withdrawing)).toEqual(refused);
    expect(await withdrawIntelligence(writer, OF, { ...withdrawing, entry: -9_999 })).toEqual(refused);
  });

  test("never carries a trigger, whatever a program sends", async () => {
    const before = await carried();
    await recordIntelligence(writer, OF, { ...restricted, trigger: "patient-safety" });
    expect(await carried()).toEqual(before);
    const forced = pool().query(
      `insert into soft_intelligence (id, system, practice, kind, "on", source, words, sensitivity, trigger, recorded_by)
       values (-8888, 'SYS1', 'PRAC1', 'visit', '2026-01-01', 'x', 'x', 'RESTRICTED', 'patient-safety', $1)`,
      [writer.id],
    );
    await expect(forced).rejects.toThrow("restricted_carries_none");
  });

  test("cannot be numbered among the others", async () => {
    const forced = pool().query(
      `insert into soft_intelligence (system, practice, kind, "on", source, words, sensitivity, recorded_by)
       values ('SYS1', 'PRAC1', 'visit', '2026-01-01', 'x', 'x', 'RESTRICTED', $1)`,
      [writer.id],
    );
    await expect(forced).rejects.toThrow("numbered_apart");
  });
});

test.each<[Role, boolean]>(
  ROLES.map((role) => [role, ["ICB_PRIMARY_CARE", "ICB_QUALITY", "ICB_CONTRACTS"].includes(role)]),
)("%s reads ordinary soft intelligence: %j", async (role, reads) => {
  await recordIntelligence(writer, OF, entry());
  expect((await intelligenceOf(reader(role), practice)).length > 0).toBe(reads);
});

test("the trigger of an entry ends once, on or after its day, and a withdrawn entry carries none", async () => {
  const before = (await carried()).length;
  const id = await recordIntelligence(writer, OF, entry({ trigger: "patient-safety" }));
  expect((await carried()).at(-1)).toMatchObject({ id, trigger: "patient-safety", ended: null });
  const ending = { entry: id, on: day("2026-01-14"), reason: "Put right" };
  const early = { ...ending, on: day("2026-01-11") };
  expect(await endTrigger(writer, OF, early)).toEqual({ ok: false, error: "before-it-began" });
  expect(await endTrigger(writer, { ...OF, practice: "PRAC2" }, ending)).toMatchObject({ ok: false });
  expect(await endTrigger(writer, OF, ending)).toMatchObject({ ok: true });
  expect((await carried()).find((each) => each.id === id)?.ended).toBe("2026-01-14");
  expect(await endTrigger(writer, OF, ending)).toEqual({ ok: false, error: "carries-none" });
  await withdrawIntelligence(writer, OF, { entry: id, reason: "Of another practice", cleared: false });
  expect(await carried()).toHaveLength(before);
  expect(await intelligenceOf(reader("ICB_PRIMARY_CARE"), practice)).toContainEqual(
    expect.objectContaining({ id, withdrawnWhy: "Of another practice" }),
  );
});

test("an inspection counts until it is withdrawn, and stays readable then", async () => {
  const id = await recordInspection(writer, OF, {
    scheme: "Single assessment framework, 2024",
    inspectedOn: day("2025-10-01"),
    publishedOn: day("2025-11-20"),
    ...{ overall: 1, safe: 1, effective: null, caring: 3, responsive: 3, wellLed: 2 },
    note: null,
  });
  const ratings = async () => (await evidenceOf(pool(), "SYS1", ["PRAC1"])).get("PRAC1")?.ratings ?? [];
  expect((await ratings()).filter((each) => each.id === id).map(({ metric }) => metric)).not.toContain(
    "cqc-effective",
  );
  expect(await withdrawInspection(writer, OF, { entry: id, reason: "Wrong practice" })).toMatchObject({
    ok: true,
  });
  expect((await ratings()).filter((each) => each.id === id)).toEqual([]);
  expect(await inspectionsOf(practice)).toMatchObject([{ id, withdrawnWhy: "Wrong practice" }]);
  expect(await withdrawInspection(writer, OF, { entry: id, reason: "Again" })).toMatchObject({ ok: false });
});

describe("a contract action", () => {
  test.each<[Role, boolean]>(
    ROLES.map((role) => [
      role,
      ["ICB_PRIMARY_CARE", "ICB_QUALITY", "ICB_CONTRACTS", "PRACTICE_MANAGER"].includes(role),
    ]),
  )("is read by %s: %j", async (role, reads) => {
    await recordContractAction(writer, OF, step());
    expect((await contractActionsOf(reader(role), practice)).length > 0).toBe(reads);
  });

  test("of a practice is not read by another practice", async () => {
    const neighbour = anActor(aGrant("PRACTICE_MANAGER", { organisation: "PRAC2" }));
    expect(await contractActionsOf(neighbour, practice)).toEqual([]);
  });

  test("follows only one of the same practice", async () => {
    const first = await recordContractAction(writer, OF, step());
    const linkedTo = first.ok ? first.value : 0;
    expect(await recordContractAction(writer, OF, step({ linkedTo }))).toMatchObject({ ok: true });
    const elsewhere = { ...OF, practice: "PRAC2" };
    expect(await recordContractAction(writer, elsewhere, step({ linkedTo }))).toEqual({
      ok: false,
      error: "no-such-action",
    });
  });

  test("is closed on or after the day it was issued, and its trail keeps what stood before", async () => {
    const made = await recordContractAction(writer, OF, step());
    const id = made.ok ? made.value : 0;
    const came = { entry: id, outcome: "Remedied", appealLodged: null, closed: day("2026-01-04") };
    expect(await updateContractAction(writer, OF, came)).toEqual({ ok: false, error: "before-issued" });
    expect(await updateContractAction(writer, OF, { ...came, closed: day("2026-01-14") })).toMatchObject({
      ok: true,
    });
    expect((await steps()).find((each) => each.id === id)?.closed).toBe("2026-01-14");
    const { rows } = await pool().query(
      "select detail from audit_entry where action = 'contract-action.updated' order by id desc limit 1",
    );
    expect(rows[0]?.detail).toMatchObject({
      closed: "2026-01-14",
      previous: { closed: null, outcome: null },
    });
  });

  test("recorded by mistake holds no floor on any day, and only its writers see that it was", async () => {
    const made = await recordContractAction(writer, OF, step());
    const id = made.ok ? made.value : 0;
    await withdrawContractAction(writer, OF, { entry: id, reason: "Of another practice" });
    expect((await steps()).find((each) => each.id === id)).toMatchObject({ closed: "2026-01-05" });
    const sees = async (role: Role) =>
      (await contractActionsOf(reader(role), practice)).some((each) => each.id === id);
    expect(await sees("ICB_CONTRACTS")).toBe(true);
    expect(await sees("PRACTICE_MANAGER")).toBe(false);
  });
});
