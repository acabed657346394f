import Papa from "papaparse";
import mammoth from "mammoth";
import { NextRequest } from "next/server";
import { readSheet } from "read-excel-file/node";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import ProgrammePage from "@/app/(signed-in)/programmes/[code]/page";
import { GET } from "@/app/(signed-in)/programmes/[code]/reports/[number]/file/route";
import ReportPage from "@/app/(signed-in)/programmes/[code]/reports/[number]/page";
import { day } from "@/lib/periods/day";
import { period as periodOf } from "@/lib/periods/period";
import { wholeSystem } from "@/lib/permissions/figures";
import { assuranceWords, variationWords } from "@/lib/programmes/trend-words";
import { againstPlan, periodWords, planWords, valueWords } from "@/lib/programmes/value-words";
import { addMilestone } from "@/lib/server/commands/change-milestone";
import { freezeReport } from "@/lib/server/commands/freeze-report";
import { recordProgrammeValues } from "@/lib/server/commands/record-programme-values";
import { addRisk } from "@/lib/server/commands/record-risk";
import { decideReport, sendReport } from "@/lib/server/commands/send-report";
import { writeUpdate } from "@/lib/server/commands/write-update";
import { answerUpdate } from "@/lib/server/commands/answer-update";
import { disconnect, pool } from "@/lib/server/db";
import { planOf } from "@/lib/server/queries/plan/whole-plan";
import { reportComposed } from "@/lib/server/queries/programmes/report-composed";
import { findReport, frozenContent } from "@/lib/server/queries/programmes/reports";
import { programmeState } from "@/lib/server/queries/programmes/state";
import { workstreamsOf } from "@/lib/server/queries/programmes/workstreams";
import { seedPlan } from "@/prisma/seed/plan";
import { twoSystems } from "@/tests/support/people";
import { asked } from "@/tests/support/returns";
import { aDraft, aProgramme, sessionOf, shown, type ProgrammeSet } from "@/tests/support/programme-set";

const browser = vi.hoisted(() => ({ token: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (browser.token ? { value: browser.token } : undefined) }),
  headers: async () => new Headers({ "x-path": "/programmes" }),
}));

/** Invented practices of the installation; two of them in another system, one long closed. */
const PRACTICES = [
  { code: "Z00091", name: "KESTREL LANE SURGERY" },
  { code: "Z00092", name: "DR O'BRIEN & PARTNERS" },
  { code: "Z00093", name: "ST. ALDATE'S-BY-THE-WHARF (BRANCH)" },
  { code: "Z00094", name: "Upper Mill" },
] as const;
/** As people write them. */
const WRITTEN = [
  "Kestrel Lane Surgery (Z00091)",
  "Dr O’Brien & Partners",
  "z00092",
  "St. Aldate’s-by-the-Wharf (Branch)",
  "Upper  Mill, and Z00094",
  "Old Forge Medical, as Upper Mill was called",
];
const NAMED = [/kestrel lane/i, /o.?brien/i, /aldate/i, /upper\s+mill/i, /z000\d\d/i, /old forge/i];
const FORMULA = '=HYPERLINK("http://example.org","look")';
const score = { likelihood: 4, impact: 4 };

let set: ProgrammeSet;
let number: number;

beforeAll(async () => {
  await twoSystems();
  for (const { code, name } of PRACTICES) {
    await pool().query(`insert into organisation (code, kind, name) values ($1, 'PRACTICE', $2)`, [
      code,
      name,
    ]);
  }
  for (const name of ["OLD FORGE MEDICAL", "Upper Mill"])
    await pool().query("update organisation set name = $1 where code = 'Z00094'", [name]);
  set = await aProgramme();
  const { manager, programme, workstream, period } = set;
  const of = { system: "SYS1", programme: "Access plan", workstream, by: manager.name };
  await recorded(5_930, WRITTEN[0]!);
  const text = WRITTEN.join("; ");
  await addMilestone(manager, { ...of, title: `Open at ${text}`, due: day("2025-06-01") });
  const words = { title: `Staff at ${text}`, owner: WRITTEN[1]!, controls: text, gaps: text };
  await addRisk(manager, {
    ...of,
    risk: { ...words, proximity: "", framework: "", inherent: score, current: score, target: score },
  });
  await writeUpdate(manager, {
    ...{ ...of, period, version: 1, thisPeriod: FORMULA, nextPeriod: text, asks: text },
    ...{ delivery: "amber", deliveryReason: text, confidence: null, confidenceReason: "" },
    send: {
      delivery: { rating: "green", reasons: [text] },
      confidence: { rating: "green", reasons: [] },
    },
  });
  // The delivery plan and the returns, as the other pages of the system have them.
  await seedPlan("SYS1");
  await pool().query(
    "update delivery_action set decision_needed = $1 where id = (select min(id) from delivery_action)",
    [`Whether ${text} may close`],
  );
  await asked(manager.id, { month: periodOf("2025-11") });
  number = await aDraft(set, { title: `Access at ${WRITTEN[0]}`, asked: `Note ${text}` });
  const refused = await frozen(number);
  expect(refused).toEqual({ ok: false, error: "updates-wait" });
  await answerUpdate(manager, {
    ...{ system: "SYS1", period, version: 2, returned: null, by: manager.name },
    programme: { slug: "access", name: "Access plan" },
    workstream: { ...workstream, code: workstream.slug, leadId: null },
  });
  await frozen(number);
  const report = (await findReport(programme.id, number))!;
  const about = { system: "SYS1", programme: { name: "Access plan" }, report, by: manager.name };
  await sendReport(manager, { ...about, body: "The Group", meetsOn: day("2026-01-22") });
  const [hop] = (await findReport(programme.id, number))!.hops;
  await decideReport(manager, {
    ...about,
    hop: hop!.id,
    decision: "assured",
    minute: `Assured but for ${text}`,
  });
});

