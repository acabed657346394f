import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as committeeActions from "@/app/(signed-in)/programmes/committee-actions";
import * as figureActions from "@/app/(signed-in)/programmes/figure-actions";
import * as linkActions from "@/app/(signed-in)/programmes/link-actions";
import * as outcomeActions from "@/app/(signed-in)/programmes/outcome-actions";
import * as ownFigureActions from "@/app/(signed-in)/programmes/own-figure-actions";
import * as riskActions from "@/app/(signed-in)/programmes/risk-actions";
import * as riskChangeActions from "@/app/(signed-in)/programmes/risk-change-actions";
import * as setUpActions from "@/app/(signed-in)/programmes/set-up-actions";
import * as updateActions from "@/app/(signed-in)/programmes/update-actions";
import * as workstreamActions from "@/app/(signed-in)/programmes/workstream-actions";
import WorkstreamPage from "@/app/(signed-in)/programmes/[code]/[workstream]/page";
import UpdatePage from "@/app/(signed-in)/programmes/[code]/[workstream]/update/page";
import AccessPlansPage from "@/app/(signed-in)/programmes/[code]/access-plans/page";
import CommitteesPage from "@/app/(signed-in)/programmes/[code]/committees/page";
import FiguresPage from "@/app/(signed-in)/programmes/[code]/figures/page";
import ProgrammePage from "@/app/(signed-in)/programmes/[code]/page";
import { GET } from "@/app/(signed-in)/programmes/[code]/reports/[number]/file/route";
import ReportPage from "@/app/(signed-in)/programmes/[code]/reports/[number]/page";
import NewReportPage from "@/app/(signed-in)/programmes/[code]/reports/new/page";
import ReportsPage from "@/app/(signed-in)/programmes/[code]/reports/page";
import RiskPage from "@/app/(signed-in)/programmes/[code]/risks/[risk]/page";
import RisksPage from "@/app/(signed-in)/programmes/[code]/risks/page";
import SetUpPage from "@/app/(signed-in)/programmes/[code]/set-up/page";
import UpdatesPage from "@/app/(signed-in)/programmes/[code]/updates/page";
import NewProgrammePage from "@/app/(signed-in)/programmes/new/page";
import ProgrammesPage from "@/app/(signed-in)/programmes/page";
import { newProgramme } from "@/app/(signed-in)/programmes/new-programme-actions";
import * as reportActions from "@/app/(signed-in)/programmes/report-actions";
import { GET as pictureOf } from "@/app/charts/[chart]/route";
import { GET as tableOf } from "@/app/downloads/[table]/route";
import { day } from "@/lib/periods/day";
import { ROLES } from "@/lib/permissions/role";
import { recordProgrammeValues } from "@/lib/server/commands/record-programme-values";
import { addRisk } from "@/lib/server/commands/record-risk";
import { freezeReport } from "@/lib/server/commands/freeze-report";
import { sendReport } from "@/lib/server/commands/send-report";
import { addCommitteeReader } from "@/lib/server/commands/set-committee-reader";
import { disconnect, pool } from "@/lib/server/db";
import { reportComposed } from "@/lib/server/queries/programmes/report-composed";
import { findReport } from "@/lib/server/queries/programmes/reports";
import { aPerson, twoSystems } from "@/tests/support/people";
import {
  ACTS_FOR,
  aDraft,
  aProgramme,
  sent,
  sessionOf,
  shown,
  type ProgrammeSet,
} from "@/tests/support/programme-set";

const browser = vi.hoisted(() => ({ token: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (browser.token ? { value: browser.token } : undefined) }),
  headers: async () => new Headers({ "x-path": "/programmes" }),
}));

const score = { likelihood: 3, impact: 3 };
const sessions = new Map<string, string>();
let set: ProgrammeSet;
let risk: number;

/** Everybody who asks: each role of the table, and those whose right hangs on more than their role. */
const ASKING = [
  ...ROLES,
  "the workstream's lead",
  "a reader of the Group",
  "a reader of the Board",
  "ICB primary care of another system",
] as const;
type Asking = (typeof ASKING)[number];

