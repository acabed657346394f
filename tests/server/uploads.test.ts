import { randomUUID } from "node:crypto";
import { mkdtemp, mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { AuditActor } from "@/lib/server/audit";
import { beginRevert } from "@/lib/server/commands/begin-revert";
import { checkUpload } from "@/lib/server/commands/check-upload";
import { confirmUpload } from "@/lib/server/commands/confirm-upload";
import { discardUpload } from "@/lib/server/commands/discard-upload";
import { receiveUpload } from "@/lib/server/commands/receive-upload";
import { publishLoad } from "@/lib/server/commands/publish-load";
import { day } from "@/lib/periods/day";
import { disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { findUpload, type Upload } from "@/lib/server/queries/uploads";
import { findActorByEmail } from "@/lib/server/queries/sessions";
import { tablesOf } from "@/lib/server/queries/upload-tables";
import { closeRuns } from "@/lib/server/uploads/close-runs";
import { receiveFiles } from "@/lib/server/uploads/receive-files";
import { uploadFolder } from "@/lib/server/uploads/upload-folder";
import { seedReference } from "@/prisma/seed/reference";
import { CROSSTAB_HEADING, csv, LIST_MAP_HEADING } from "@/tests/fixtures/official-csv";
import { downloaded } from "@/tests/support/downloaded";
import { crosstabRow, forgetLoads, mapRow, numbers } from "@/tests/support/installation";
import { aPerson } from "@/tests/support/people";

let person: AuditActor;

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "uploads-"));
  await seedReference();
});

beforeEach(async () => {
  await forgetLoads();
  const grant = { role: "ICB_ANALYST", organisation: "Q9A" } as const;
  await pool().query(
    "insert into organisation (code, kind, name) values ('Q9A', 'SYSTEM', 'A') on conflict do nothing",
  );
  person = { id: (await aPerson(grant)).id, actingAs: null };
  // A system is known from the people who work for it; its practices are not until a file says so.
  await pool().query(
    "delete from organisation where code = 'Q9A' and not exists (select 1 from \"grant\" where organisation_code = 'Q9A')",
  );
});

afterAll(disconnect);

const MAP = csv(LIST_MAP_HEADING, ...numbers(20).map((each) => mapRow("A", each)));
const CROSSTAB = csv(CROSSTAB_HEADING, ...numbers(20).map((each) => crosstabRow("A", each)));
const REVISED = csv(CROSSTAB_HEADING, ...numbers(20).map((each) => crosstabRow("A", each, 11)));

/** Sends files as the route does, and waits until they are looked at. */
async function send(files: Record<string, string>): Promise<Upload> {
  const id = randomUUID();
  const folder = uploadFolder(id);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const received = Object.entries(files).map(([name, text]) => ({
    name,
    bytes: text.length,
    sha256: "0".repeat(64),
    refused: null,
  }));
  await receiveUpload(person, { id, system: "Q9A", files: received });
  return settled(id);
}

/** The upload once nothing runs on it any more. */
async function settled(id: string): Promise<Upload> {
  for (;;) {
    const upload = await findUpload(id);
    if (upload && !["checking", "loading"].includes(upload.state)) return upload;
    await wait(100);
  }
}

async function load(upload: Upload): Promise<Upload> {
  expect(await confirmUpload(person, upload.id, upload.run!.id)).toMatchObject({ ok: true });
  return settled(upload.id);
}

async function statuses({ id }: Upload): Promise<Record<string, string>> {
  return Object.fromEntries((await tablesOf(id)).map(({ key, status }) => [key, status]));
}

/** Everything that loads fill, as one text. */
async function everything(): Promise<string> {
  const tables = ["load", "load_part", "fact", "metric_fact", "organisation", "membership", "reading"];
  const counts = tables.map(
    (table) =>
      `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${table} t) as ${table}`,
  );
  const { rows } = await pool().query(`select ${counts.join(", ")}`);
  return JSON.stringify(rows);
}

test("a check says what a load would do, needs no other load before it, and stores nothing", async () => {
  const before = await everything();
  const upload = await send({ "crosstab.csv": CROSSTAB, "map.csv": MAP });
  expect(upload.state).toBe("review");
  const [map, crosstab] = await tablesOf(upload.id);
  expect(map).toMatchObject({ dataset: "list-map", status: "ready", errors: [] });
  expect(crosstab).toMatchObject({
    dataset: "gpad-crosstab",
    status: "ready",
    period: "2025-11",
    added: 20,
    unknown: [],
  });
  expect(await everything()).toBe(before);
}, 60_000);

