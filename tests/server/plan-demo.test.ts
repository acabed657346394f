import { afterAll, beforeAll, expect, test } from "vitest";
import { aPerson, twoSystems } from "../support/people";

// Read when first asked: the demo's days are told as the demo.
process.env.INSTALLATION = "demo";

const { onDay, today } = await import("@/lib/server/clock");
const { disconnect, pool } = await import("@/lib/server/db");
const { findMeeting, meetingsOf } = await import("@/lib/server/queries/plan/meetings");
const { versionsOf } = await import("@/lib/server/queries/plan/versions");
const { planOf } = await import("@/lib/server/queries/plan/whole-plan");
const { changesSince, contentOf } = await import("@/lib/plans/version");
const { collaborativeSteps } = await import("@/prisma/seed/demo/plan/collaborative");
const { seedPlan } = await import("@/prisma/seed/plan");

beforeAll(async () => {
  await twoSystems();
  await seedPlan("SYS1");
  const { id } = await aPerson({ role: "PCC_MEMBER", organisation: "SYS1" });
  // Twice: a seeding that was cut short goes on and does nothing anew.
  for (const { on, by, take } of [...collaborativeSteps("SYS1"), ...collaborativeSteps("SYS1")])
    await onDay(on, () => take({ id, actingAs: null, name: by }));
});

afterAll(disconnect);

test("the collaborative has held one meeting, with decisions, an interest and its minutes", async () => {
  const meetings = await meetingsOf("SYS1");
  expect(meetings).toMatchObject([{ on: "2025-11-27", closed: true, items: 3 }]);
  const meeting = await findMeeting(meetings[0]?.id ?? 0);
  expect(meeting?.minutes?.items.map(({ code }) => code)).toEqual(["UC-2", "EN-3", "FI-1"]);
  expect(meeting?.minutes?.items[0]?.interests[0]).toContain("Dr Asha Menon");
  expect(meeting?.minutes?.items[1]?.interests).toEqual([]);
});

test("it endorsed a version, against which later changes are told", async () => {
  const versions = await versionsOf("SYS1");
  expect(versions).toMatchObject([{ number: 1, pccOn: "2025-11-27", icbOn: null }]);
  await pool().query("update delivery_action set due = '2026-12-31' where code = 'EN-3'");
  const lines = (await planOf("SYS1", today()))?.lines ?? [];
  expect(changesSince(versions[0]?.content ?? [], contentOf(lines)).map(({ code }) => code)).toEqual([
    "EN-3",
  ]);
});
