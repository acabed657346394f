import { afterAll, beforeAll, expect, test } from "vitest";
import { db, disconnect } from "@/lib/server/db";
import { administerShown } from "@/lib/server/commands/administer-shown";
import { whatWouldChange } from "@/lib/server/queries/setting-preview";
import { today } from "@/lib/server/clock";
import { setSetting } from "@/lib/server/commands/set-setting";
import { aPerson, twoSystems } from "../support/people";

beforeAll(twoSystems);
afterAll(disconnect);

const grantsOf = (personId: string) =>
  db().grant.findMany({
    where: { personId },
    select: { role: true, organisationCode: true },
    orderBy: { id: "asc" },
  });

test("whoever has the pages show a system without an administrator is told so, becomes it, and the audit has it", async () => {
  const person = await aPerson({ role: "ADMINISTRATOR", organisation: "SYS1" });
  const both = { now: ["SYS1"], then: ["SYS1", "SYS2"], counts: { from: today(), until: null } };
  const told = () => whatWouldChange("systems-shown", both, () => true);
  expect(await told()).toEqual([
    "SYS2 name: shown from then on.",
    expect.stringMatching(/^SYS2 name: nobody administers it yet\. Whoever sets this becomes/),
  ]);

  await administerShown({ id: person.id, actingAs: null }, { systems: ["SYS1", "SYS2"], from: today() });
  expect(await grantsOf(person.id)).toEqual([
    { role: "ADMINISTRATOR", organisationCode: "SYS1" },
    { role: "ADMINISTRATOR", organisationCode: "SYS2" },
  ]);
  const [entry] = await db().auditEntry.findMany({ where: { action: "grant.made", subject: person.id } });
  expect(entry?.detail).toMatchObject({ organisation: "SYS2", role: "ADMINISTRATOR", toSelf: true });
  expect(await told()).toEqual(["SYS2 name: shown from then on."]);
});

test("a system that somebody administers gets no second administrator by being shown", async () => {
  const person = await aPerson({ role: "ADMINISTRATOR", organisation: "SYS1" });
  await administerShown({ id: person.id, actingAs: null }, { systems: ["SYS1", "SYS2"], from: today() });
  expect(await grantsOf(person.id)).toEqual([{ role: "ADMINISTRATOR", organisationCode: "SYS1" }]);
});

test("a system that was shown already is given to nobody by being shown again", async () => {
  await db().grant.deleteMany({ where: { organisationCode: "SYS2" } });
  const systems = ["SYS1", "SYS2"];
  await setSetting(null, { key: "systems-shown", value: systems, effectiveFrom: today() });
  const person = await aPerson({ role: "ADMINISTRATOR", organisation: "SYS1" });
  await administerShown({ id: person.id, actingAs: null }, { systems, from: today() });
  expect(await grantsOf(person.id)).toEqual([{ role: "ADMINISTRATOR", organisationCode: "SYS1" }]);
});