beforeAll(async () => {
  await twoSystems();
  set = await aProgramme();
  const { manager, programme, workstream } = set;
  risk = await addRisk(manager, {
    ...{ system: "SYS1", programme: "Access plan", workstream, by: manager.name },
    risk: {
      ...{ title: "Rooms run out", owner: "Estates", controls: "", gaps: "", proximity: "", framework: "" },
      ...{ inherent: score, current: score, target: score },
    },
  });
  const number = await aDraft(set);
  const report = (await findReport(programme.id, number))!;
  const { content, previousId } = await reportComposed(programme, report);
  const of = { system: "SYS1", programme: { name: "Access plan" }, by: manager.name };
  await freezeReport(manager, { ...of, report: { ...report, previousId }, content });
  await sendReport(manager, { ...of, report, body: "The Group", meetsOn: day("2026-01-22") });
  await aDraft(set, { title: "The draft" });

  for (const role of ROLES) {
    const { id } = await aPerson({ role, organisation: ACTS_FOR[role] });
    sessions.set(role, await sessionOf(id));
  }
  sessions.set("the workstream's lead", await sessionOf(set.lead.id));
  for (const body of ["The Group", "The Board"]) {
    const { id } = await aPerson({ role: "COMMITTEE_READER", organisation: "SYS1" });
    await addCommitteeReader(manager, { system: "SYS1", body, person: { id, name: "A reader" } });
    sessions.set(`a reader of ${body.replace("The", "the")}`, await sessionOf(id));
  }
  const other = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS2" });
  sessions.set("ICB primary care of another system", await sessionOf(other.id));
});

afterAll(disconnect);

function as(asking: Asking): void {
  browser.token = sessions.get(asking)!;
}

const at = (params: Record<string, string>) =>
  ({ params: Promise.resolve({ code: "access", ...params }), searchParams: Promise.resolve({}) }) as never;

const ALL: readonly Asking[] = ["ICB_PRIMARY_CARE", "ICB_ANALYST"];
const OWN: Asking = "the workstream's lead";
const GROUP: Asking = "a reader of the Group";

/** Who is shown each page; to everybody else it is not there. */
const PAGES: Record<string, { draw: () => Promise<unknown>; shownTo: readonly Asking[] }> = {
  "the programme": { draw: () => ProgrammePage(at({})), shownTo: [...ALL, "PCC_MEMBER", OWN] },
  "a workstream": {
    draw: () => WorkstreamPage(at({ workstream: "self-referral" })),
    shownTo: [...ALL, OWN],
  },
  "a workstream of somebody else": {
    draw: () => WorkstreamPage(at({ workstream: "estates" })),
    shownTo: ALL,
  },
  "its update": {
    draw: () => UpdatePage(at({ workstream: "self-referral" })),
    shownTo: ["ICB_PRIMARY_CARE", OWN],
  },
  "the update of somebody else": {
    draw: () => UpdatePage(at({ workstream: "estates" })),
    shownTo: ["ICB_PRIMARY_CARE"],
  },
  "the updates": { draw: () => UpdatesPage(at({})), shownTo: ALL },
  "the risks": { draw: () => RisksPage(at({})), shownTo: ALL },
  "a risk": { draw: () => RiskPage(at({ risk: String(risk) })), shownTo: [...ALL, OWN] },
  "the access plans": { draw: () => AccessPlansPage(at({})), shownTo: ALL },
  "the figures": { draw: () => FiguresPage(at({})), shownTo: ALL },
  "the committees": { draw: () => CommitteesPage(at({})), shownTo: ["ICB_PRIMARY_CARE"] },
  "what it is": { draw: () => SetUpPage(at({})), shownTo: ["ICB_PRIMARY_CARE"] },
  "a new report": { draw: () => NewReportPage(at({})), shownTo: ["ICB_PRIMARY_CARE"] },
  "the reports": { draw: () => ReportsPage(at({})), shownTo: [...ALL, GROUP] },
  "a frozen report": { draw: () => ReportPage(at({ number: "1" })), shownTo: [...ALL, GROUP] },
  "a draft of a report": { draw: () => ReportPage(at({ number: "2" })), shownTo: ALL },
};

