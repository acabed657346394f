import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { ROLES, type Role } from "@/lib/permissions/role";
import { addDays, day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { answerReply } from "@/lib/server/commands/answer-reply";
import { closeLevel } from "@/lib/server/commands/close-level";
import { discardReply } from "@/lib/server/commands/discard-reply";
import { keepReply } from "@/lib/server/commands/keep-reply";
import { openLevel } from "@/lib/server/commands/open-level";
import { sendReply } from "@/lib/server/commands/send-reply";
import { disconnect, pool } from "@/lib/server/db";
import { attachmentFor } from "@/lib/server/queries/assurance/attachment";
import { openedSince, openedToPcn } from "@/lib/server/queries/assurance/opened-to-pcn";
import { repliesAwaiting, repliesOf } from "@/lib/server/queries/assurance/replies";
import { replyDraft } from "@/lib/server/queries/assurance/reply-draft";
import { replyTargets } from "@/lib/server/queries/assurance/reply-targets";
import { findPractice, type Practice } from "@/lib/server/queries/practices";
import { checkAttachment } from "@/lib/server/uploads/check-attachment";
import { readForm } from "@/lib/server/uploads/read-form";
import { seedFramework } from "@/prisma/seed/framework";
import { zip } from "../fixtures/zip";
import { aGrant, anActor } from "../lib/permissions/people";
import { aPerson, twoSystems } from "../support/people";

const OF = { practice: "PRAC1", system: "SYS1" };

let manager: { id: string; actingAs: null };
let deputy: { id: string; actingAs: null };
let practice: Practice;
let proposal = 0;

beforeAll(async () => {
  await twoSystems();
  await seedFramework("SYS1", day("2022-12-01"));
  manager = { id: (await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" })).id, actingAs: null };
  deputy = { id: (await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" })).id, actingAs: null };
  const found = await findPractice("PRAC1", today());
  if (!found) throw new Error("no practice");
  practice = found;
});

beforeEach(async () => {
  await pool().query("truncate reply cascade");
  await pool().query("delete from level_proposal");
  await pool().query("delete from level_opened");
  proposal = await proposed(today());
});
afterAll(disconnect);

/** A proposal made on a day, which flags one measure. */
async function proposed(made: string): Promise<number> {
  const judged = [
    { metric: "did-not-attend", flagged: true },
    { metric: "same-day", flagged: false },
  ];
  await pool().query("update level_proposal set newest = false");
  const { rows } = await pool().query<{ id: number }>(
    `insert into level_proposal (system, practice, month, edition_id, level, floor, counting, judged, reasons, triggers_on,
                                 fingerprint, made_at)
     select 'SYS1', 'PRAC1', '2025-11-01', id, 2, 0, 1, 2, $1, $2, md5(random()::text), $2::date + interval '12 hours'
     from framework_edition where system = 'SYS1' returning id`,
    [JSON.stringify({ judged, unjudged: [], triggers: [] }), made],
  );
  return rows[0]?.id ?? 0;
}

const written = {
  metrics: ["did-not-attend"],
  proposalId: null,
  decisionId: null,
  words: "Two doctors left in June.",
  notAPatient: false,
};
const file = (name: string, content: string | Buffer) => ({
  name,
  content: Buffer.from(content),
  passedOver: null,
});
const keep = (change: Partial<typeof written> = {}, files: ReturnType<typeof file>[] = []) =>
  keepReply(manager, OF, { draft: { ...written, ...change }, files, remove: [] });

const PDF = "%PDF-1.7\n%rest of it";
const document = (words: string) =>
  zip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "word/document.xml", content: `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>` },
  ]);

const reader = (role: Role): Actor => anActor(aGrant(role));
const READ_WHY: readonly Role[] = [
  "ICB_PRIMARY_CARE",
  "ICB_QUALITY",
  "ICB_CONTRACTS",
  "ICB_ANALYST",
  "PRACTICE_MANAGER",
];

describe("a reply", () => {
  test("is its writer's alone until it is sent, and then stays as it is", async () => {
    expect(await keep()).toEqual({});
    expect(await repliesOf(reader("ICB_PRIMARY_CARE"), practice)).toEqual([]);
    expect(await replyDraft(deputy.id, "PRAC1")).toBeNull();
    expect(await sendReply(manager, OF)).toMatchObject({ ok: true });
    expect(await replyDraft(manager.id, "PRAC1")).toBeNull();
    expect(await repliesOf(reader("ICB_PRIMARY_CARE"), practice)).toMatchObject([
      { words: written.words, metrics: ["did-not-attend"], answer: null, sentOn: today() },
    ]);
    await keep({ words: "A second thought" });
    await sendReply(manager, OF);
    const kept = await repliesOf(reader("PRACTICE_MANAGER"), practice);
    expect(kept.map(({ words }) => words)).toEqual(["A second thought", written.words]);
  });

  test.each<[Role, boolean]>(ROLES.map((role) => [role, READ_WHY.includes(role)]))(
    "is read by %s: %j, and so is its file",
    async (role, reads) => {
      await keep({}, [file("rota.pdf", PDF)]);
      await sendReply(manager, OF);
      const [sent] = await repliesOf(reader("ICB_PRIMARY_CARE"), practice);
      const id = sent?.attachments[0]?.id ?? "";
      expect(await repliesOf(reader(role), practice)).toHaveLength(reads ? 1 : 0);
      expect((await attachmentFor(reader(role), practice, id)) !== null).toBe(reads);
    },
  );

  test("of one practice is not read by another, nor its file by way of another practice", async () => {
    await keep({}, [file("rota.pdf", PDF)]);
    await sendReply(manager, OF);
    const [sent] = await repliesOf(reader("ICB_PRIMARY_CARE"), practice);
    const id = sent?.attachments[0]?.id ?? "";
    const neighbour = anActor(aGrant("PRACTICE_MANAGER", { organisation: "PRAC2" }));
    const other = await findPractice("PRAC2", today());
    expect(await repliesOf(neighbour, practice)).toEqual([]);
    expect(await attachmentFor(neighbour, practice, id)).toBeNull();
    expect(other && (await attachmentFor(neighbour, other, id))).toBeNull();
    expect(await attachmentFor(reader("ICB_PRIMARY_CARE"), practice, "no-such-id")).toBeNull();
  });

  test("is refused with everything wrong at once, and nothing typed or attached is lost", async () => {
    const files = await keep({ metrics: [], words: "About 943 476 5919" }, [
      file("rota.pdf", PDF),
      file("photo.png", PDF),
    ]);
    const refused = await sendReply(manager, OF, files);
    expect(refused).toMatchObject({
      ok: false,
      error: {
        about: ["Choose what you reply to"],
        words: ["“943 476 5919” looks like an NHS number. Take it out, or tick that it is none"],
        files: ["photo.png is a PDF, not the PNG picture that its name says"],
      },
    });
    expect(await replyDraft(manager.id, "PRAC1")).toMatchObject({
      words: "About 943 476 5919",
      files: [{ name: "rota.pdf", kind: "pdf" }],
      problems: { about: expect.any(Array) },
    });
  });

  test("with an NHS number in a file is asked about, and sent once somebody says it is none", async () => {
    await keep({}, [
      file("list.csv", "name,number\nA,943 476 5919\n"),
      file("letter.docx", document("9434765919")),
    ]);
    expect(await sendReply(manager, OF)).toMatchObject({
      ok: false,
      error: { files: [expect.stringContaining("list.csv"), expect.stringContaining("letter.docx")] },
    });
    await keep({ notAPatient: true });
    expect(await sendReply(manager, OF)).toMatchObject({ ok: true });
  });

  test("is refused once the window is closed", async () => {
    await proposed(addDays(today(), -40));
    await keep();
    expect(await sendReply(manager, OF)).toMatchObject({
      ok: false,
      error: { about: [expect.stringContaining("closed since")] },
    });
    expect((await replyTargets("PRAC1", today())).proposed?.metrics).toEqual(["did-not-attend"]);
  });

  test("to a proposal that another has taken the place of is refused", async () => {
    const before = proposal;
    await proposed(today());
    await keep({ metrics: [], proposalId: before as never });
    expect(await sendReply(manager, OF)).toMatchObject({
      ok: false,
      error: { about: [expect.stringContaining("changed meanwhile")] },
    });
  });

  test("takes five files and says which is one too many; a file taken off makes room", async () => {
    const files = [1, 2, 3, 4, 5, 6].map((each) => file(`rota-${each}.pdf`, PDF));
    expect(await keep({}, files)).toEqual({
      files: ["rota-6.pdf is one too many: a reply takes 5 files"],
    });
    const draft = await replyDraft(manager.id, "PRAC1");
    const remove = [draft?.files[0]?.id ?? ""];
    expect(await keepReply(manager, OF, { draft: written, files: files.slice(5), remove })).toEqual({});
    expect((await replyDraft(manager.id, "PRAC1"))?.files).toHaveLength(5);
  });

  test("that was sent is kept as it was, with its files, whatever a program tries", async () => {
    await keep({}, [file("rota.pdf", PDF)]);
    await sendReply(manager, OF);
    const kept = "as (it was|they were) sent";
    for (const sql of [
      "update reply set words = 'Another'",
      "delete from reply",
      "delete from reply_attachment",
      "update reply_attachment set name = 'other.pdf'",
      "insert into reply_attachment (reply_id, name, kind, content, sha256) select id, 'x', 'pdf', '', '' from reply",
    ])
      await expect(pool().query(sql)).rejects.toThrow(new RegExp(kept));
    await discardReply(manager, OF);
    expect(await repliesOf(reader("PRACTICE_MANAGER"), practice)).toHaveLength(1);
  });

  test("can be discarded while it is a draft", async () => {
    await keep({}, [file("rota.pdf", PDF)]);
    await discardReply(manager, OF);
    expect(await replyDraft(manager.id, "PRAC1")).toBeNull();
  });

  test("is answered once, by name, and awaits an answer until then", async () => {
    await keep();
    await sendReply(manager, OF);
    expect(await repliesAwaiting("SYS1")).toEqual(new Map([["PRAC1", today()]]));
    const [sent] = await repliesOf(reader("PRACTICE_MANAGER"), practice);
    const answer = { reply: sent?.id ?? "", answer: "Thank you: the panel has read it." };
    expect(await answerReply(deputy, { ...OF, practice: "PRAC2" }, answer)).toMatchObject({ ok: false });
    expect(await answerReply(deputy, OF, answer)).toMatchObject({ ok: true });
    expect(await answerReply(deputy, OF, answer)).toEqual({ ok: false, error: "answered-already" });
    expect(await repliesAwaiting("SYS1")).toEqual(new Map());
    expect(await repliesOf(reader("PRACTICE_MANAGER"), practice)).toMatchObject([
      { answer: { words: answer.answer, on: today() } },
    ]);
  });
});

describe("an attachment", () => {
  const PNG = Buffer.from("89504e470d0a1a0a0000", "hex");
  test.each<[string, string | Buffer, string | null]>([
    ["rota.pdf", PDF, null],
    ["photo.png", PNG, null],
    ["photo.jpg", Buffer.from("ffd8ffe000104a464946", "hex"), null],
    ["rota.csv", "name,hours\nA,7\n", null],
    ["alte.csv", Buffer.from("name,town\nA,M\xfcnchen\n", "latin1"), null],
    ["letter.docx", document("Yes"), null],
    [
      "page.pdf",
      "<html><script>alert(1)</script></html>",
      "is a web page (HTML), not the PDF that its name says",
    ],
    [
      "page.csv",
      "<html><script>alert(1)</script></html>",
      "is a web page (HTML), not the csv file that its name says",
    ],
    ["photo.png", "ffd8", "is something else, not the PNG picture that its name says"],
    ["rota.csv", Buffer.from([65, 0, 66]), "is binary data, not the csv file that its name says"],
    ["rota.csv", PDF, "is a PDF, not the csv file that its name says"],
    [
      "letter.docx",
      zip([{ name: "a.txt", content: "x" }]),
      "is a zip archive, not the Word document that its name says",
    ],
    ["run.exe", "MZ", "is not a PDF, PNG, JPEG, Word (.docx) or csv file"],
    ["rota.csv", "", "is empty (0 bytes)"],
    ["rota.pdf", Buffer.concat([Buffer.from(PDF), Buffer.alloc(10_000_000)]), "is larger than 10 MB"],
    [
      "letter.docx",
      zip([
        { name: "[Content_Types].xml", content: "<Types/>" },
        { name: "word/document.xml", content: "<w:p/>" },
        { name: "word/vbaProject.bin", content: "x" },
      ]),
      "holds macros: save it without them",
    ],
    [
      "bomb.docx",
      zip([
        { name: "[Content_Types].xml", content: "<Types/>" },
        { name: "word/document.xml", content: Buffer.alloc(60_000_000) },
      ]),
      "is a damaged or unsafe archive, not the Word document that its name says",
    ],
  ])("%s is judged by its content (%#)", async (name, content, refused) => {
    const checked = await checkAttachment(name, Buffer.from(content));
    expect(checked.ok ? null : checked.error).toBe(refused);
  });
});

test("a form with a file too large keeps what was typed beside it", async () => {
  const limits = { files: 2, fileBytes: 100, fieldBytes: 1_000 };
  const part = (head: string, body: string) =>
    `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const body =
    part('name="words"', "Two doctors\r\nleft") +
    part('name="files"; filename="large.csv"', "x".repeat(150)) +
    part('name="files"; filename="small.csv"', "a,b") +
    part('name="files"; filename="third.csv"', "a,b") +
    part('name="files"; filename=""', "") +
    "--b--\r\n";
  async function* inPieces() {
    for (let at = 0; at < body.length; at += 7) yield Buffer.from(body.slice(at, at + 7));
  }
  const read = await readForm(inPieces(), { boundary: "b", limits });
  expect(read).toMatchObject({
    ok: true,
    value: {
      fields: [["words", "Two doctors\nleft"]],
      files: [
        { name: "large.csv", passedOver: "too-large" },
        { name: "small.csv", passedOver: null },
        { name: "third.csv", passedOver: "too-many" },
      ],
    },
  });
});

describe("a level opened to the PCN", () => {
  const staff = anActor(aGrant("PCN_STAFF"));
  const sees = async () =>
    can(staff, "decided-level.view", { ...practice, openedToPcn: await openedToPcn("PRAC1", today()) });

  test("is seen from the day it is opened and from the day it is closed no more", async () => {
    expect(await sees()).toBe(false);
    await openLevel(manager, OF, "PCN1");
    await openLevel(manager, OF, "PCN1");
    expect(await sees()).toBe(true);
    expect(await openedSince(["PRAC1", "PRAC2"], today())).toEqual(new Map([["PRAC1", today()]]));
    expect(await openedToPcn("PRAC1", addDays(today(), -1))).toBe(false);
    await closeLevel(manager, OF);
    expect(await sees()).toBe(false);
    const { rows } = await pool().query(
      "select action from audit_entry where action like 'level.%' order by id",
    );
    expect(rows.map(({ action }) => action)).toEqual(["level.opened", "level.closed"]);
  });

  test("is closed to a PCN the practice moves to", async () => {
    await pool().query("insert into level_opened (practice, starts_on, opened_by) values ('PRAC1', $1, $2)", [
      addDays(today(), -30),
      manager.id,
    ]);
    expect(await sees()).toBe(true);
    const moved = addDays(today(), -10);
    await pool().query(
      "update membership set ends_on = $1 where child_code = 'PRAC1' and parent_code = 'PCN1'",
      [addDays(moved, -1)],
    );
    await pool().query(
      "insert into membership (child_code, parent_code, source, starts_on) values ('PRAC1', 'PCN3', 'FILE', $1)",
      [moved],
    );
    expect(await openedToPcn("PRAC1", today())).toBe(false);
    expect(await openedToPcn("PRAC1", addDays(moved, -1))).toBe(true);
  });
});
