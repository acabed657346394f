import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { answeredWith, changesBy, tallyOfChanges } from "@/lib/appointments/return-file";
import { NOTHING_ANSWERED, type Answered } from "@/lib/appointments/return-answers";
import { TEMPLATE, templateRows } from "@/lib/appointments/return-template";
import { csvPieces } from "@/lib/exports/csv";
import { cellsOf } from "@/lib/exports/sheet";
import { workbookParts } from "@/lib/exports/workbook";
import type { Actor } from "@/lib/permissions/actor";
import { discardOldReturnFiles, discardReturnFile } from "@/lib/server/commands/discard-return-file";
import { receiveReturnFile } from "@/lib/server/commands/receive-return-file";
import { saveReturn } from "@/lib/server/commands/save-return";
import { workingInstant } from "@/lib/server/clock";
import { disconnect, pool } from "@/lib/server/db";
import { zipped } from "@/lib/server/downloads/zip";
import { nationalYear } from "@/lib/server/queries/returns/national-months";
import { findReturn } from "@/lib/server/queries/returns/return";
import { sentReturnFile } from "@/lib/server/queries/returns/return-file";
import { completedBy } from "@/lib/server/returns/completed-by";
import type { ReturnActor } from "@/lib/server/returns/locked-return";
import { readReturnFile } from "@/lib/server/uploads/read-return-file";
import { aGrant, anActor } from "../lib/permissions/people";
import { aPerson, twoSystems } from "../support/people";
import { differs, NATIONAL } from "../support/returned";
import { asked, MONTH, published } from "../support/returns";

const OF = { practice: "PRAC1", system: "SYS1", month: MONTH };
const BOUNDARY = "b";
let manager: ReturnActor;
let deputy: ReturnActor;

