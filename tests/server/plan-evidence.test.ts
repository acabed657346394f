import { afterAll, beforeAll, expect, test } from "vitest";
import { today } from "@/lib/server/clock";
import { addEvidence } from "@/lib/server/commands/add-evidence";
import type { PlanEditor } from "@/lib/server/commands/update-delivery-action";
import { disconnect, pool } from "@/lib/server/db";
import { evidenceFor } from "@/lib/server/queries/plan/evidence";
import { actionDetail } from "@/lib/server/queries/plan/plan-action";
import { planOf } from "@/lib/server/queries/plan/whole-plan";
import { seedPlan } from "@/prisma/seed/plan";
import { aPerson, twoSystems } from "@/tests/support/people";
import { aGrant, anActor } from "../lib/permissions/people";

let lead: PlanEditor;

beforeAll(async () => {
  await twoSystems();
  await seedPlan("SYS1");
  const { id } = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" });
  lead = { id, actingAs: null, name: "Priya Nair" };
});

afterAll(disconnect);

const PDF = Buffer.from("%PDF-1.7\nMinutes of the group");
const sent = (fields: Partial<Parameters<typeof addEvidence>[1]> = {}) => ({
  ...{ system: "SYS1", code: "UN-1", name: "minutes.pdf", content: PDF, notAPatient: false },
  ...fields,
});

async function eventsOf(code: string) {
  const line = (await planOf("SYS1", today()))?.lines.find((each) => each.code === code);
  return { line, events: (await actionDetail(line?.id ?? 0, lead.id)).events };
}

async function counted(sql: string): Promise<number> {
  const { rows } = await pool().query<{ found: number }>(`select count(*)::int as found from ${sql}`);
  return rows[0]?.found ?? 0;
}

test("a file is kept as it came, with its line of the history and its audit entry, and ends the silence", async () => {
  expect(await addEvidence(lead, sent())).toEqual({ ok: true, value: null });
  const { line, events } = await eventsOf("UN-1");
  expect(line?.updatedOn).toBe(today());
  expect(events[0]).toMatchObject({
    ...{ kind: "EVIDENCE", by: "Priya Nair", words: "Added a file as evidence" },
    files: [{ name: "minutes.pdf", bytes: PDF.length }],
  });
  expect(await counted("audit_entry where action = 'delivery.evidence-added'")).toBe(1);
  await expect(pool().query("delete from delivery_evidence")).rejects.toThrow("append-only");
  await expect(pool().query("update delivery_evidence set name = 'x'")).rejects.toThrow("append-only");

  const id = events[0]?.files[0]?.id ?? "";
  const file = await evidenceFor(anActor(aGrant("PCC_MEMBER")), "UN-1", id);
  expect([file?.name, file?.content.equals(PDF)]).toEqual(["minutes.pdf", true]);
  for (const nobody of [
    aGrant("COMMITTEE_READER"),
    aGrant("ADMINISTRATOR"),
    aGrant("PCC_MEMBER", { organisation: "SYS2" }),
  ])
    expect(await evidenceFor(anActor(nobody), "UN-1", id)).toBeNull();
  expect(await evidenceFor(anActor(aGrant("PCC_MEMBER")), "UN-2", id)).toBeNull();
});

test.each([
  ["of a kind that is not taken", { name: "run.exe" }, "unfit"],
  ["that is not what its name says", { name: "minutes.png" }, "unfit"],
  ["that is empty", { content: Buffer.alloc(0) }, "unfit"],
  [
    "that holds what may be a patient’s number",
    { name: "a.csv", content: Buffer.from("no\n943 476 5919") },
    "patient",
  ],
  ["called by what may be a patient’s number", { name: "943 476 5919.pdf" }, "patient"],
  ["of no action", { code: "XX-9" }, "not-found"],
] as const)("a file %s is not kept, and nothing is said of it", async (_, fields, is) => {
  const before = await counted("delivery_update");
  expect(await addEvidence(lead, sent(fields))).toEqual({ ok: false, error: { is } });
  expect(await counted("delivery_update")).toBe(before);
});

test("a number that its sender says is no patient’s is kept", async () => {
  const file = { name: "a.csv", content: Buffer.from("no\n943 476 5919") };
  expect((await addEvidence(lead, sent({ ...file, notAPatient: true }))).ok).toBe(true);
});
