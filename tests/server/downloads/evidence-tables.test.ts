import { afterAll, beforeAll, expect, test } from "vitest";
import { dateOf, day } from "@/lib/periods/day";
import type { Actor } from "@/lib/permissions/actor";
import type { Role } from "@/lib/permissions/role";
import { now } from "@/lib/server/clock";
import { db, disconnect } from "@/lib/server/db";
import { findActorByEmail } from "@/lib/server/queries/sessions";
import { ILLUSTRATIVE_EDITION } from "@/prisma/seed/reference/illustrative-edition";
import { seedReference } from "@/prisma/seed/reference";
import { downloaded } from "@/tests/support/downloaded";
import { aPerson, twoSystems } from "@/tests/support/people";

const RESTRICTED = "A safeguarding concern that few may know of";
const EDITION_TABLES = [
  "edition-changes",
  "edition-measures",
  "edition-triggers",
  "edition-levels",
  "edition-comments",
];

let lead: { id: string };
let inForce: number;
let draft: number;
let support: number;

beforeAll(async () => {
  await twoSystems();
  await seedReference();
  lead = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" });
  const start = dateOf(day("2024-01-01"));
  const first = await db().frameworkEdition.create({
    data: {
      ...{ system: "SYS1", name: "First", content: ILLUSTRATIVE_EDITION, draftedBy: "a test" },
      ...{ effectiveFrom: start, adoptedBy: "Priya Nair", adoptedAt: start },
    },
  });
  inForce = first.id;
  const second = await db().frameworkEdition.create({
    data: {
      ...{ system: "SYS1", name: "Second", draftedBy: "a test" },
      content: { ...ILLUSTRATIVE_EDITION, replyDays: ILLUSTRATIVE_EDITION.replyDays + 5 },
    },
  });
  draft = second.id;
  await db().frameworkComment.create({
    data: {
      ...{ editionId: draft, personId: lead.id, onBehalfOf: "The committee", words: "=Longer, please" },
      ...{ answer: "It is", answeredBy: lead.id, answeredAt: now() },
    },
  });
  const of = { system: "SYS1", practice: "PRAC1", recordedBy: lead.id };
  const entry = { ...of, on: start, source: "A visit" };
  await db().softIntelligence.create({
    data: { ...entry, kind: "workforce", sensitivity: "ORDINARY", words: "Two GPs left" },
  });
  const mistaken = await db().contractAction.create({
    data: {
      ...{ ...of, type: "breach-notice", issued: start, words: "Of another practice", closed: start },
      ...{ withdrawnAt: now(), withdrawnWhy: "Recorded by mistake" },
    },
  });
  await db().contractAction.create({
    data: { ...of, type: "remedial-notice", issued: start, words: "Access", linkedTo: mistaken.id },
  });
  const offer = {
    system: "SYS1",
    what: "Visits",
    metrics: [],
    domains: [],
    triggers: [],
    changedBy: "a test",
  };
  const [rota, peers] = await Promise.all(
    ["Rota", "Peers"].map((name) =>
      db().supportOffer.create({ data: { ...offer, name, provider: "The hub" } }),
    ),
  );
  support = rota!.id;
  for (const [practice, offerId, state] of [
    ["PRAC1", rota!.id, "ACCEPTED"],
    ["PRAC3", rota!.id, "OFFERED"],
    ["PRAC1", peers!.id, "DECLINED"],
  ] as const)
    await db().supportGiven.create({
      data: {
        ...{ system: "SYS1", practice, offerId, state, metrics: [], triggers: [], words: "" },
        ...{ offeredOn: start, offeredBy: lead.id, recordedAt: now() },
        ...(state === "OFFERED" ? {} : { answeredOn: start, answeredBy: lead.id }),
        answer: state === "DECLINED" ? "Not now" : null,
      },
    });
});
afterAll(disconnect);

async function reader(role: Role, organisation: string, cleared = false): Promise<Actor> {
  const { id, email } = await aPerson({ role, organisation });
  if (cleared) await db().grant.updateMany({ where: { personId: id }, data: { clearedRestricted: true } });
  const actor = await findActorByEmail(email);
  if (!actor) throw new Error("nobody");
  return actor;
}

