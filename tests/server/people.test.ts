import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { addPerson } from "@/lib/server/commands/add-person";
import { disablePerson } from "@/lib/server/commands/disable-person";
import { endGrant } from "@/lib/server/commands/end-grant";
import { grantRole, type NewGrant } from "@/lib/server/commands/grant-role";
import { db, disconnect } from "@/lib/server/db";
import { findPersonIn, peopleIn, signInChoices } from "@/lib/server/queries/people";
import { findGrantable } from "@/lib/server/queries/system-of";
import { aPerson, twoSystems } from "../support/people";

let administrator: { id: string; actingAs: null };

beforeAll(async () => {
  await twoSystems();
  const { id } = await aPerson({ role: "ADMINISTRATOR", organisation: "SYS1" });
  administrator = { id, actingAs: null };
});
afterAll(disconnect);

async function lastEntry(subject: string) {
  return db().auditEntry.findFirst({ where: { subject }, orderBy: { id: "desc" } });
}

describe("granting a role", () => {
  const granting = (personId: string, change: Partial<NewGrant> = {}): NewGrant => ({
    personId,
    role: "PCN_STAFF",
    organisation: "PCN1",
    startsOn: day("2026-01-01"),
    endsOn: day("2026-06-30"),
    ...change,
  });

  test("makes a dated grant and one audit entry that says who, what, for whom and until when", async () => {
    const { id } = await aPerson();
    const made = await grantRole(administrator, granting(id));
    expect(made).toMatchObject({ ok: true });
    expect(await lastEntry(id)).toMatchObject({
      actorId: administrator.id,
      action: "grant.made",
      detail: {
        role: "PCN_STAFF",
        organisation: "PCN1",
        startsOn: "2026-01-01",
        endsOn: "2026-06-30",
        toSelf: false,
      },
    });
  });

  test("to oneself is marked in the audit trail", async () => {
    const { id } = await aPerson({ role: "ADMINISTRATOR", organisation: "SYS1" });
    const toSelf = granting(id, { role: "ICB_QUALITY", organisation: "SYS1" });
    await grantRole({ id, actingAs: null }, toSelf);
    expect(await lastEntry(id)).toMatchObject({ detail: { toSelf: true } });
  });

  test.each([
    ["for the wrong kind of organisation", { organisation: "PRAC1" }, "wrong-kind-of-organisation"],
    ["for no organisation", { organisation: "NOWHERE" }, "wrong-kind-of-organisation"],
    ["that ends before it starts", { endsOn: day("2025-12-31") }, "ends-before-it-starts"],
    ["to nobody", { personId: "00000000-0000-4000-8000-000000000000" }, "no-such-person"],
  ] as [string, Partial<NewGrant>, string][])(
    "%s is refused and changes nothing",
    async (_case, change, error) => {
      const { id } = await aPerson();
      expect(await grantRole(administrator, granting(id, change))).toEqual({ ok: false, error });
      expect(await db().grant.count({ where: { personId: id } })).toBe(0);
      expect(await lastEntry(id)).toBeNull();
    },
  );

  test.each([
    ["the same days", "2026-01-01", "2026-06-30", false],
    ["a last day that is the other's first", "2025-10-01", "2026-01-01", false],
    ["no end", "2025-10-01", null, false],
    ["days after it", "2026-07-01", null, true],
    ["days before it", "2025-10-01", "2025-12-31", true],
  ])("twice, the second with %s", async (_days, startsOn, endsOn, ok) => {
    const { id } = await aPerson();
    await grantRole(administrator, granting(id));
    const second = granting(id, { startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) });
    expect(await grantRole(administrator, second)).toMatchObject({ ok });
  });

  test("again over days for which it was taken back before it began is granted", async () => {
    const { id } = await aPerson();
    const first = await grantRole(administrator, granting(id, { startsOn: day("2026-03-01") }));
    await endGrant(administrator, first.ok ? first.value : 0, day("2026-02-28"));
    expect(await grantRole(administrator, granting(id))).toMatchObject({ ok: true });
  });

  test("many times at once makes it once", async () => {
    const { id } = await aPerson();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => grantRole(administrator, granting(id))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

test("a person is added once, whatever arrives at once", async () => {
  const person = { name: "Sam Okafor", email: "sam.okafor@example.nhs.uk" };
  const answers = await Promise.all([addPerson(administrator, person), addPerson(administrator, person)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, error: "email-taken" }]);
});

describe("ending", () => {
  test("a grant sets its last day and never makes it later", async () => {
    const { id } = await aPerson({ role: "LMC", organisation: "SYS1" });
    const { id: grant } = await db().grant.findFirstOrThrow({ where: { personId: id } });
    expect(await endGrant(administrator, grant, today())).toMatchObject({ ok: true });
    expect(await endGrant(administrator, grant, addDays(today(), 30))).toEqual({
      ok: false,
      error: "ends-sooner-already",
    });
    expect(await lastEntry(id)).toMatchObject({ action: "grant.ended", detail: { grant, endsOn: today() } });
  });

  test("a person twice is told so, and audited once", async () => {
    const { id } = await aPerson({ role: "LMC", organisation: "SYS1" });
    expect(await disablePerson(administrator, id, "Left")).toMatchObject({ ok: true });
    expect(await disablePerson(administrator, id, "Left")).toEqual({ ok: false, error: "already" });
    expect(await db().auditEntry.count({ where: { subject: id, action: "person.disabled" } })).toBe(1);
  });

  test("the last administrator is refused, also when two end each other at once", async () => {
    const { id: other } = await aPerson({ role: "ADMINISTRATOR", organisation: "SYS1" });
    await db().person.updateMany({
      where: { id: { notIn: [administrator.id, other] }, grants: { some: { role: "ADMINISTRATOR" } } },
      data: { disabledAt: new Date("2025-01-01") },
    });
    const answers = await Promise.all([
      disablePerson(administrator, other, "Left"),
      disablePerson({ id: other, actingAs: null }, administrator.id, "Left"),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, error: "last-administrator" });
    const left = await db().grant.findFirstOrThrow({
      where: { role: "ADMINISTRATOR", person: { disabledAt: null } },
    });
    expect(await endGrant(null, left.id, addDays(today(), -1))).toEqual({
      ok: false,
      error: "last-administrator",
    });
  });
});

test("an administrator sees the people of their systems and those who have no role yet", async () => {
  const here = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC2" });
  const there = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC9" });
  const nowhere = await aPerson();
  const listed = (await peopleIn({ organisations: ["SYS1"] })).map(({ id }) => id);
  expect(listed).toEqual(expect.arrayContaining([here.id, nowhere.id]));
  expect(listed).not.toContain(there.id);
});

test("a person of another system's is not found, whoever asks by whatever id", async () => {
  const there = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC9" });
  const here = await aPerson({ role: "PCN_STAFF", organisation: "PCN1" });
  const looksAfter = { organisations: ["SYS1"] };
  expect(await findPersonIn(looksAfter, there.id)).toBeNull();
  expect(await findPersonIn(looksAfter, "' or 1=1")).toBeNull();
  expect(await findPersonIn(looksAfter, here.id)).toMatchObject({ id: here.id, ancestors: ["SYS1"] });
});

test("of a person who acts in two systems, an administrator of one is told of their grants in it alone", async () => {
  const inBoth = await aPerson(
    { role: "PRACTICE_MANAGER", organisation: "PRAC2" },
    { role: "PRACTICE_MANAGER", organisation: "PRAC9" },
  );
  for (const [system, practice] of [
    ["SYS1", "PRAC2"],
    ["SYS2", "PRAC9"],
  ] as const) {
    const looksAfter = { organisations: [system] };
    const found = await findPersonIn(looksAfter, inBoth.id);
    const listed = (await peopleIn(looksAfter)).find(({ id }) => id === inBoth.id);
    for (const person of [found, listed])
      expect(person?.grants.map(({ organisation }) => organisation)).toEqual([practice]);
  }
});

test.each([
  ["SYS1", []],
  ["PLACE2", ["SYS1"]],
  ["PCN3", ["SYS1"]],
  ["PRAC9", ["SYS2"]],
  ["SUB1", null],
  ["NOWHERE", null],
])("a role may be granted for %s, which lies below %j", async (code, ancestors) => {
  expect((await findGrantable(code, today()))?.ancestors ?? null).toEqual(ancestors);
});

test("the choices of the demo are people with a grant in force, named with their roles", async () => {
  const gone = await aPerson({ role: "LMC", organisation: "SYS1", endsOn: day("2021-03-31") });
  const deputy = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" });
  await db().grant.updateMany({ where: { personId: deputy.id }, data: { deputy: true } });
  const choices = await signInChoices();
  expect(choices.map(({ id }) => id)).not.toContain(gone.id);
  expect(choices.find(({ id }) => id === deputy.id)?.roles).toEqual(["Deputy practice manager, PRAC1 name"]);
});

test("the audit trail cannot be changed", async () => {
  await expect(db().auditEntry.deleteMany()).rejects.toThrow(/append-only/);
  await expect(db().auditEntry.updateMany({ data: { action: "nothing" } })).rejects.toThrow(/append-only/);
});
