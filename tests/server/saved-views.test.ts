import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor, HeldGrant } from "@/lib/permissions/actor";
import type { Role } from "@/lib/permissions/role";
import { day } from "@/lib/periods/day";
import { changeView } from "@/lib/server/commands/change-view";
import { removeView } from "@/lib/server/commands/remove-view";
import { saveView } from "@/lib/server/commands/save-view";
import { db, disconnect } from "@/lib/server/db";
import { findOwnView, savedViewsOf } from "@/lib/server/queries/saved-views";
import { aPerson, twoSystems } from "@/tests/support/people";

let lead: Actor;
let manager: Actor;
let elsewhere: Actor;

beforeAll(async () => {
  await twoSystems();
  lead = await anActor("ICB_PRIMARY_CARE", "SYS1", "SYS1");
  manager = await anActor("PRACTICE_MANAGER", "PRAC1", "SYS1");
  elsewhere = await anActor("PRACTICE_MANAGER", "PRAC9", "SYS2");
});

afterAll(disconnect);

async function anActor(role: Role, organisation: string, system: string): Promise<Actor> {
  const { id } = await aPerson({ role, organisation });
  const grant: HeldGrant = {
    id: 1,
    role,
    deputy: false,
    clearedRestricted: false,
    organisation,
    organisationName: organisation,
    system,
    startsOn: day("2020-04-01"),
    endsOn: null,
  };
  return { id, name: "A reader", holds: [grant], grants: [grant], actingAs: null };
}

const view = (name: string, sharedWith: Role[] = []) => ({
  name,
  address: "/practices?place=PLACE1",
  system: "SYS1",
  sharedWith,
});

const actions = async (subject: string) =>
  (await db().auditEntry.findMany({ where: { subject }, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );

test("a view is its owner's alone until it is shared, and then the role's in that system", async () => {
  const saved = await saveView(lead, view("Waits"));
  if (!saved.ok) throw new Error(saved.error);
  expect((await savedViewsOf(lead)).mine).toMatchObject([
    { name: "Waits", address: "/practices?place=PLACE1" },
  ]);
  expect(await savedViewsOf(manager)).toEqual({ mine: [], shared: [] });

  await changeView(lead, saved.value, { name: "Waits", sharedWith: ["PRACTICE_MANAGER"] });
  expect((await savedViewsOf(manager)).shared).toMatchObject([{ name: "Waits" }]);
  expect(await savedViewsOf(elsewhere)).toEqual({ mine: [], shared: [] });
  expect(await findOwnView(manager, saved.value)).toBeNull();
  expect(await actions(saved.value)).toEqual(["view.saved", "view.changed"]);
});

test("a second view of one name is refused, whether saved or renamed to it", async () => {
  const one = await saveView(manager, view("Mine"));
  expect(await saveView(manager, view("Mine"))).toEqual({ ok: false, error: "name-taken" });
  const two = await saveView(manager, view("Other"));
  if (!one.ok || !two.ok) throw new Error("not saved");
  expect(await changeView(manager, two.value, { name: "Mine", sharedWith: [] })).toEqual({
    ok: false,
    error: "name-taken",
  });
  expect(await actions(two.value)).toEqual(["view.saved"]);
});

test("nobody changes or removes another person's view", async () => {
  const saved = await saveView(lead, view("The lead's", ["PRACTICE_MANAGER"]));
  if (!saved.ok) throw new Error(saved.error);
  expect(await changeView(manager, saved.value, { name: "Taken", sharedWith: [] })).toMatchObject({
    ok: false,
  });
  expect(await removeView(manager, saved.value)).toMatchObject({ ok: false });
  expect(await removeView(lead, saved.value)).toMatchObject({ ok: true });
  expect(await actions(saved.value)).toEqual(["view.saved", "view.removed"]);
});
