import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/permissions/actor";
import type { Role } from "@/lib/permissions/role";
import { day } from "@/lib/periods/day";
import { audit } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { addPerson } from "@/lib/server/commands/add-person";
import { grantRole } from "@/lib/server/commands/grant-role";
import { db, disconnect } from "@/lib/server/db";
import { auditTrail, type AuditFilter } from "@/lib/server/queries/audit-trail";
import { aPerson, twoSystems } from "../support/people";
import { aGrant, anActor } from "../lib/permissions/people";

const ANY: AuditFilter = { action: null, person: null, organisation: null, from: null, to: null };

let administrator: { id: string; actingAs: null };

beforeAll(async () => {
  await twoSystems();
  const { id } = await aPerson({ role: "ADMINISTRATOR", organisation: "SYS1" });
  administrator = { id, actingAs: null };
});
afterAll(disconnect);

function reader(role: Role, organisation?: string): Actor {
  return anActor(aGrant(role, organisation === undefined ? {} : { organisation }));
}

async function says(actor: Actor, filter: Partial<AuditFilter> = {}): Promise<string[]> {
  const { entries } = await auditTrail(actor, { ...ANY, ...filter }, 1);
  return entries.map((entry) => entry.says);
}

const giving = (personId: string, organisation: string, role: Role = "PRACTICE_MANAGER") => ({
  personId,
  role,
  organisation,
  startsOn: day("2026-01-01"),
  endsOn: day("2026-12-31"),
});

test("an administrator reads of their own system's people and not of another's", async () => {
  const here = await aPerson();
  const there = await aPerson();
  await grantRole(administrator, giving(here.id, "PRAC1"));
  await grantRole(null, giving(there.id, "PRAC9"));
  const read = await says(reader("ADMINISTRATOR"));
  expect(read.some((each) => each.includes("PRAC1 name"))).toBe(true);
  expect(read.some((each) => each.includes("PRAC9 name"))).toBe(false);
});

test("someone added and not yet given a role is read of by administrators alone", async () => {
  const added = await addPerson(administrator, { name: "Nadia Hart", email: "nadia.hart@example.nhs.uk" });
  expect(added.ok).toBe(true);
  expect(await says(reader("ADMINISTRATOR"))).toContain("Added Nadia Hart");
  expect(await says(reader("ICB_PRIMARY_CARE"))).not.toContain("Added Nadia Hart");
});

test("a role an administrator gives themself is read by the ICB primary care lead", async () => {
  await grantRole(administrator, giving(administrator.id, "SYS1", "ICB_QUALITY"));
  const read = await says(reader("ICB_PRIMARY_CARE"));
  expect(read.filter((each) => each.startsWith("Gave themself another role"))).toHaveLength(1);
});

test("a practice manager reads what is about their own practice and nothing about a neighbour", async () => {
  const write = (organisation: string) =>
    db().$transaction((tx) =>
      audit(tx, administrator, {
        action: "exclusion.made",
        subject: organisation,
        detail: {
          exclusion: 1,
          metric: null,
          startsOn: "2026-01-01",
          endsOn: null,
          reason: `of ${organisation}`,
        },
      }),
    );
  await write("PRAC1");
  await write("PRAC2");
  const read = await says(reader("PRACTICE_MANAGER"));
  expect(read.some((each) => each.includes("of PRAC1"))).toBe(true);
  expect(read.some((each) => each.includes("PRAC2"))).toBe(false);
});

test("an entry on a restricted matter is in no page, count or turn of page of an administrator", async () => {
  const before = await auditTrail(reader("ADMINISTRATOR"), ANY, 1);
  await db().auditEntry.createMany({
    data: Array.from({ length: 60 }, () => ({
      action: "session.ended",
      subject: "PRAC1",
      detail: {},
      topic: "restricted",
      organisations: ["PRAC1"],
    })),
  });
  expect(await auditTrail(reader("ADMINISTRATOR"), ANY, 1)).toEqual(before);
  expect((await auditTrail(reader("ICB_QUALITY"), ANY, 1)).older).toBe(true);
});

test("an entry that says no topic is closed to everyone", async () => {
  await db().auditEntry.create({
    data: { action: "person.added", subject: "PRAC1", detail: {}, organisations: ["PRAC1"] },
  });
  expect(await says(reader("ADMINISTRATOR"))).not.toContain("Added PRAC1 name");
});

test("the trail is narrowed by kind, person, organisation and day", async () => {
  const actor = reader("ADMINISTRATOR");
  const kinds = await says(actor, { action: "person.added" });
  expect(kinds.length).toBeGreaterThan(0);
  for (const each of kinds) expect(each).toMatch(/^Added /);
  expect(await says(actor, { person: "nadia" })).toEqual(["Added Nadia Hart"]);
  expect(await says(actor, { person: "100%" })).toEqual([]);
  const about = await says(actor, { organisation: "PRAC1" });
  expect(about.length).toBeGreaterThan(0);
  expect(await says(actor, { from: day("2019-01-01"), to: day("2019-12-31") })).toEqual([]);
  expect((await says(actor, { from: today(), to: today() })).length).toBeGreaterThan(0);
});