describe.each(Object.entries(PAGES))("the page of %s", (_name, { draw, shownTo }) => {
  test.each(ASKING)("is for %s as the table of roles says", async (asking) => {
    as(asking);
    const drawn = await shown(draw);
    expect(drawn === null ? "not found" : "shown").toBe(shownTo.includes(asking) ? "shown" : "not found");
  });
});

test.each(ASKING)("a programme is added by %s as the table of roles says", async (asking) => {
  as(asking);
  // In a system of one's own: whoever manages its programmes adds one.
  const manages = ["ICB_PRIMARY_CARE", "ICB primary care of another system"].includes(asking);
  const drawn = await shown(() => NewProgrammePage(at({})));
  expect(drawn === null ? "not found" : "shown").toBe(manages ? "shown" : "not found");
  const answer = await sent(newProgramme, { system: "SYS1" });
  expect(answer).toMatchObject({ status: asking === "ICB_PRIMARY_CARE" ? "invalid" : "refused" });
});

test.each(ASKING)("the files of a report are for %s as its page is", async (asking) => {
  as(asking);
  for (const format of ["docx", "xlsx"]) {
    for (const number of ["1", "2"]) {
      const request = new NextRequest(`http://localhost/file?format=${format}`);
      const page = PAGES[number === "1" ? "a frozen report" : "a draft of a report"]!;
      const answer = GET(request, at({ number }));
      if (page.shownTo.includes(asking)) expect((await answer).status).toBe(200);
      else await expect(answer).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
    }
  }
});

test.each(ASKING)("a figure over time is a picture for %s as its workstream's page is", async (asking) => {
  as(asking);
  const { programme, manager } = set;
  await recordProgrammeValues(manager, {
    ...{ system: "SYS1", programme: { id: programme.id, name: "Access plan" }, by: manager.name },
    values: ["referrals", "rooms"].map((metric) => ({
      ...{ metric, subject: "ICB", period: "2025-11", value: 5_930, plan: 5_800 },
      ...{ source: "A return", note: "" },
    })),
  });
  for (const [workstream, figure] of [
    ["self-referral", "referrals"],
    ["estates", "rooms"],
  ] as const) {
    const query = new URLSearchParams({ programme: "access", workstream, figure, of: "ICB" });
    const answer = pictureOf(new NextRequest(`http://localhost/charts/programme-figure?${query}`), {
      params: Promise.resolve({ chart: "programme-figure" }),
    } as never);
    const page = PAGES[figure === "referrals" ? "a workstream" : "a workstream of somebody else"]!;
    if (page.shownTo.includes(asking)) {
      const svg = await (await answer).text();
      for (const words of ["over time", "A return", "As at", "OFFICIAL"]) expect(svg).toContain(words);
    } else await expect(answer).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
  }
});

/** Each table's file, the page that shows it, and what it is asked for with. */
const TABLES: [table: string, page: string, asked?: Record<string, string>][] = [
  ["programme-workstreams", "the programme"],
  ["programme-updates", "the updates"],
  ["programme-risks", "the risks"],
  ["programme-reports", "the reports"],
  ["programme-figures", "the figures"],
  ...(
    ["programme-milestones", "programme-risks", "programme-figures", "workstream-actions"] as const
  ).flatMap((table): typeof TABLES => [
    [table, "a workstream", { workstream: "self-referral" }],
    [table, "a workstream of somebody else", { workstream: "estates" }],
  ]),
];

test.each(ASKING)("the tables of a programme are files for %s as their pages are", async (asking) => {
  as(asking);
  for (const [table, page, asked] of TABLES) {
    const search = new URLSearchParams({ programme: "access", format: "csv", ...asked });
    const request = new NextRequest(`http://localhost/downloads/${table}?${search}`);
    const answer = tableOf(request, { params: Promise.resolve({ table }) } as never);
    const said = `${table} ${asked?.workstream ?? ""}`;
    if (PAGES[page]!.shownTo.includes(asking)) expect((await answer).status, said).toBe(200);
    else await expect(answer, said).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
  }
});