test("what a person confirms is loaded in their name, once though two confirm at once, and its figures are computed", async () => {
  const upload = await send({ "map.csv": MAP, "crosstab.csv": CROSSTAB });
  const both = await Promise.all([1, 2].map(() => confirmUpload(person, upload.id, upload.run!.id)));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const done = await settled(upload.id);
  expect(done.state).toBe("done");
  expect(await statuses(done)).toEqual({ "map.csv": "loaded", "crosstab.csv": "loaded" });
  const { rows } = await pool().query("select distinct loaded_by, status from load");
  expect(rows).toEqual([{ loaded_by: person.id, status: "LOADED" }]);
  const crosstab = (await tablesOf(done.id)).find(({ dataset }) => dataset === "gpad-crosstab");
  expect(crosstab?.readings).toBeGreaterThan(20);

  const again = await send({ "map.csv": MAP, "crosstab.csv": CROSSTAB });
  expect(await statuses(again)).toEqual({ "map.csv": "unchanged", "crosstab.csv": "unchanged" });
  expect(again.state).toBe("nothing-to-load");
  expect(await confirmUpload(person, again.id, again.run!.id)).toMatchObject({ error: "not-as-reviewed" });

  // As a load leaves it that is killed once its files are stored: looking again goes on with the figures.
  await pool().query("delete from reading");
  await pool().query(
    "insert into reading_work (series, scope, period_start) values ('gpad-crosstab', 'Q9A', '2025-11-01')",
  );
  await checkUpload(person, again.id, {});
  await settled(again.id);
  const { rows: computed } = await pool().query<{ n: number }>("select count(*)::int as n from reading");
  expect(computed[0]!.n).toBeGreaterThan(20);
}, 90_000);

test("a file of a year that does not say which asks, and is of the year that a person says", async () => {
  const indicators = csv(
    "INDICATOR_CODE,INDICATOR_POINT_VALUE,GROUP_CODE,GROUP_DESCRIPTION,DOMAIN_CODE,DOMAIN_DESCRIPTION,PATIENT_LIST_TYPE",
    "AF001,5,AF,Atrial fibrillation,CL,Clinical,TOTAL",
  );
  const upload = await send({ "map.csv": MAP, "indicators.csv": indicators });
  expect(await statuses(upload)).toEqual({ "map.csv": "ready", "indicators.csv": "asks-month" });
  await checkUpload(person, upload.id, { "indicators.csv": { month: "2020/21" } });
  const answered = await settled(upload.id);
  expect((await tablesOf(answered.id)).find(({ key }) => key === "indicators.csv")).toMatchObject({
    status: "ready",
    period: "2020/21",
    notes: expect.arrayContaining(["Dated 31 March 2021 by what you answered"]),
  });
}, 90_000);

test("a review that other loads have overtaken is not loaded but made anew", async () => {
  await runLoad([await kept("map.csv", MAP)], NOBODY);
  const upload = await send({ "crosstab.csv": CROSSTAB });
  const other = csv(CROSSTAB_HEADING, ...numbers(20).map((each) => crosstabRow("A", each, 11)));
  await runLoad([await kept("other.csv", other)], NOBODY);
  const after = await load(upload);
  expect(after.state).toBe("review");
  const [table] = await tablesOf(upload.id);
  expect(table).toMatchObject({ status: "ready", added: 0, changed: 20 });
  const { rows } = await pool().query("select count(*)::int as n from load where dataset = 'gpad-crosstab'");
  expect(rows).toEqual([{ n: 1 }]);
}, 90_000);

test("fewer practices than the load it replaces are counted and named", async () => {
  await runLoad([await kept("map.csv", MAP), await kept("all.csv", CROSSTAB)], NOBODY);
  const fewer = csv(CROSSTAB_HEADING, ...numbers(18).map((each) => crosstabRow("A", each, 12)));
  const [table] = await tablesOf((await send({ "fewer.csv": fewer })).id);
  expect(table).toMatchObject({ status: "ready", lost: ["Y99019", "Y99020"], absent: ["Y99019", "Y99020"] });
}, 60_000);

test("every error of a file is told with its line, and its neighbours still load", async () => {
  const bad = csv(CROSSTAB_HEADING, crosstabRow("A", 1, 10, "Next Week"), crosstabRow("A", 2, -4 as never));
  const upload = await send({ "map.csv": MAP, "bad.csv": bad, "notes.csv": "a,b\n1,2\n" });
  expect(await statuses(upload)).toEqual({
    "map.csv": "ready",
    "bad.csv": "refused",
    "notes.csv": "refused",
  });
  const errors = (await tablesOf(upload.id)).find(({ key }) => key === "bad.csv")?.errors;
  expect(errors?.map(({ line, column }) => [line, column])).toEqual([
    [2, "TIME_BETWEEN_BOOK_AND_APPT"],
    [3, "COUNT_OF_APPOINTMENTS"],
  ]);
  expect(await statuses(await load(upload))).toMatchObject({ "map.csv": "loaded", "bad.csv": "refused" });
}, 90_000);