async function sentOf(tables: readonly string[], actor: Actor, search: Record<string, string>) {
  const files = await Promise.all(tables.map((table) => downloaded(table, actor, search)));
  return tables.filter((_, index) => files[index]);
}

test.each<[Role, string, string[]]>([
  ["ICB_PRIMARY_CARE", "SYS1", ["contract-actions", "soft-intelligence"]],
  ["ICB_QUALITY", "SYS1", ["contract-actions", "soft-intelligence"]],
  ["ICB_CONTRACTS", "SYS1", ["contract-actions", "soft-intelligence"]],
  ["PRACTICE_MANAGER", "PRAC1", ["contract-actions"]],
  ["PRACTICE_MANAGER", "PRAC2", []],
  ["ICB_ANALYST", "SYS1", []],
  ["PLACE_LEAD", "PLACE1", []],
  ["PCN_STAFF", "PCN1", []],
  ["PCC_MEMBER", "SYS1", []],
  ["LMC", "SYS1", []],
  ["ADMINISTRATOR", "SYS1", []],
  ["ICB_QUALITY", "SYS2", []],
])("%s of %s is sent of a practice’s evidence: %j", async (role, organisation, expected) => {
  const tables = ["contract-actions", "soft-intelligence"];
  const actor = await reader(role, organisation);
  expect(await sentOf(tables, actor, { practice: "PRAC1" })).toEqual(expected);
});

test("a restricted entry changes nothing in the file of who is not cleared, and is in the file of who is", async () => {
  const uncleared = await reader("ICB_CONTRACTS", "SYS1");
  const file = (actor: Actor) => downloaded("soft-intelligence", actor, { practice: "PRAC1" });
  const before = await file(uncleared);
  expect(before?.rows).toMatchObject([{ about: "Workforce", what: "Two GPs left" }]);
  await db().softIntelligence.create({
    data: {
      ...{ id: -1, system: "SYS1", practice: "PRAC1", kind: "safeguarding", sensitivity: "RESTRICTED" },
      ...{ on: dateOf(day("2025-01-01")), source: "A call", words: RESTRICTED, recordedBy: lead.id },
    },
  });
  for (const actor of [uncleared, await reader("ICB_PRIMARY_CARE", "SYS1")]) {
    const after = await file(actor);
    expect(after?.text).toBe(before?.text);
    expect([after?.sheet.most, after?.sheet.notes]).toEqual([before?.sheet.most, before?.sheet.notes]);
    expect(JSON.stringify(after?.sheet)).not.toMatch(/restricted/i);
  }
  for (const actor of [await reader("ICB_QUALITY", "SYS1"), await reader("ICB_CONTRACTS", "SYS1", true)])
    expect((await file(actor))?.rows).toMatchObject([
      { what: RESTRICTED, restricted: "yes" },
      { what: "Two GPs left", restricted: "no" },
    ]);
});

test("a contract action withdrawn is sent only to who records them, and leaves no trace in other files", async () => {
  const file = (actor: Actor) => downloaded("contract-actions", actor, { practice: "PRAC1" });
  const writers = await file(await reader("ICB_CONTRACTS", "SYS1"));
  expect(writers?.rows).toMatchObject([
    { action: "Remedial notice", follows: "breach notice of 1 January 2024" },
    { action: "Breach notice", withdrawn_why: "Recorded by mistake" },
  ]);
  const own = await file(await reader("PRACTICE_MANAGER", "PRAC1"));
  expect(own?.rows).toMatchObject([{ action: "Remedial notice", what_for: "Access", follows: "" }]);
  expect(own?.text).not.toMatch(/breach|withdrawn|mistake/i);
});