afterAll(disconnect);
beforeEach(async () => {
  browser.token = await sessionOf(set.manager.id);
});

/** Freezes with the practices in support that a system with decided levels would name. */
async function frozen(of: number) {
  const { manager, programme } = set;
  const report = (await findReport(programme.id, of))!;
  const { content, previousId } = await reportComposed(programme, report);
  const named = PRACTICES.map((each) => ({ ...each, place: "A Place", level: "Level 2" }));
  return freezeReport(manager, {
    ...{ system: "SYS1", programme: { name: "Access plan" }, by: manager.name },
    report: { ...report, previousId },
    content: { ...content, named },
  });
}

function recorded(value: number, subject?: string) {
  const line = { metric: "referrals", period: "2025-11", plan: 5_800, source: "A return", note: "" };
  return recordProgrammeValues(set.manager, {
    ...{ system: "SYS1", programme: { id: set.programme.id, name: "Access plan" }, by: set.manager.name },
    values: [
      { ...line, subject: "ICB", value },
      { ...line, metric: "delivering", subject: "ICB", value: 0.764, plan: 0.8 },
      ...(subject ? [{ ...line, subject, value: 12, source: `Told by ${subject}` }] : []),
    ],
  });
}

const page = (search: Record<string, string> = {}) =>
  shown(() =>
    ReportPage({
      params: Promise.resolve({ code: "access", number: String(number) }),
      searchParams: Promise.resolve(search),
    } as never),
  );