test("the sums of a programme are files for who reads more than their own part, and no milestone is told by name", async () => {
  const sentTo = async (asking: Asking) => {
    as(asking);
    const tables = ["programme-aims", "programme-headlines", "programme-workstreams", "programme-milestones"];
    const got = await Promise.allSettled(
      tables.map((table) =>
        tableOf(new NextRequest(`http://localhost/downloads/${table}?programme=access&format=csv`), {
          params: Promise.resolve({ table }),
        } as never),
      ),
    );
    return tables.filter((_, index) => got[index]?.status === "fulfilled");
  };
  const sums = ["programme-aims", "programme-headlines", "programme-workstreams"];
  expect(await sentTo("ICB_ANALYST")).toEqual([...sums, "programme-milestones"]);
  expect(await sentTo("PCC_MEMBER")).toEqual(sums);
  expect(await sentTo(OWN)).toEqual(["programme-workstreams", "programme-milestones"]);
  expect(await sentTo(GROUP)).toEqual([]);
});

test("a committee reader is told of no other report, and of nothing else of the programme", async () => {
  as(GROUP);
  const list = await shown(() => ReportsPage(at({})));
  expect(list).toContain("Report 1");
  expect(list).not.toContain("The draft");
  expect(list).not.toContain("/programmes/access/risks");
  await expect(ProgrammesPage()).rejects.toMatchObject({
    digest: expect.stringContaining("/programmes/access/reports;"),
  });
  as("a reader of the Board");
  const nothing = await shown(() => ProgrammesPage());
  expect(nothing).toContain("No report is due to your committee yet");
  expect(nothing).not.toContain("Access plan");
});

test("a PCC member reads ratings and sums, and no narrative, risk or draft", async () => {
  const { workstream, period, manager } = set;
  await pool().query(
    `update programme_update set this_period = 'Words of the lead', state = 'SUBMITTED', submitted_by = $3, submitted_at = now(),
            proposed = $4, version = version + 1 where period_id = $1 and workstream_id = $2`,
    [
      period.id,
      workstream.id,
      manager.name,
      JSON.stringify({
        delivery: { rating: "green", reasons: ["Because"] },
        confidence: { rating: "green", reasons: ["Because"] },
      }),
    ],
  );
  as("PCC_MEMBER");
  const drawn = await shown(() => ProgrammePage(at({})));
  expect(drawn).toContain("On track");
  for (const not of ["Words of the lead", "Rooms run out", "The draft"]) expect(drawn).not.toContain(not);
});

const ACTIONS = {
  ...updateActions,
  ...workstreamActions,
  ...riskActions,
  ...riskChangeActions,
  ...figureActions,
  ...reportActions,
  ...committeeActions,
  ...linkActions,
  ...setUpActions,
  ...ownFigureActions,
  ...outcomeActions,
};

describe.each(Object.entries(ACTIONS))("the action %s", (name, action) => {
  const LEADS = [
    ...["sendUpdate", "newMilestone", "updateMilestone", "newRisk", "rescore"],
    ...Object.keys(riskChangeActions),
    ...Object.keys(linkActions),
  ];
  const may: readonly Asking[] = LEADS.includes(name) ? ["ICB_PRIMARY_CARE", OWN] : ["ICB_PRIMARY_CARE"];

  beforeEach(() => as("ICB_PRIMARY_CARE"));

  test.each(ASKING)(
    "is done for %s as the table of roles says, and a refusal is like absence",
    async (asking) => {
      const about = { programme: set.programme.id, workstream: "self-referral", report: 1 };
      const absence = await sent(action, { ...about, programme: 999_999 });
      expect(absence).toMatchObject({ status: "refused" });
      as(asking);
      // Nothing else is filled in: who may is answered that it is not right yet.
      const answer = await sent(action, { ...about, ...(name === "openNext" ? { month: "" } : {}) });
      if (may.includes(asking)) expect(answer).toMatchObject({ status: "invalid" });
      else expect(answer).toEqual(absence);
    },
  );

  test("is of one's own workstream alone for its lead", async () => {
    as(OWN);
    const answer = await sent(action, { programme: set.programme.id, workstream: "estates", report: 1 });
    expect(answer).toMatchObject({ status: "refused" });
  });
});