test("an edition is sent part by part, a draft to who may read it and to nobody of another system", async () => {
  const member = await reader("PCC_MEMBER", "SYS1");
  const drafter = await reader("ICB_ANALYST", "SYS1");
  const of = (edition: number) => ({ edition: String(edition) });
  const names = async (actor: Actor) =>
    (await downloaded("framework-editions", actor, {}))?.rows.map(({ edition }) => edition);
  // Nothing was adopted before the first: it differs from nothing.
  const first = EDITION_TABLES.filter((table) => table !== "edition-changes");
  expect(await sentOf(EDITION_TABLES, member, of(inForce))).toEqual(first);
  expect(await sentOf(EDITION_TABLES, member, of(draft))).toEqual([]);
  expect(await names(member)).toEqual(["First"]);
  expect(await sentOf(EDITION_TABLES, drafter, of(draft))).toEqual(EDITION_TABLES);
  expect(await names(drafter)).toEqual(["Second", "First"]);
  for (const other of [await reader("ICB_PRIMARY_CARE", "SYS2"), await reader("PRACTICE_MANAGER", "PRAC1")])
    expect(await sentOf(EDITION_TABLES, other, of(draft))).toEqual([]);
  expect(await names(await reader("ICB_PRIMARY_CARE", "SYS2"))).toEqual([]);

  await db().frameworkEdition.update({ where: { id: draft }, data: { sentAt: now() } });
  const sent = async (table: string) => (await downloaded(table, member, of(draft)))?.rows;
  expect(await sent("edition-changes")).toEqual([
    { what: "A practice may reply within", before: "10 working days", here: "15 working days" },
  ]);
  expect(await sent("edition-comments")).toMatchObject([
    { on_behalf_of: "The committee", comment: "'=Longer, please", answer: "It is" },
  ]);
  expect(await sent("edition-measures")).toHaveLength(ILLUSTRATIVE_EDITION.measures.length);
  expect(await sent("edition-triggers")).toHaveLength(ILLUSTRATIVE_EDITION.triggers.length);
  expect((await sent("edition-levels"))?.map(({ level, begins_at: begins }) => [level, begins])).toEqual(
    ILLUSTRATIVE_EDITION.levels.map(({ level }) => {
      const step = ILLUSTRATIVE_EDITION.steps.find((each) => each.level === level);
      return [String(level), step ? String(step.share) : ""];
    }),
  );
});

test("take-up by provider and who was offered a support are sent for the practices in reach", async () => {
  const team = await reader("ICB_QUALITY", "SYS1");
  const place = await reader("PLACE_LEAD", "PLACE2");
  const hub = async (actor: Actor) => (await downloaded("take-up-providers", actor, {}))?.rows;
  expect(await hub(team)).toMatchObject([
    { provider: "The hub", supports: "2", offered: "3", waiting: "1", accepted: "1", declined: "1" },
  ]);
  expect(await hub(place)).toMatchObject([{ supports: "1", offered: "1", waiting: "1" }]);
  const offered = async (actor: Actor, id = String(support)) =>
    (await downloaded("offered-to", actor, { support: id }))?.rows.map(({ practice_code: code, state }) => [
      code,
      state,
    ]) ?? null;
  expect((await offered(team))?.toSorted()).toEqual([
    ["PRAC1", "Accepted"],
    ["PRAC3", "Offered"],
  ]);
  expect(await offered(place)).toEqual([["PRAC3", "Offered"]]);
  expect(await offered(team, "0")).toBeNull();
  expect(await offered(await reader("ICB_QUALITY", "SYS2"))).toBeNull();
  expect(await offered(await reader("PCC_MEMBER", "SYS1"))).toBeNull();
});

test("what can be offered to a practice is sent to who may offer it, and to nobody else", async () => {
  const to = async (role: Role, organisation: string, practice = "PRAC1") =>
    (await downloaded("support-to-offer", await reader(role, organisation), { practice }))?.rows ?? null;
  expect(await to("ICB_QUALITY", "SYS1")).toMatchObject([
    { support: "Rota", provider: "The hub", what: "Visits", addresses: "" },
    { support: "Peers" },
  ]);
  for (const [role, organisation] of [
    ["ICB_ANALYST", "SYS1"],
    ["ICB_CONTRACTS", "SYS1"],
    ["PLACE_LEAD", "PLACE1"],
    ["PRACTICE_MANAGER", "PRAC1"],
    ["ICB_QUALITY", "SYS2"],
  ] as const)
    expect(await to(role, organisation), role).toBeNull();
  expect(await to("ICB_QUALITY", "SYS1", "NOBODY")).toBeNull();
});
