import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { csvPieces } from "@/lib/exports/csv";
import { cellsOf } from "@/lib/exports/sheet";
import { workbookParts } from "@/lib/exports/workbook";
import { PLAN_TEMPLATE } from "@/lib/plans/plan-file/imported-columns";
import { seenOf, tallyOf } from "@/lib/plans/plan-file/plan-review";
import { discardOldPlanFiles, discardPlanFile } from "@/lib/server/commands/discard-plan-file";
import { importPlanFile } from "@/lib/server/commands/import-plan-file";
import { receivePlanFile } from "@/lib/server/commands/receive-plan-file";
import { updateDeliveryAction, type PlanEditor } from "@/lib/server/commands/update-delivery-action";
import { today, workingInstant } from "@/lib/server/clock";
import { disconnect, pool } from "@/lib/server/db";
import { zipped } from "@/lib/server/downloads/zip";
import { planEditedBy } from "@/lib/server/queries/plan/edited-by";
import { judgedPlanFile, knownPlan } from "@/lib/server/queries/plan/plan-file";
import { planOf } from "@/lib/server/queries/plan/whole-plan";
import { readPlanFile } from "@/lib/server/uploads/read-plan-file";
import { PLAN_FILE_LIMITS } from "@/lib/uploads/limits";
import { seedPlan } from "@/prisma/seed/plan";
import { aPerson, twoSystems } from "@/tests/support/people";
import { aGrant, anActor } from "../lib/permissions/people";

const BOUNDARY = "b";
let lead: PlanEditor;
let colleague: PlanEditor;

