import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Period } from "@/lib/periods/period";
import { step } from "@/lib/periods/period";
import { saveReturn } from "@/lib/server/commands/save-return";
import { submitReturn } from "@/lib/server/commands/submit-return";
import { disconnect, pool } from "@/lib/server/db";
import { findReturn } from "@/lib/server/queries/returns/return";
import type { ReturnActor } from "@/lib/server/returns/locked-return";
import { aPerson, twoSystems } from "@/tests/support/people";
import { answering, differs } from "@/tests/support/returned";
import { asked, MONTH, published } from "@/tests/support/returns";

let manager: ReturnActor;
const attestation = { name: "Sarah Whitcombe", role: "Practice manager", onBehalfBy: null };

beforeAll(async () => {
  await twoSystems();
  const { id } = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" });
  manager = { id, actingAs: null, name: "Sarah Whitcombe" };
});

afterAll(disconnect);

async function aDraft(practices: readonly string[], month: Period): Promise<void> {
  await published(practices, { month });
  await asked(manager.id, { month });
  for (const practice of practices) {
    const of = { practice, system: "SYS1", month };
    const saved = await saveReturn(manager, of, {
      version: 0,
      answered: answering({ total: differs("1100") }),
    });
    if (!saved.ok) throw new Error(saved.error.is);
  }
}

const SUBMISSIONS = 200;
const times = <Value>(count: number, work: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

test("of 200 who send one return at once exactly one does, the others are told, and one revision is kept", async () => {
  await aDraft(["PRAC1"], MONTH);
  const of = { practice: "PRAC1", system: "SYS1", month: MONTH };
  const outcomes = await times(SUBMISSIONS, () => submitReturn(manager, of, { version: 1, attestation }));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const told = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error.is]));
  expect(new Set(told)).toEqual(new Set(["stale"]));
  expect(told).toHaveLength(SUBMISSIONS - 1);
  const kept = await findReturn("PRAC1", MONTH);
  expect(kept).toMatchObject({ state: "SUBMITTED", version: 2, draft: null, disputes: [{ own: 1100 }] });
  expect(kept?.events).toHaveLength(1);
  expect(kept?.sent[0]?.answers).toEqual(answering({ total: differs("1100") }).answers);
});

test("the same proof finds more than one winner where nobody holds the row: it can fail", async () => {
  const month = step(MONTH, -1);
  await aDraft(["PRAC1"], month);
  const outcomes = await times(SUBMISSIONS, () => submitWithoutALock("PRAC1", month));
  expect(outcomes.filter((won) => won).length).toBeGreaterThan(1);
});

/** What a hurried hand writes: look whether it was sent, then send it. */
async function submitWithoutALock(practice: string, month: Period): Promise<boolean> {
  const of = [practice, month.start];
  const { rows } = await pool().query<{ state: string }>(
    "select state from appointment_return where practice = $1 and month = $2",
    of,
  );
  if (rows[0]?.state !== "DRAFT") return false;
  await pool().query(
    "update appointment_return set state = 'SUBMITTED' where practice = $1 and month = $2",
    of,
  );
  return true;
}

const PRACTICES = Array.from({ length: 119 }, (_, index) => `X${String(index + 1).padStart(5, "0")}`);

test("119 practices that send together are all kept, each with its own answers", async () => {
  const month = step(MONTH, -2);
  await published(PRACTICES, { month });
  await asked(manager.id, { month });
  const own = (index: number) => String(1_001 + index);
  const outcomes = await times(PRACTICES.length, async (index) => {
    const of = { practice: PRACTICES[index] ?? "", system: "SYS1", month };
    const answered = answering({ total: differs(own(index)) });
    const saved = await saveReturn(manager, of, { version: 0, answered });
    return saved.ok && (await submitReturn(manager, of, { version: 1, attestation })).ok;
  });
  expect(outcomes.filter((ok) => ok)).toHaveLength(PRACTICES.length);
  const kept = await times(PRACTICES.length, (index) => findReturn(PRACTICES[index] ?? "", month));
  expect(kept.map((each) => each?.sent[0]?.answers.total)).toEqual(
    PRACTICES.map((_, index) => differs(own(index))),
  );
});

test("the same proof loses returns where the month is one document read and written back: it can fail", async () => {
  await pool().query("create table month_as_one (returns jsonb not null)");
  await pool().query("insert into month_as_one values ('{}')");
  await times(PRACTICES.length, async (index) => {
    const { rows } = await pool().query<{ returns: Record<string, number> }>(
      "select returns from month_as_one",
    );
    await setTimeout(0);
    const returns = { ...rows[0]?.returns, [PRACTICES[index] ?? ""]: index };
    await pool().query("update month_as_one set returns = $1", [returns]);
  });
  const { rows } = await pool().query<{ kept: number }>(
    "select count(*)::int as kept from month_as_one, jsonb_object_keys(returns)",
  );
  expect(rows[0]?.kept).toBeLessThan(PRACTICES.length);
});