beforeAll(async () => {
  await twoSystems();
  const person = async () => (await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" })).id;
  manager = { id: await person(), actingAs: null, name: "Sarah Whitcombe" };
  deputy = { id: await person(), actingAs: null, name: "Tom Okafor" };
  await published(["PRAC1"], { month: MONTH });
  await asked(manager.id, { month: MONTH });
});

beforeEach(async () => {
  await pool().query("truncate return_upload");
  await pool().query("truncate appointment_return cascade");
});
afterAll(disconnect);

async function* posted(content: Uint8Array | string, name = "return.csv"): AsyncGenerator<Uint8Array> {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  yield Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

/** Sends a file as the route does. */
async function send(content: Uint8Array | string, { by = manager, name = "return.csv" } = {}) {
  const read = await readReturnFile(posted(content, name), { boundary: BOUNDARY, ...OF });
  if (!read.ok) throw new Error(read.error);
  await receiveReturnFile(by, OF, { id: randomUUID(), ...read.value });
  return waiting(by);
}

async function waiting(by = manager) {
  const sent = await sentReturnFile({ ...OF, by: by.id });
  if (!sent) throw new Error("no file waits");
  return sent;
}

async function answered(): Promise<{ answers: Answered; version: number }> {
  const kept = await findReturn(OF.practice, MONTH);
  return { answers: kept?.draft ?? NOTHING_ANSWERED, version: kept?.version ?? 0 };
}

/** What the file that waits would do. */
async function changes() {
  const { outcome } = await waiting();
  if (outcome.is === "refused") throw new Error(JSON.stringify(outcome.errors));
  const national = (await nationalYear(OF.practice, MONTH))!.now;
  const { figures, counts } = national;
  const { answers } = await answered();
  return changesBy(outcome, { national: figures, counts, answered: answers, month: MONTH });
}

/** Puts the file that waits into the return, as the page's button does. */
async function putIn() {
  const { id } = await waiting();
  const found = await changes();
  const { answers, version } = await answered();
  const { added, changed } = tallyOfChanges(found);
  const from = { id, is: "template" as const, added, changed };
  return saveReturn(manager, OF, { version, answered: answeredWith(answers, found), from });
}

const HEADING = TEMPLATE.map(({ heading }) => heading).join(",");

/** A filled-in template: what is counted of each figure, with more cells after it. */
function filledIn(counts: Partial<Record<keyof typeof NATIONAL, string>>): string {
  const lines = Object.entries(NATIONAL).map(([figure, national]) => {
    const own = counts[figure as keyof typeof NATIONAL] ?? `${national}`;
    return `PRAC1,2025-11,${figure},words,${national},${own}${own.includes(",") ? "" : ",,,"}`;
  });
  return [HEADING, ...lines].join("\r\n");
}

describe("a filled-in template", () => {
  test("with seven errors tells each with its line and column, then clean is put in whole", async () => {
    const wrong = filledIn({
      total: "-3,,,",
      "staff-gp": "about 400,,,",
      "staff-other": "12.5,,,",
      "mode-telephone": "310,Ghosts,,",
      "mode-online": "90,,soon,",
      "status-dna": "943 476 5919,,,",
      "same-day": "470,,,Mrs Example rang",
    });
    const { outcome } = await send(wrong);
    const errors = outcome.is === "refused" ? outcome.errors : [];
    expect(errors.map(({ line, column, found }) => [line, column, found])).toEqual([
      [2, "Your count", '"-3"'],
      [3, "Your count", '"about 400"'],
      [4, "Your count", '"12.5"'],
      [6, "Reason", '"Ghosts"'],
      [7, "Fixed from", '"soon"'],
      [10, "Your count", "what looks like an NHS number"],
      [12, "Note", "what looks like the name of a person"],
    ]);
    expect(await findReturn(OF.practice, MONTH)).toBeNull();

    await send(filledIn({ total: '"1,100",Vaccination clinics,05/01/2026,Autumn', urgent: ",,," }));
    expect(tallyOfChanges(await changes())).toEqual({ added: 13, changed: 0, same: 0, ignored: 1 });
    expect(await putIn()).toMatchObject({ ok: true });
    const { answers } = (await answered()).answers;
    expect(answers.total).toEqual({
      ...differs("1100", { reason: "vaccination-clinics", note: "Autumn", confirmed: false }),
      fixedFrom: "2026-01-05",
    });
    expect(answers.urgent).toBeUndefined();
    const { rows } = await pool().query("select detail from audit_entry where action = 'return.file-put-in'");
    expect(rows).toMatchObject([{ detail: { month: "2025-11", is: "template", added: 13, changed: 0 } }]);
  });

  test("sent twice changes nothing the second time, and is put in once", async () => {
    const file = filledIn({ total: "1100,Vaccination clinics,," });
    await send(file);
    const { id } = await waiting();
    expect(await putIn()).toMatchObject({ ok: true });
    const before = await answered();
    const from = { id, is: "template" as const, added: 14, changed: 0 };
    const again = await saveReturn(manager, OF, { version: before.version, answered: before.answers, from });
    expect(again).toEqual({ ok: false, error: { is: "file-gone" } });
    await send(file);
    expect(tallyOfChanges(await changes())).toEqual({ added: 0, changed: 0, same: 14, ignored: 0 });
    expect(await answered()).toEqual(before);
  });

  test("downloaded as csv or workbook and sent back says what the return says", async () => {
    const own: Answered = {
      answers: { total: differs("1100", { note: "=1+1, at the hub" }), "staff-gp": { kind: "MATCHES" } },
      missed: "",
      missedWhere: "",
    };
    await saveReturn(manager, OF, { version: 0, answered: own });
    const rows = cellsOf(TEMPLATE, templateRows(OF, NATIONAL, (await answered()).answers));
    const sheet = { fileName: "t", title: "T", columns: TEMPLATE, notes: [], rows, most: rows.length };
    let csv = "";
    for await (const piece of csvPieces(sheet)) csv += piece;
    const book: Buffer[] = [];
    for await (const piece of zipped(workbookParts(sheet))) book.push(piece);
    for (const content of [csv, Buffer.concat(book)]) {
      await send(content);
      expect(tallyOfChanges(await changes())).toEqual({ added: 0, changed: 0, same: 2, ignored: 12 });
    }
  });

  test("of another practice or month, or with a column about patients, is refused", async () => {
    const errors = async (text: string) => {
      const { outcome } = await send(text);
      return outcome.is === "refused" ? outcome.errors.map(({ column, found }) => [column, found]) : [];
    };
    const line = "PRAC1,Nov-25,total,words,1000,1000,,,";
    expect(await errors(`${HEADING}\n${line}`)).toEqual([]);
    expect(await errors(`${HEADING}\n${line.replace("PRAC1", "PRAC2").replace("Nov", "Oct")}`)).toEqual([
      ["Practice", '"PRAC2"'],
      ["Month", '"Oct-25"'],
    ]);
    expect(await errors(`${HEADING},Surname\n${line},Zebedee`)).toEqual([
      ["Surname", "what looks like the name of a person"],
    ]);
    expect(await errors(`${HEADING.replace("Reason,", "")}\n${line}`)).toEqual([
      ["Reason", "no such column"],
    ]);
  });
});

describe("an appointment book extract", () => {
  const HEADINGS = "Date booked,Date of appointment,Status,Mode,Staff group,National category,Count";
  const row = (count: number) =>
    `14/11/2025,14/11/2025,Attended,Face-to-Face,GP,General Consultation Acute,${count}`;

  test("is added up and compared, and keeps the words a person gave", async () => {
    const words = differs("1290", { reason: "supplier-fault", note: "Ticket 12" });
    await saveReturn(manager, OF, {
      version: 0,
      answered: { answers: { total: words }, missed: "", missedWhere: "" },
    });
    const { outcome } = await send([HEADINGS, row(1_000), row(300)].join("\n"));
    expect(outcome).toMatchObject({ is: "extract", extract: { rows: 2, counts: { appointments: 1_300 } } });
    const found = await changes();
    expect(found.find(({ figure }) => figure === "total")).toMatchObject({
      what: "changed",
      then: { own: "1300", reason: "supplier-fault", note: "Ticket 12", confirmed: false },
    });
    expect(found.find(({ figure }) => figure === "status-attended")?.then).toMatchObject({ own: "1300" });
    expect(found.find(({ figure }) => figure === "mode-telephone")?.then).toMatchObject({ own: "0" });
  });

  test("with a column of names is refused whole, and no value of it is kept anywhere", async () => {
    const text = [`${HEADINGS},Patient name`, `${row(1)},Zebedee Quill`].join("\n");
    const { outcome } = await send(text, { name: "Mrs Zebedee.csv" });
    expect(outcome).toMatchObject({ is: "refused", errors: [{ line: 1, column: "Patient name" }] });
    const { rows } = await pool().query<{ kept: string }>(
      "select row_to_json(u)::text as kept from return_upload u",
    );
    expect(rows.map(({ kept }) => /zebedee|quill|14\/11/i.test(kept))).toEqual([false]);
    expect(await findReturn(OF.practice, MONTH)).toBeNull();
  });
});

test("each person has their own file waiting, and nobody discards or puts in another’s", async () => {
  await send(filledIn({}));
  const theirs = await send(filledIn({ total: "1100,Vaccination clinics,," }), { by: deputy });
  await discardReturnFile(manager, theirs.id);
  expect((await waiting(deputy)).id).toBe(theirs.id);
  const from = { id: theirs.id, is: "template" as const, added: 1, changed: 0 };
  const tried = await saveReturn(manager, OF, { version: 0, answered: NOTHING_ANSWERED, from });
  expect(tried).toEqual({ ok: false, error: { is: "file-gone" } });
  expect(await findReturn(OF.practice, MONTH)).toBeNull();
});

test("what was read of a file is forgotten after a week, whether or not another is sent", async () => {
  await send(filledIn({}));
  const receivedAgo = (days: number) =>
    pool().query("update return_upload set received_at = $1::timestamptz - make_interval(hours => $2)", [
      ...[workingInstant(), days * 24 + 1],
    ]);
  await receivedAgo(6);
  await discardOldReturnFiles();
  expect(await waiting()).toMatchObject({ fileName: "return.csv" });
  await receivedAgo(7);
  await discardOldReturnFiles();
  expect((await pool().query("select 1 from return_upload")).rows).toEqual([]);
});

test("another practice’s upload is not there, as one that does not exist is not", async () => {
  const actor: Actor = anActor(aGrant("PRACTICE_MANAGER"));
  const found = await completedBy(actor, { code: "PRAC1", month: "2025-11" });
  expect(found?.practice.code).toBe("PRAC1");
  for (const [code, month] of [
    ["PRAC2", "2025-11"],
    ["PRAC9", "2025-11"],
    ["NOBODY", "2025-11"],
    ["PRAC1", "2025-Q3"],
    ["PRAC1", "soon"],
  ] as const)
    expect(await completedBy(actor, { code, month })).toBeNull();
  expect(await completedBy(null, { code: "PRAC1", month: "2025-11" })).toBeNull();
  const lead: Actor = anActor(aGrant("ICB_PRIMARY_CARE"));
  expect(await completedBy(lead, { code: "PRAC1", month: "2025-11" })).toBeNull();
});
