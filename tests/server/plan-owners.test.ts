import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/permissions/actor";
import { addDays } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { disconnect, pool } from "@/lib/server/db";
import { planNeeds } from "@/lib/server/queries/plan/owned-actions";
import { findActorByEmail } from "@/lib/server/queries/sessions";
import { seedPlan } from "@/prisma/seed/plan";
import { aPerson, twoSystems } from "@/tests/support/people";

let owner: Actor;
let other: Actor;

beforeAll(async () => {
  await twoSystems();
  await seedPlan("SYS1");
  owner = await actorOf(await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" }));
  other = await actorOf(await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" }));
});

afterAll(disconnect);

async function actorOf({ email }: { email: string }): Promise<Actor> {
  const found = await findActorByEmail(email);
  if (!found) throw new Error(`${email} has no access`);
  return found;
}

async function give(code: string, due: number, status = "ON_TRACK"): Promise<void> {
  await pool().query(
    `update delivery_action set owner = $2, owner_id = $3, status = $4::delivery_status, due = $5, updated_on = $6,
            closed_on = case when $4 = 'COMPLETE' then $6::date end where code = $1`,
    [code, owner.name, owner.id, status, addDays(today(), due), today()],
  );
}

test("an owner is told of late and soon due actions, each by its own page, and of none that is done", async () => {
  await give("UN-5", -3);
  await give("UN-6", 4);
  await give("NA-3", -9, "COMPLETE");
  await give("PR-1", -9, "PAUSED");
  await give("PR-2", 60);
  const needs = await planNeeds(owner, today());
  expect(needs.map(({ words, things }) => [words, things.map(({ path }) => path)])).toEqual([
    ["1 delivery plan action is overdue", ["/plan/UN-5?system=SYS1"]],
    ["1 delivery plan action is due within 7 days", ["/plan/UN-6?system=SYS1"]],
  ]);
  expect(await planNeeds(other, today())).toEqual([]);
});

test("what has had no update for 30 days is told as such", async () => {
  await pool().query("update delivery_action set updated_on = $1 where code = 'PR-2'", [
    addDays(today(), -31),
  ]);
  const [, , silent] = await planNeeds(owner, today());
  expect(silent).toMatchObject({
    words: "1 delivery plan action has had no update for 30 days",
    things: [{ when: "31 days", path: "/plan/PR-2?system=SYS1" }],
  });
});
