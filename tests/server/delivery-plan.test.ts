import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { endorseAction } from "@/lib/server/commands/endorse-action";
import { saveMilestone } from "@/lib/server/commands/save-milestone";
import { addDependency, removeDependency } from "@/lib/server/commands/set-dependency";
import {
  updateDeliveryAction,
  type PlanEditor,
  type SentUpdate,
} from "@/lib/server/commands/update-delivery-action";
import { disconnect, pool } from "@/lib/server/db";
import { actionDetail } from "@/lib/server/queries/plan/plan-action";
import { planOf } from "@/lib/server/queries/plan/whole-plan";
import { seedPlan } from "@/prisma/seed/plan";
import { aPerson, twoSystems } from "@/tests/support/people";

let lead: PlanEditor;

beforeAll(async () => {
  await twoSystems();
  await seedPlan("SYS1");
  const person = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" });
  lead = { id: person.id, actingAs: null, name: "Priya Nair" };
});

afterAll(disconnect);

async function lineOf(code: string) {
  const line = (await planOf("SYS1", today()))?.lines.find((each) => each.code === code);
  if (!line) throw new Error(`There is no ${code}`);
  return line;
}

async function sent(code: string, fields: Partial<SentUpdate> = {}): Promise<SentUpdate> {
  const { version, status, due } = await lineOf(code);
  return {
    system: "SYS1",
    code,
    version,
    status: status === "NOT_STARTED" ? "ON_TRACK" : status,
    due,
    words: "It goes well",
    nextStep: "",
    moveReason: "",
    statusReason: "As seen in the test",
    ask: "",
    offer: "",
    decisionNeeded: "",
    evidence: "",
    outcome: "",
    ...fields,
  };
}

async function entries(action: string): Promise<number> {
  const { rows } = await pool().query<{ found: number }>(
    "select count(*)::int as found from audit_entry where action = $1",
    [action],
  );
  return rows[0]?.found ?? 0;
}

describe("the plan", () => {
  test("is seeded once: what a system changes of it does not come back", async () => {
    await pool().query("update delivery_action set title = 'Renamed here' where code = 'ES-3'");
    await seedPlan("SYS1");
    expect((await lineOf("ES-3")).title).toBe("Renamed here");
    expect(await planOf("SYS2", today())).toBeNull();
  });
});

describe("an update", () => {
  test("is kept with its history and its audit entry, together", async () => {
    const before = await entries("delivery.action-updated");
    const done = await updateDeliveryAction(
      lead,
      await sent("UN-5", { words: "Baseline drawn for two PCNs" }),
    );
    expect(done).toEqual({ ok: true, value: null });
    const line = await lineOf("UN-5");
    expect([line.whereItIs, line.version, line.updatedOn]).toEqual([
      "Baseline drawn for two PCNs",
      2,
      today(),
    ]);
    expect((await actionDetail(line.id, lead.id)).events[0]).toMatchObject({
      by: "Priya Nair",
      statusTo: "ON_TRACK",
    });
    expect(await entries("delivery.action-updated")).toBe(before + 1);
  });

  test("that moves the day needs a reason, and says how often it was moved and by whom", async () => {
    const later = { due: day("2027-12-31") };
    const refused = await updateDeliveryAction(lead, await sent("UN-6", later));
    expect(refused).toEqual({ ok: false, error: { is: "unexplained-move" } });
    await updateDeliveryAction(lead, await sent("UN-6", { ...later, moveReason: "The supplier is late" }));
    const { slippage, due, firstDue, illustrative } = await lineOf("UN-6");
    expect(slippage).toMatchObject({ times: 1, by: [{ name: "Priya Nair", times: 1 }] });
    expect([due, firstDue]).toEqual(["2027-12-31", "2026-10-31"]);
    expect(illustrative).not.toContain("dates");
  });

  test("that says otherwise than dates and milestones needs a reason", async () => {
    const refused = await updateDeliveryAction(
      lead,
      await sent("PR-1", { status: "OFF_TRACK", statusReason: "" }),
    );
    expect(refused).toMatchObject({ ok: false, error: { is: "unexplained-status", proposed: "ON_TRACK" } });
  });

  test("may say that it was not delivered, which ends it like what was", async () => {
    const ended = { status: "NOT_DELIVERED", outcome: "The money was withdrawn" } as const;
    await updateDeliveryAction(lead, await sent("NA-3", ended));
    const line = await lineOf("NA-3");
    expect([line.status, line.closedOn, line.outcome, line.late]).toEqual([
      "NOT_DELIVERED",
      today(),
      "The money was withdrawn",
      false,
    ]);
  });

  test("of another system’s action is not found", async () => {
    const done = await updateDeliveryAction(lead, { ...(await sent("NA-5")), system: "SYS2" });
    expect(done).toEqual({ ok: false, error: { is: "not-found" } });
  });
});

