import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "@/lib/periods/day";
import { weekBefore } from "@/lib/reports/plan-messages";
import { today } from "@/lib/server/clock";
import { setMailChoice } from "@/lib/server/commands/set-mail-choice";
import { db, disconnect, pool } from "@/lib/server/db";
import { queuePlan } from "@/lib/server/mail/queue-plan";
import { mailChoice } from "@/lib/server/queries/mail-choice";
import { seedPlan } from "@/prisma/seed/plan";
import { aPerson, twoSystems } from "@/tests/support/people";

let owner: { id: string };
let lead: { id: string };

beforeAll(async () => {
  await twoSystems();
  await seedPlan("SYS1");
  owner = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" });
  lead = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" });
  await own("UN-5", addDays(today(), 7));
  await own("UN-6", addDays(today(), 1));
  await own("PR-1", addDays(today(), -20));
  await own("NA-3", addDays(today(), -20), "COMPLETE");
  await own("PR-2", addDays(today(), 1), "PAUSED");
});

afterAll(disconnect);

async function own(code: string, due: string, status = "ON_TRACK"): Promise<void> {
  await pool().query(
    `update delivery_action set owner = 'Ann Lee', owner_id = $2, due = $3, status = $4::delivery_status,
            closed_on = case when $4 = 'COMPLETE' then $5::date end where code = $1`,
    [code, owner.id, due, status, today()],
  );
}

async function kinds(person: { id: string }): Promise<string[]> {
  const found = await db().outboxMessage.findMany({
    where: { personId: person.id },
    orderBy: { kind: "asc" },
  });
  return found.map(({ kind }) => kind);
}

test("an owner is told once of what is due in a week, due tomorrow and overdue, and never of done or paused work", async () => {
  expect(await queuePlan()).toBe(3);
  expect(await queuePlan()).toBe(0);
  expect(await kinds(owner)).toEqual(["delivery-due", "delivery-due", "delivery-overdue"]);
  expect(await kinds(lead)).toEqual([]);
});

test("whoever follows an action hears in one e-mail that it slipped, and of no other", async () => {
  const { to } = weekBefore(today());
  const { rows } = await pool().query<{ id: number }>(
    `insert into delivery_follow (person_id, action_id) select $1, id from delivery_action where code in ('UN-1', 'UN-2')
     returning action_id as id`,
    [lead.id],
  );
  expect(rows).toHaveLength(2);
  await pool().query(
    "update delivery_action set due = $1, status = 'ON_TRACK' where code in ('UN-1', 'UN-3')",
    [to],
  );
  expect(await queuePlan()).toBe(1);
  expect(await queuePlan()).toBe(0);
  const [digest] = await db().outboxMessage.findMany({ where: { personId: lead.id } });
  expect(digest?.subject).toBe("Delivery plan: 1 of the actions you follow slipped");
});

test("whoever stops a kind of e-mail gets no more of it until they take it again", async () => {
  const choice = await db().mailChoice.findFirstOrThrow({
    where: { personId: owner.id, kind: "delivery-due" },
  });
  expect(await setMailChoice("nonsense", true)).toBe(false);
  expect(await setMailChoice(choice.token, true)).toBe(true);
  expect(await mailChoice(choice.token)).toEqual({ kind: "delivery-due", stopped: true });
  await own("UN-5", addDays(today(), 6));
  expect(await queuePlan()).toBe(0);
  await setMailChoice(choice.token, false);
  expect(await queuePlan()).toBe(1);
});