test("a run whose process is killed is found out, has stored nothing of its file, and can be gone on with", async () => {
  const upload = await send({ "map.csv": MAP, "crosstab.csv": CROSSTAB });
  expect(await confirmUpload(person, upload.id, upload.run!.id)).toMatchObject({ ok: true });
  const child = await processOf(upload.id);
  process.kill(child, "SIGKILL");
  await wait(300);
  await closeRuns();
  const stopped = (await findUpload(upload.id))!;
  expect(stopped.state).toBe("load-interrupted");
  const { rows } = await pool().query<{ n: number }>("select count(*)::int as n from fact group by load_id");
  for (const { n } of rows) expect(n).toBe(20);

  expect(await checkUpload(person, upload.id, {})).toMatchObject({ ok: true });
  const done = await load(await settled(upload.id));
  expect(done.state).toBe("done");
  expect((await pool().query("select 1 from fact")).rowCount).toBe(20);
}, 120_000);

test("a load taken back in the background leaves the older one in force and the reason on record", async () => {
  await runLoad([await kept("map.csv", MAP), await kept("old.csv", CROSSTAB)], NOBODY);
  const newer = csv(CROSSTAB_HEADING, ...numbers(20).map((each) => crosstabRow("A", each, 50)));
  const [outcome] = await runLoad([await kept("new.csv", newer)], NOBODY);
  const begun = await beginRevert(person, outcome!.loadId!, "Wrong month");
  expect(begun).toMatchObject({ ok: true });
  for (let status = "RUNNING"; status === "RUNNING"; await wait(100)) {
    const { rows } = await pool().query<{ status: string }>(
      "select status from load_run where kind = 'REVERT' order by id desc limit 1",
    );
    status = rows[0]!.status;
  }
  const { rows } = await pool().query(
    "select numerator from reading where metric_code = 'same-day' and organisation_code = 'Y99001' and period = '2025-11'",
  );
  expect(rows).toEqual([{ numerator: 10 }]);
  const { rows: told } = await pool().query(
    "select detail from audit_entry where action = 'load.reverted' and actor_id = $1",
    [person.id],
  );
  expect(told).toEqual([{ detail: { reason: "Wrong month", scopes: ["Q9A"] } }]);
}, 60_000);

test("a body over its limits or cut off leaves nothing on disk", async () => {
  const part = (name: string, text: string) =>
    `--b\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${text}\r\n`;
  const body = (text: string) => [Buffer.from(text)] as unknown as AsyncIterable<Uint8Array>;
  const limits = { files: 2, bytes: 40 };
  const receive = async (text: string) => {
    const folder = uploadFolder(randomUUID());
    const received = await receiveFiles(body(text), { boundary: "b", folder, limits });
    if (!received.ok) await expect(readFile(folder)).rejects.toThrow("ENOENT");
    return received;
  };
  expect(await receive(`${part("a.csv", "x".repeat(50))}--b--`)).toMatchObject({ error: "too-big" });
  expect(await receive(`${["a", "b", "c"].map((each) => part(each, "1")).join("")}--b--`)).toMatchObject({
    error: "too-many",
  });
  expect(await receive(part("a.csv", "1,2"))).toMatchObject({ error: "not-a-form" });
  expect(await receive(`${part("", "")}--b--`)).toMatchObject({ error: "no-file" });
  expect(await receive(`${part("a.csv", "a,b")}${part("a.csv", "%PDF-1.7")}--b--`)).toMatchObject({
    value: [
      { name: "a.csv", bytes: 3, refused: null },
      { name: "a (2).csv", refused: "a PDF" },
    ],
  });
});

let written = 0;

async function kept(name: string, text: string): Promise<string> {
  const place = path.join(process.env.DATA_DIR!, `${++written}-${name}`);
  await writeFile(place, text);
  return place;
}

/** The number of the process at work on an upload, once it has said so. */
async function processOf(upload: string): Promise<number> {
  for (;;) {
    const { rows } = await pool().query<{ process_id: number | null }>(
      "select process_id from load_run where upload_id = $1 and status = 'RUNNING'",
      [upload],
    );
    if (rows[0]?.process_id) return rows[0].process_id;
    await wait(20);
  }
}

