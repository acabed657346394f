import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { confirmGrant } from "@/lib/server/commands/confirm-grant";
import { disablePerson } from "@/lib/server/commands/disable-person";
import { endGrant } from "@/lib/server/commands/end-grant";
import { nameDeputy } from "@/lib/server/commands/name-deputy";
import { db, disconnect } from "@/lib/server/db";
import { deputiesOf } from "@/lib/server/queries/deputies";
import { peopleIn } from "@/lib/server/queries/people";
import { aPerson, twoSystems } from "../support/people";

beforeAll(twoSystems);
afterAll(disconnect);

const acting = ({ id }: { id: string }) => ({ id, actingAs: null });
const until = addDays(today(), 90);
let named = 0;
const deputy = (practice: string) => ({
  practice,
  name: "Ada Flint",
  email: `ada.${++named}@example.nhs.uk`,
  endsOn: until,
});

test("a practice manager names a deputy for their own practice and for no other, until a day", async () => {
  const manager = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" });
  expect(await nameDeputy(acting(manager), deputy("PRAC1"))).toMatchObject({ ok: true });
  expect(await deputiesOf(["PRAC1"], today())).toMatchObject([{ name: "Ada Flint", endsOn: until }]);
  expect(await nameDeputy(acting(manager), deputy("PRAC2"))).toEqual({ ok: false, error: "not-manager" });
  const past = { ...deputy("PRAC1"), endsOn: addDays(today(), -1) };
  expect(await nameDeputy(acting(manager), past)).toEqual({ ok: false, error: "ended-already" });
});

test("a deputy's access never outlasts the manager's, and ends when the manager's is ended", async () => {
  const manager = await aPerson({
    role: "PRACTICE_MANAGER",
    organisation: "PRAC3",
    endsOn: addDays(today(), 30),
  });
  expect(await nameDeputy(acting(manager), deputy("PRAC3"))).toEqual({
    ok: false,
    error: "ends-after-manager",
  });
  const shorter = { ...deputy("PRAC3"), endsOn: addDays(today(), 20) };
  expect(await nameDeputy(acting(manager), shorter)).toMatchObject({ ok: true });
  expect(await nameDeputy(acting(manager), shorter)).toEqual({ ok: false, error: "already-there" });

  const { id } = await db().grant.findFirstOrThrow({ where: { personId: manager.id } });
  await endGrant(null, id, addDays(today(), -1));
  expect(await deputiesOf(["PRAC3"], today())).toEqual([]);
});

test("a manager who is out takes their deputies along, and a deputy names nobody", async () => {
  const manager = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC4" });
  await nameDeputy(acting(manager), deputy("PRAC4"));
  const [stand] = await db().person.findMany({
    where: { grants: { some: { organisationCode: "PRAC4", deputy: true } } },
  });
  expect(await nameDeputy(acting(stand!), deputy("PRAC4"))).toEqual({ ok: false, error: "not-manager" });
  await disablePerson(null, manager.id, "Left");
  expect(await deputiesOf(["PRAC4"], today())).toEqual([]);
  const entries = await db().auditEntry.count({ where: { subject: stand!.id, action: "grant.ended" } });
  expect(entries).toBe(1);
});

test("a role is confirmed at the review by someone else, with an entry; nobody confirms their own", async () => {
  const administrator = await aPerson({ role: "ADMINISTRATOR", organisation: "SYS1" });
  const other = await aPerson({ role: "LMC", organisation: "SYS1", startsOn: day("2020-01-01") });
  const grantOf = async (personId: string) => (await db().grant.findFirstOrThrow({ where: { personId } })).id;
  expect(await confirmGrant(acting(administrator), await grantOf(other.id))).toMatchObject({ ok: true });
  const [listed] = (await peopleIn({ organisations: ["SYS1"] })).filter(({ id }) => id === other.id);
  expect(listed?.grants[0]?.confirmedOn).toBe(today());
  expect(await db().auditEntry.count({ where: { action: "grant.confirmed", subject: other.id } })).toBe(1);
  expect(await confirmGrant(acting(administrator), await grantOf(administrator.id))).toEqual({
    ok: false,
    error: "own-grant",
  });
});