beforeAll(async () => {
  await twoSystems();
  await seedPlan("SYS1");
  const person = async () => (await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" })).id;
  lead = { id: await person(), actingAs: null, name: "Priya Nair" };
  colleague = { id: await person(), actingAs: null, name: "Sam Reed" };
});

beforeEach(() => pool().query("truncate plan_upload"));
afterAll(disconnect);

async function* posted(content: Uint8Array | string, name: string): AsyncGenerator<Uint8Array> {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  yield Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

/** Sends a file as the route does, and judges it as the page does. */
async function send(
  content: Uint8Array | string,
  { by = lead, name = "plan.csv", notPatients = false } = {},
) {
  const known = (await knownPlan("SYS1"))!;
  const read = await readPlanFile(posted(content, name), { boundary: BOUNDARY, known, notPatients });
  if (!read.ok) throw new Error(read.error);
  await receivePlanFile(by, "SYS1", { id: randomUUID(), ...read.value });
  return judged(by);
}

async function judged(by = lead) {
  return (await judgedPlanFile({ system: "SYS1", by: by.id }))!;
}

/** Puts the file that waits into the plan as the page's button does, as it was when it was looked at. */
function putIn({ id, review }: Awaited<ReturnType<typeof judged>>, by = lead) {
  return importPlanFile(by, { system: "SYS1", file: id, seen: review ? seenOf(review) : "" });
}

async function lineOf(code: string) {
  return (await planOf("SYS1", today()))?.lines.find((each) => each.code === code);
}

async function counted(sql: string): Promise<number> {
  const { rows } = await pool().query<{ found: number }>(`select count(*)::int as found from ${sql}`);
  return rows[0]?.found ?? 0;
}

const HEADING = "Code,Action,Theme,Starts,Due,Reason moved,Status,Where it is,Owner,Milestones and days";
const ADDED =
  "SV-1,Hub for weekends,Estates,01/02/2026,30/09/2026,,At risk,Waits for a lease,Priya Nair,2026-03-31 Lease signed";

test("is looked at before anything of it is stored, then put in whole with its history, and once", async () => {
  const before = await counted("delivery_update");
  const sent = await send([HEADING, ADDED, "UN-5,,,,31/12/2027,The supplier is late,,,,"].join("\n"));
  expect(sent.errors).toEqual([]);
  expect(tallyOf(sent.review!)).toEqual({ added: 1, changed: 1, same: 0 });
  expect(await lineOf("SV-1")).toBeUndefined();
  expect(await counted("delivery_update")).toBe(before);

  expect(await putIn(sent)).toEqual({ ok: true, value: { added: 1, changed: 1, same: 0 } });
  expect(await lineOf("SV-1")).toMatchObject({
    ...{ title: "Hub for weekends", status: "AT_RISK", whereItIs: "Waits for a lease", band: "YEARS_2_3" },
    ...{ statusReason: "As the plan that was imported says", due: "2026-09-30", firstDue: "2026-09-30" },
    milestones: [{ title: "Lease signed", due: "2026-03-31", doneOn: null }],
  });
  expect(await lineOf("UN-5")).toMatchObject({
    due: "2027-12-31",
    slippage: { times: 1, by: [{ name: "Priya Nair", times: 1 }] },
  });
  expect(await counted("audit_entry where action = 'delivery.imported'")).toBe(1);
  expect(await counted("audit_entry where action = 'delivery.action-added'")).toBe(1);
  expect(await counted("audit_entry where action = 'delivery.action-updated'")).toBe(2);
  expect(await putIn(sent)).toEqual({ ok: false, error: { is: "file-gone" } });

  const again = await send([HEADING, ADDED].join("\n"));
  expect(tallyOf(again.review!)).toEqual({ added: 0, changed: 0, same: 1 });
});

test("tells who wrote meanwhile instead of writing over them, and nothing of it is in the plan", async () => {
  const sent = await send(
    [HEADING, "SV-2,Second hub,Estates,01/02/2026,30/09/2026,,,,,", "UN-6,,,,,,,,Ann Lee,"].join("\n"),
  );
  const { version, status, due } = (await lineOf("UN-6"))!;
  await updateDeliveryAction(colleague, {
    ...{ system: "SYS1", code: "UN-6", version, status: status === "NOT_STARTED" ? "ON_TRACK" : status, due },
    ...{ words: "Said meanwhile", nextStep: "", moveReason: "", statusReason: "As seen", ask: "", offer: "" },
    ...{ decisionNeeded: "", evidence: "", outcome: "" },
  });
  expect(await putIn(sent)).toEqual({ ok: false, error: { is: "stale" } });
  expect(await lineOf("SV-2")).toBeUndefined();
  expect(await lineOf("UN-6")).toMatchObject({ whereItIs: "Said meanwhile" });
  expect((await lineOf("UN-6"))?.owner).not.toBe("Ann Lee");
  expect((await putIn(await judged())).ok).toBe(true);
  expect(await lineOf("UN-6")).toMatchObject({
    whereItIs: "Said meanwhile",
    owner: "Ann Lee",
    ownerId: null,
  });
});

test("downloaded as csv or workbook and sent back, changes nothing", async () => {
  const { lines } = (await knownPlan("SYS1"))!;
  const rows = cellsOf(PLAN_TEMPLATE, lines);
  const sheet = { fileName: "t", title: "T", columns: PLAN_TEMPLATE, notes: [], rows, most: rows.length };
  let csv = "";
  for await (const piece of csvPieces(sheet)) csv += piece;
  const book: Buffer[] = [];
  for await (const piece of zipped(workbookParts(sheet))) book.push(piece);
  for (const content of [csv, Buffer.concat(book)]) {
    const sent = await send(content);
    expect(sent.errors).toEqual([]);
    expect(tallyOf(sent.review!)).toEqual({ added: 0, changed: 0, same: lines.length });
    expect(sent.review?.ignored).toEqual([]);
  }
});

test("asks of what may be a patient’s number, and keeps nothing of the file before it is answered", async () => {
  const file = [HEADING, "SV-3,Ticket 943 476 5919,Estates,01/02/2026,30/09/2026,,,,,"].join("\n");
  const asks = await send(file, { name: "943 476 5919.csv" });
  expect(asks).toMatchObject({ fileName: "The file", asksOfPatients: true, review: null });
  const { rows } = await pool().query<{ kept: string }>(
    "select row_to_json(u)::text as kept from plan_upload u",
  );
  expect(rows.map(({ kept }) => /943|5919/.test(kept))).toEqual([false]);
  expect(tallyOf((await send(file, { notPatients: true })).review!)).toMatchObject({ added: 1 });
});

test("is refused where it is larger than it may be, as sent or unpacked", async () => {
  const wide = `${HEADING}\n${"x".repeat(PLAN_FILE_LIMITS.csv)}`;
  const [error] = (await send(wide)).errors;
  expect(error?.found).toMatch(/10,000,000 bytes|1,000,000|million characters/);
  expect((await send(wide)).review).toBeNull();
});

test("waits for whoever sent it alone, is theirs to discard, and is forgotten after a week", async () => {
  const sent = await send([HEADING, ADDED].join("\n"));
  expect(await judgedPlanFile({ system: "SYS1", by: colleague.id })).toBeNull();
  expect(await putIn(sent, colleague)).toEqual({ ok: false, error: { is: "file-gone" } });
  await discardPlanFile(colleague, sent.id);
  expect((await judged()).id).toBe(sent.id);
  await pool().query("update plan_upload set received_at = $1::timestamptz - interval '8 days'", [
    workingInstant(),
  ]);
  await discardOldPlanFiles();
  expect(await counted("plan_upload")).toBe(0);
});

test("is there only for who may edit the whole plan of the system", async () => {
  const asked = (role: Parameters<typeof aGrant>[0], system = "SYS1") =>
    planEditedBy(anActor(aGrant(role)), system);
  expect((await asked("ICB_PRIMARY_CARE"))?.plan.system).toBe("SYS1");
  for (const role of [
    "ICB_QUALITY",
    "ICB_ANALYST",
    "PLACE_LEAD",
    "PCC_MEMBER",
    "LMC",
    "ADMINISTRATOR",
  ] as const)
    expect(await asked(role), role).toBeNull();
  expect(await asked("ICB_PRIMARY_CARE", "SYS2")).toBeNull();
  expect(await planEditedBy(null, "SYS1")).toBeNull();
});