async function file(search: Record<string, string>): Promise<{ name: string; body: Buffer }> {
  const request = new NextRequest(`http://localhost/file?${new URLSearchParams(search)}`);
  const params = Promise.resolve({ code: "access", number: String(number) });
  const answer = await GET(request, { params } as never);
  expect(answer.status).toBe(200);
  return {
    name: answer.headers.get("content-disposition") ?? "",
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

async function wordText(search: Record<string, string> = {}): Promise<string> {
  const { body } = await file({ format: "docx", ...search });
  const { value } = await mammoth.convertToHtml({ buffer: body });
  return plain(value);
}

async function sheets(search: Record<string, string> = {}) {
  const { body, name } = await file({ format: "xlsx", ...search });
  return { name, figures: await readSheet(body, 1), notes: await readSheet(body, 2) };
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

describe("a frozen report", () => {
  test.each([
    "update committee_report set title = 'Another' where number = $1",
    "update committee_report set content = 'Another' where number = $1",
    "update committee_report set public_content = null, frozen_at = null where number = $1",
    "delete from committee_report where number = $1",
  ])("is kept by the database itself: %s", async (statement) => {
    await expect(pool().query(statement, [number])).rejects.toThrow(/kept as it was frozen/);
  });

  test("has what a committee decided kept by the database too", async () => {
    await expect(pool().query("update report_hop set minute = 'Another'")).rejects.toThrow(/kept as it was/);
    await expect(pool().query("delete from report_hop")).rejects.toThrow(/kept as it was/);
  });

  test("has the hash of its content, in each edition", async () => {
    const { rows } = await pool().query<Record<string, string>>(
      `select content, content_hash as hash, public_content as open, public_hash as "openHash"
       from committee_report where number = $1`,
      [number],
    );
    const hashOf = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
    const { content, hash, open, openHash } = rows[0]!;
    expect([hashOf(content!), hashOf(open!)]).toEqual([hash, openHash]);
    expect(await page()).toContain(hash);
    expect(await page({ edition: "public" })).toContain(openHash);
    expect((await sheets()).notes.flat()).toContain(hash);
  });

  test("is refused a hash that is not of its content", async () => {
    const { rows } = await pool().query<{ id: number }>(
      `insert into committee_report (programme_id, period_id, number, title, purpose, asked, composed_by, composed_at)
       values ($1, $2, 99, 'x', 'assurance', 'x', 'x', now()) returning id`,
      [set.programme.id, set.period.id],
    );
    const freezing = pool().query(
      `update committee_report set content = '{}', content_hash = repeat('0', 64), public_content = '{}',
         public_hash = repeat('0', 64), frozen_by = 'x', frozen_at = now(), frozen_on = current_date where id = $1`,
      [rows[0]!.id],
    );
    await expect(freezing).rejects.toThrow(/hash_of_content/);
    await pool().query("delete from committee_report where number = 99");
  });
});

describe("the public edition", () => {
  test("names no practice of the installation on its page, and says what was left out", async () => {
    const html = (await page({ edition: "public" }))!;
    const text = plain(html);
    for (const named of NAMED) {
      expect(html).not.toMatch(named);
      expect(text).not.toMatch(named);
    }
    expect(text).toContain("The list of 4 practices with enhanced or intensive support");
    expect(text).toContain("in the words of the workstreams");
    expect(text).toContain("in the risks");
    expect(plain((await page())!)).toMatch(NAMED[0]!);
  });

  test("names none in Word", async () => {
    const { body, name } = await file({ format: "docx", edition: "public" });
    const text = await wordText({ edition: "public" });
    const { value: raw } = await mammoth.extractRawText({ buffer: body });
    for (const named of NAMED) for (const each of [text, raw, name]) expect(each).not.toMatch(named);
    // Heads and feet are in parts that mammoth leaves out.
    const { strFromU8, unzipSync } = await import("fflate");
    for (const part of Object.values(unzipSync(body))) {
      for (const named of NAMED) expect(strFromU8(part)).not.toMatch(named);
    }
    expect(text).toContain("The list of 4 practices");
    expect(await wordText()).toMatch(NAMED[0]!);
  });

  test("names none in the workbook, its notes and its file name", async () => {
    const { figures, notes, name } = await sheets({ edition: "public" });
    const all = [...figures.flat(), ...notes.flat(), name].map(String);
    for (const named of NAMED) expect(all.filter((cell) => named.test(cell))).toEqual([]);
    expect(all.some((cell) => cell.startsWith("The list of 4 practices"))).toBe(true);
    expect(
      (await sheets()).figures
        .flat()
        .map(String)
        .some((cell) => NAMED[0]!.test(cell)),
    ).toBe(true);
  });
});

test("a frozen report tells the plan by exception and the returns as sums, and hides what is of too few", async () => {
  const { id } = (await findReport(set.programme.id, number))!;
  const [whole, open] = [(await frozenContent(id, "private"))!, (await frozenContent(id, "public"))!];
  const lines = (await planOf("SYS1", whole.asAt))!.lines;
  expect(whole.plan?.actions).toBe(lines.length);
  expect(whole.plan?.exceptions.some(({ why }) => why.join().includes(WRITTEN[0]!))).toBe(true);
  expect(open.plan?.exceptions.length).toBe(whole.plan?.exceptions.length);
  expect(JSON.stringify(open.plan)).toContain("Whether a practice (a practice)");
  expect(open.redactions).toContainEqual(expect.stringContaining("in the words of the delivery plan"));
  // Four practices are too few for any count of who has verified.
  expect(whole.returns?.map(({ month }) => month)).toEqual(["2025-11"]);
  for (const { verified } of whole.returns!.flatMap(({ places }) => places)) expect(verified).toBeNull();
  const [inReport, inWord, { figures }] = [plain((await page())!), await wordText(), await sheets()];
  for (const text of [inReport, inWord]) {
    for (const { code, title } of whole.plan!.exceptions) expect(text).toContain(`${code} ${title}`);
    expect(text).toContain("Not reported, as no figure of it is held here: estates schemes by Place");
  }
  const items = figures.filter(([part]) => part === "Delivery plan").map((row) => row[1]);
  for (const { code, title } of whole.plan!.exceptions) expect(items).toContain(`${code} ${title}`);
  const hidden = figures.filter(([part, item]) => part === "Appointments" && /verified/.test(String(item)));
  expect(hidden.map((row) => [row[3], row[5]])).toEqual(hidden.map(() => [null, "hidden"]));
  expect(hidden.length).toBeGreaterThan(0);
});

test("a figure is one reading on the programme's page, in its report and in the workbook", async () => {
  const states = await workstreamsOf(set.programme.id);
  const { readings } = await programmeState(wholeSystem("SYS1"), set.programme, states, 0);
  const content = (await frozenContent((await findReport(set.programme.id, number))!.id, "private"))!;
  const onPage = plain(
    (await shown(() =>
      ProgrammePage({
        params: Promise.resolve({ code: "access" }),
        searchParams: Promise.resolve({}),
      } as never),
    ))!,
  );
  const [inReport, inWord, { figures }] = [plain((await page())!), await wordText(), await sheets()];
  for (const code of ["referrals", "delivering"]) {
    const [reading] = readings.get(code)!;
    expect(content.figures.find((each) => each.code === code && each.subject === "ICB")).toEqual(
      JSON.parse(JSON.stringify(reading)),
    );
    // The same value, period, plan, and what its trend and plan say of it, wherever it is read.
    const said = [
      ...[valueWords(reading!, reading!.value), periodWords(reading!.period), planWords(reading!)],
      ...[variationWords(reading!), assuranceWords(reading!)],
    ];
    for (const text of [onPage, inReport, inWord])
      expect({ missing: said.filter((words) => !text.includes(words)) }).toEqual({ missing: [] });
    for (const text of [inReport, inWord]) expect(text).toContain(againstPlan(reading!));
    const row = figures.find(([part, item]) => part === "Measures" && item === reading!.name)!;
    expect(row.slice(2)).toEqual([
      ...["November 2025", reading!.value, reading!.plan, againstPlan(reading!)],
      ...[variationWords(reading!), assuranceWords(reading!), reading!.source],
    ]);
  }
});

test("the figures of a report’s tables are CSV as they are a workbook", async () => {
  const { name, body } = await file({ format: "csv" });
  const { data } = Papa.parse<string[]>(body.toString("utf8"), { skipEmptyLines: true });
  expect(name).toMatch(/\.csv"$/);
  expect(data).toHaveLength((await sheets()).figures.length);
});

test("a narrative that looks like a formula stays text in the workbook", async () => {
  const { figures } = await sheets();
  const row = figures.find(([part, item]) => part === "Narrative" && String(item).endsWith("this period"));
  expect(row?.[5]).toBe(`'${FORMULA}`);
  const { body } = await file({ format: "xlsx" });
  const { strFromU8, unzipSync } = await import("fflate");
  for (const part of Object.values(unzipSync(body))) expect(strFromU8(part)).not.toContain("<f>");
});

test("a later revision leaves a frozen report as it was and raises an erratum in every edition and file", async () => {
  const before = await frozenContent((await findReport(set.programme.id, number))!.id, "private");
  expect(await page()).not.toContain("Erratum");
  await recorded(6_001, WRITTEN[0]!);
  await pool().query("select 1");
  const report = (await findReport(set.programme.id, number))!;
  expect(await frozenContent(report.id, "private")).toEqual(before);
  for (const edition of [{}, { edition: "public" }]) {
    const text = plain((await page(edition))!);
    expect(text).toMatch(/Erratum/);
    expect(text).toContain("5,930");
    expect(text).toContain("6,001");
    expect(await wordText(edition)).toContain(
      "Erratum. Self-referrals, November 2025: 5,930 in the report, 6,001 known today",
    );
    expect((await sheets(edition)).notes.flat()).toContain(
      "Self-referrals, November 2025: 5,930 in the report, 6,001 known today",
    );
  }
});

test("a later revision of a Place's own figure is an erratum of the public edition too, without a practice's name", async () => {
  const line = { metric: "referrals", period: "2025-11", plan: null, source: "A return", note: "" };
  await recordProgrammeValues(set.manager, {
    ...{ system: "SYS1", programme: { id: set.programme.id, name: "Access plan" }, by: set.manager.name },
    values: [{ ...line, subject: WRITTEN[0]!, value: 77 }],
  });
  expect(
    (await sheets()).notes
      .flat()
      .map(String)
      .filter((each) => each.includes("77 known")),
  ).toHaveLength(1);
  const { notes } = await sheets({ edition: "public" });
  const told = notes
    .flat()
    .map(String)
    .filter((each) => each.includes("77 known"));
  expect(told).toHaveLength(1);
  for (const named of NAMED) expect(told[0]).not.toMatch(named);
});