test("what was found in an upload is sent as a file to who may load it, and to nobody of another system; discarding it deletes its files and leaves the record", async () => {
  await pool().query(
    "insert into organisation (code, kind, name) values ('Q9B', 'SYSTEM', 'B') on conflict do nothing",
  );
  const upload = await send({ "map.csv": MAP, "crosstab.csv": CROSSTAB });
  const of = async (organisation: string) => {
    const { email } = await aPerson({ role: "ICB_ANALYST", organisation });
    const actor = await findActorByEmail(email);
    return actor && (await downloaded("upload-review", actor, { upload: upload.id }))?.rows;
  };
  expect(await of("Q9A")).toMatchObject([
    { file: "map.csv", state: "Ready to load", errors: "0" },
    { file: "crosstab.csv", period: "2025-11", added: "20", lost: "" },
  ]);
  expect(await of("Q9B")).toBeUndefined();

  expect(await discardUpload(person, upload.id)).toMatchObject({ ok: true });
  await expect(readFile(path.join(uploadFolder(upload.id), "map.csv"))).rejects.toThrow("ENOENT");
  expect((await findUpload(upload.id))?.state).toBe("discarded");
  expect(await discardUpload(person, upload.id)).toMatchObject({ ok: false });
}, 60_000);

/** The audit entries of a load, oldest first. */
async function auditOf(load: number) {
  const { rows } = await pool().query<{ action: string; detail: object; actorId: string | null }>(
    `select action, detail, actor_id::text as "actorId" from audit_entry where subject = $1 and action like 'load.%' order by id`,
    [String(load)],
  );
  return rows;
}

const dayOrNull = (text: string | null) => (text === null ? null : day(text));

const publishedOn = async (load: number) =>
  (await pool().query<{ on: string | null }>(`select published_on as "on" from load where id = $1`, [load]))
    .rows[0]?.on;

test("the day a file was published is kept with its load, and a newer load has a day of its own", async () => {
  const upload = await send({ "crosstab.csv": CROSSTAB, "map.csv": MAP });
  const dated = { "crosstab.csv": day("2025-12-18") };
  expect(await confirmUpload(person, upload.id, upload.run!.id, dated)).toMatchObject({ ok: true });
  await settled(upload.id);
  const [map, crosstab] = await tablesOf(upload.id);
  expect(await publishedOn(crosstab!.loadId!)).toBe("2025-12-18");
  expect(await publishedOn(map!.loadId!)).toBeNull();
  const stored = await auditOf(crosstab!.loadId!);
  expect(stored).toMatchObject([{ action: "load.stored", detail: { published: "2025-12-18" } }]);

  const revised = await load(await send({ "revised.csv": REVISED }));
  expect(await publishedOn((await tablesOf(revised.id))[0]!.loadId!)).toBeNull();
  expect(await publishedOn(crosstab!.loadId!)).toBe("2025-12-18");
}, 90_000);

test("when a load was published is told later and corrected, audited each time, and by one of two at once", async () => {
  const upload = await load(await send({ "map.csv": MAP, "crosstab.csv": CROSSTAB }));
  const id = (await tablesOf(upload.id)).find(({ key }) => key === "crosstab.csv")!.loadId!;
  const say = (before: string | null, after: string | null) =>
    publishLoad(person, id, { before: dayOrNull(before), after: dayOrNull(after) });

  expect(await say(null, "2025-11-29")).toMatchObject({
    error: { expected: expect.stringMatching(/^a day from 30 November 2025, which its figures reach/) },
  });
  expect(await say(null, "2999-01-01")).toMatchObject({
    error: { expected: expect.stringMatching(/up to today/) },
  });
  expect(await publishedOn(id)).toBeNull();

  const both = await Promise.all([say(null, "2025-12-18"), say(null, "2025-12-19")]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: "moved" });
  const first = await publishedOn(id);
  expect(await say(first!, first!)).toMatchObject({ ok: true });
  expect(await say(first!, null)).toMatchObject({ ok: true });
  expect(await publishedOn(id)).toBeNull();
  expect((await auditOf(id)).slice(1)).toMatchObject([
    { action: "load.published", actorId: person.id, detail: { before: null, after: first, scopes: ["Q9A"] } },
    { action: "load.published", detail: { before: first, after: null } },
  ]);

  await pool().query("update load set status = 'REVERTED' where id = $1", [id]);
  expect(await say(null, "2025-12-18")).toMatchObject({ error: "moved" });
}, 90_000);