describe("200 people who update one action at once", () => {
  const EDITORS = 200;

  /** Each reads, writes, and where refused reads again, as a person does. */
  async function untilKept(words: string): Promise<number> {
    let told = 0;
    for (;;) {
      const done = await updateDeliveryAction(lead, await sent("PR-3", { words }));
      if (done.ok) return told;
      if (done.error.is !== "stale") throw new Error(done.error.is);
      expect(done.error.words).not.toBe("");
      told += 1;
    }
  }

  test("lose nothing, and each who is refused is told what the other said", async () => {
    const first = await sent("PR-3");
    const all = Array.from({ length: EDITORS }, (_, index) => `Update ${index}`);
    const once = await Promise.all(all.map((words) => updateDeliveryAction(lead, { ...first, words })));
    const kept = once.filter(({ ok }) => ok);
    const refused = once.filter((each) => !each.ok && each.error.is === "stale");
    expect([kept.length, refused.length]).toEqual([1, EDITORS - 1]);
    expect(refused.every((each) => !each.ok && each.error.is === "stale" && each.error.words !== "")).toBe(
      true,
    );

    await Promise.all(Array.from({ length: 20 }, (_, index) => untilKept(`Sent again ${index}`)));
    const line = await lineOf("PR-3");
    const { events } = await actionDetail(line.id, lead.id);
    const said = new Set(events.map(({ words }) => words));
    for (let index = 0; index < 20; index += 1) expect(said).toContain(`Sent again ${index}`);
    expect(line.version).toBe(first.version + 21);
    expect(events.filter(({ kind }) => kind === "UPDATED")).toHaveLength(21);
  });

  test("would lose all but the last without the check of the version", async () => {
    const { rows } = await pool().query<{ id: number }>("select id from delivery_action where code = 'PR-2'");
    const id = rows[0]?.id;
    const naive = async (words: string) => {
      const { rows: read } = await pool().query<{ was: string }>(
        "select where_it_is as was from delivery_action where id = $1",
        [id],
      );
      await pool().query("update delivery_action set where_it_is = $2 where id = $1", [
        id,
        `${read[0]?.was}|${words}`,
      ]);
    };
    await Promise.all(Array.from({ length: EDITORS }, (_, index) => naive(`n${index}`)));
    const kept = (await lineOf("PR-2")).whereItIs.split("|").filter(Boolean);
    expect(kept.length).toBeLessThan(EDITORS);
  });
});

describe("what an action needs", () => {
  test("goes round in no circle, and the circle is named", async () => {
    const add = (code: string, needs: string) => addDependency(lead, { system: "SYS1", code, needs });
    expect([await add("WF-2", "WF-1"), await add("WF-3", "WF-2")].every(({ ok }) => ok)).toBe(true);
    expect(await add("WF-1", "WF-3")).toEqual({
      ok: false,
      error: { is: "circle", circle: ["WF-1", "WF-3", "WF-2", "WF-1"] },
    });
    await removeDependency(lead, { system: "SYS1", code: "WF-3", needs: "WF-2" });
    expect((await add("WF-1", "WF-3")).ok).toBe(true);
  });

  test("closes no circle when both halves of it come at once", async () => {
    const add = (code: string, needs: string) => addDependency(lead, { system: "SYS1", code, needs });
    const both = await Promise.all([add("DI-3", "DI-4"), add("DI-4", "DI-3")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("a milestone", () => {
  test("serves several actions and is counted once", async () => {
    const milestone = {
      ...{ system: "SYS1", code: "WF-5", milestone: null, version: 0, evidence: "" },
      ...{ title: "Survey out", due: day("2026-03-01"), doneOn: null, alsoServes: "WF-6" },
    };
    await saveMilestone(lead, milestone);
    const [one, other] = [await lineOf("WF-5"), await lineOf("WF-6")];
    expect(one.milestones[0]?.id).toBe(other.milestones[0]?.id);
    const unknown = await saveMilestone(lead, { ...milestone, alsoServes: "XX-1" });
    expect(unknown).toEqual({ ok: false, error: { is: "no-such-action", codes: ["XX-1"] } });
  });
});

test("an endorsement is of the action as it was read", async () => {
  const { version } = await lineOf("NA-2");
  const endorsement = { system: "SYS1", code: "NA-2", version, onBehalfOf: "Rugby PCN", words: "" };
  await updateDeliveryAction(lead, await sent("NA-2"));
  expect(await endorseAction(lead, endorsement)).toEqual({ ok: false, error: { is: "stale" } });
  await endorseAction(lead, { ...endorsement, version: version + 1 });
  expect((await lineOf("NA-2")).endorsedVersion).toBe(version + 1);
});

test("what happened is never written over", async () => {
  await expect(pool().query("update delivery_update set words = 'Otherwise'")).rejects.toThrow(/append-only/);
});
