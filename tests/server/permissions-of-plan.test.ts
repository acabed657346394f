import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as actionActions from "@/app/(signed-in)/plan/[action]/actions";
import EditActionPage from "@/app/(signed-in)/plan/[action]/edit/page";
import ActionPage from "@/app/(signed-in)/plan/[action]/page";
import LinkPage from "@/app/(signed-in)/plan/[action]/link/page";
import LinkDeliveryPage from "@/app/(signed-in)/assurance/[code]/delivery/page";
import { linkToPlan } from "@/app/(signed-in)/assurance/[code]/delivery/actions";
import { GET as minutesFile } from "@/app/(signed-in)/plan/meetings/[id]/minutes.docx/route";
import MinutesPage from "@/app/(signed-in)/plan/meetings/[id]/minutes/page";
import MeetingPage from "@/app/(signed-in)/plan/meetings/[id]/page";
import * as meetingActions from "@/app/(signed-in)/plan/meetings/actions";
import MeetingsPage from "@/app/(signed-in)/plan/meetings/page";
import NewActionPage from "@/app/(signed-in)/plan/new/page";
import PlanPage from "@/app/(signed-in)/plan/page";
import { GET as reportFile } from "@/app/(signed-in)/plan/reports/[id]/report.docx/route";
import MilestoneReportPage from "@/app/(signed-in)/plan/reports/[id]/page";
import * as reportActions from "@/app/(signed-in)/plan/reports/actions";
import ReportsPage from "@/app/(signed-in)/plan/reports/page";
import { addAction, changeAction } from "@/app/(signed-in)/plan/save-action";
import * as versionActions from "@/app/(signed-in)/plan/versions/actions";
import VersionsPage from "@/app/(signed-in)/plan/versions/page";
import { day } from "@/lib/periods/day";
import { periodHolding, step } from "@/lib/periods/period";
import { ROLES, type Role } from "@/lib/permissions/role";
import { today } from "@/lib/server/clock";
import { freezeMilestoneReport } from "@/lib/server/commands/freeze-milestone-report";
import { closeMeeting, openMeeting } from "@/lib/server/commands/hold-plan-meeting";
import { setSetting } from "@/lib/server/commands/set-setting";
import { disconnect, pool } from "@/lib/server/db";
import { mayLink } from "@/lib/server/queries/plan/may-link";
import { planOf } from "@/lib/server/queries/plan/whole-plan";
import { findActors } from "@/lib/server/queries/sessions";
import { findMeeting } from "@/lib/server/queries/plan/meetings";
import { minutesOf } from "@/lib/server/queries/plan/meeting-minutes";
import { seedPlan } from "@/prisma/seed/plan";
import { seedReference } from "@/prisma/seed/reference";
import { aPerson, twoSystems } from "@/tests/support/people";
import { ACTS_FOR, sent, sessionOf, shown } from "@/tests/support/programme-set";

const browser = vi.hoisted(() => ({ token: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (browser.token ? { value: browser.token } : undefined) }),
  headers: async () => new Headers({ "x-path": "/plan" }),
}));

/** Everybody who asks: each role of the table in the first system, and who could see all of another. */
const ASKING = [...ROLES, "another system"] as const;
type Asking = (typeof ASKING)[number];

const people = new Map<Asking, { id: string; token: string }>();
/** An action that nobody of these owns, one that the asking person owns, and one of the Place of the Place lead. */
const [NOBODYS, OWN, OF_PLACE] = ["UN-5", "UN-6", "NA-3"];
let meeting: number;
const THIS_QUARTER = periodHolding("quarter", today()).text;
const LAST_QUARTER = step(periodHolding("quarter", today()), -1).text;

beforeAll(async () => {
  await twoSystems();
  await seedReference();
  const both = ["SYS1", "SYS2"];
  await setSetting(null, { key: "systems-shown", value: both, effectiveFrom: day("2020-04-01") });
  await seedPlan("SYS1");
  await pool().query("update delivery_action set places = '{PLACE1}' where code = $1", [OF_PLACE]);
  for (const asking of ASKING) {
    const { id } = await aPerson(
      asking === "another system"
        ? { role: "ICB_PRIMARY_CARE", organisation: "SYS2" }
        : { role: asking, organisation: ACTS_FOR[asking] },
    );
    people.set(asking, { id, token: await sessionOf(id) });
  }
  const chair = { id: people.get("PCC_MEMBER")!.id, actingAs: null, name: "The chair" };
  const title = "The collaborative";
  meeting = await openMeeting(chair, { system: "SYS1", title, on: today(), present: [] });
  const minutes = await minutesOf((await findMeeting(meeting))!);
  // Closed: who may close a meeting is told so, and nothing is changed by who may.
  await closeMeeting(chair, { system: "SYS1", meeting, minutes });
  const lead = { id: people.get("ICB_PRIMARY_CARE")!.id, actingAs: null, name: "The lead" };
  const frozen = await freezeMilestoneReport(lead, { system: "SYS1", quarter: LAST_QUARTER });
  expect(frozen).toMatchObject({ ok: true });
});

afterAll(disconnect);

async function as(asking: Asking): Promise<void> {
  const { id, token } = people.get(asking)!;
  browser.token = token;
  await pool().query("update delivery_action set owner_id = $2 where code = $1", [OWN, id]);
}

// The agreed table, by hand.
const LEAD: readonly Asking[] = ["ICB_PRIMARY_CARE"];
const PCC: readonly Asking[] = ["PCC_MEMBER"];
const OWNERS: readonly Asking[] = [
  ...LEAD,
  ...(["ICB_QUALITY", "ICB_CONTRACTS", "PLACE_LEAD", "PRACTICE_MANAGER", "PCC_MEMBER"] satisfies Role[]),
];
const READERS: readonly Asking[] = [...OWNERS, "ICB_ANALYST", "PCN_STAFF", "LMC"];

/** Is shown the plan, meetings and reports of its own system: none. */
const OTHER: Asking = "another system";

/** A page's address; `system` is named as a link of the first system would. */
const at = (params: Record<string, string> = {}) =>
  ({ params: Promise.resolve(params), searchParams: Promise.resolve({ system: "SYS1" }) }) as never;
const thisMeeting = () => at({ id: String(meeting) });

const PAGES: Record<string, { draw: () => Promise<unknown>; shownTo: readonly Asking[] }> = {
  "the plan": { draw: () => PlanPage(at()), shownTo: [...READERS, OTHER] },
  "an action": { draw: () => ActionPage(at({ action: NOBODYS! })), shownTo: READERS },
  "changing an action": { draw: () => EditActionPage(at({ action: NOBODYS! })), shownTo: LEAD },
  "changing one’s own action": { draw: () => EditActionPage(at({ action: OWN! })), shownTo: OWNERS },
  "changing an action of a Place": {
    draw: () => EditActionPage(at({ action: OF_PLACE! })),
    shownTo: [...LEAD, "PLACE_LEAD"],
  },
  "linking an action": { draw: () => LinkPage(at({ action: NOBODYS! })), shownTo: LEAD },
  "linking one’s own action": { draw: () => LinkPage(at({ action: OWN! })), shownTo: OWNERS },
  "linking an action to a flag": {
    draw: () => LinkDeliveryPage(at({ code: "PRAC1" })),
    shownTo: [...LEAD, "ICB_QUALITY", "ICB_CONTRACTS", "PRACTICE_MANAGER"],
  },
  "adding an action": { draw: () => NewActionPage(at()), shownTo: LEAD },
  "the meetings": { draw: () => MeetingsPage(at()), shownTo: [...READERS, OTHER] },
  "a meeting": { draw: () => MeetingPage(thisMeeting()), shownTo: READERS },
  "its minutes": { draw: () => MinutesPage(thisMeeting()), shownTo: READERS },
  "its minutes as a file": {
    draw: () => minutesFile(new Request("http://localhost"), thisMeeting()),
    shownTo: READERS,
  },
  "the versions": { draw: () => VersionsPage(at()), shownTo: READERS },
  "the reports": { draw: () => ReportsPage(at()), shownTo: [...READERS, "COMMITTEE_READER", OTHER] },
  "a report": { draw: () => MilestoneReportPage(at({ id: THIS_QUARTER })), shownTo: READERS },
  "a report as a file": {
    draw: () => reportFile(new NextRequest("http://localhost"), at({ id: THIS_QUARTER })),
    shownTo: READERS,
  },
  "a frozen report": {
    draw: () => MilestoneReportPage(at({ id: LAST_QUARTER })),
    shownTo: [...READERS, "COMMITTEE_READER"],
  },
  "a frozen report as a file": {
    draw: () => reportFile(new NextRequest("http://localhost"), at({ id: LAST_QUARTER })),
    shownTo: [...READERS, "COMMITTEE_READER"],
  },
};

function namesOf<Each>(table: Record<string, Each>, wanted: (each: Each) => boolean): string[] {
  return Object.entries(table)
    .filter(([, each]) => wanted(each))
    .map(([name]) => name);
}

async function isShown(draw: () => Promise<unknown>): Promise<boolean> {
  try {
    await draw();
    return true;
  } catch (error) {
    if (error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;404")
      return false;
    throw error;
  }
}

test.each(ASKING)("%s is shown the pages of the agreed table, and no other", async (asking) => {
  await as(asking);
  const found: string[] = [];
  for (const [name, { draw }] of Object.entries(PAGES)) if (await isShown(draw)) found.push(name);
  expect(found).toEqual(namesOf(PAGES, ({ shownTo }) => shownTo.includes(asking)));
});

test("another system is told of no plan, no meeting and no frozen report of the first", async () => {
  const lists = async () => [
    await shown(() => PlanPage(at())),
    await shown(() => MeetingsPage(at())),
    await shown(() => ReportsPage(at())),
  ];
  await as("ICB_PRIMARY_CARE");
  expect(await lists()).toEqual([
    expect.stringContaining(NOBODYS!),
    expect.stringContaining("The collaborative"),
    expect.stringContaining("by The lead"),
  ]);
  await as(OTHER);
  expect(await lists()).toEqual([
    expect.stringContaining("No delivery plan is held for"),
    expect.stringContaining("No meeting was held yet"),
    expect.stringContaining("No report was frozen yet"),
  ]);
});

const { update, milestone, depend, independ, connect, endorse, follow } = actionActions;
const EDITS = { update, milestone, depend, independ, connect, disconnect: actionActions.disconnect };
type Send = Parameters<typeof sent>[0];

const COMMANDS: Record<string, { send: Send; may: readonly Asking[]; code?: string | undefined }> = {
  ...Object.fromEntries(
    Object.entries({ ...EDITS, changeAction }).flatMap(([name, send]) => [
      [name, { send, may: LEAD, code: NOBODYS }],
      [`${name}, of one’s own action`, { send, may: OWNERS, code: OWN }],
      [`${name}, of an action of a Place`, { send, may: [...LEAD, "PLACE_LEAD"], code: OF_PLACE }],
    ]),
  ),
  addAction: { send: addAction, may: LEAD },
  endorse: { send: endorse, may: PCC, code: NOBODYS },
  follow: { send: follow, may: READERS, code: NOBODYS },
  ...Object.fromEntries(Object.entries(meetingActions).map(([name, send]) => [name, { send, may: PCC }])),
  freeze: { send: reportActions.freeze, may: LEAD },
  putForward: { send: versionActions.putForward, may: LEAD },
  endorseByPcc: { send: versionActions.endorseByPcc, may: PCC },
  endorseByIcb: { send: versionActions.endorseByIcb, may: LEAD },
};

test("every action of the plan's pages is in the table", () => {
  const all = [actionActions, meetingActions, reportActions, versionActions].flatMap((each) =>
    Object.values<unknown>(each),
  );
  const asked = new Set<unknown>(Object.values(COMMANDS).map(({ send }) => send));
  expect(all.filter((each) => !asked.has(each))).toEqual([]);
});

const REFUSED = { status: "refused", message: "That page or item was not found." };

test.each(ASKING)("%s is let in to the commands of the agreed table, and to no other", async (asking) => {
  await as(asking);
  const letIn: string[] = [];
  for (const [name, { send, code = "" }] of Object.entries(COMMANDS)) {
    expect(await sent(send, { system: "SYS0", code: "XX-9", meeting: 999_999 }), name).toEqual(REFUSED);
    // Nothing else is filled in: who may is answered that it is not right yet.
    const answer = await sent(send, { system: "SYS1", code, meeting });
    if ("status" in answer && answer.status === "invalid") letIn.push(name);
    else expect(answer, name).toEqual(REFUSED);
  }
  expect(letIn).toEqual(namesOf(COMMANDS, ({ may }) => may.includes(asking)));
});

test("what is refused is kept nowhere, however well it is written", async () => {
  const counted = async () =>
    (
      await pool().query(
        "select (select count(*) from delivery_update), (select count(*) from delivery_meeting)",
      )
    ).rows;
  const before = [await counted(), await planOf("SYS1", today())];
  const fields = {
    ...{ system: "SYS1", code: NOBODYS!, version: 1, status: "PAUSED", words: "It waits", due: "2027-01-01" },
    ...{ nextStep: "", moveReason: "Later", statusReason: "So", ask: "", offer: "", decisionNeeded: "" },
    ...{ evidence: "", outcome: "", title: "A meeting", on: today(), present: "" },
  };
  for (const asking of ["LMC", "PCN_STAFF", "PRACTICE_MANAGER", "another system"] as const) {
    browser.token = people.get(asking)!.token;
    for (const send of [update, meetingActions.open])
      expect(await sent(send, fields)).toMatchObject({ status: "refused" });
  }
  expect([await counted(), await planOf("SYS1", today())]).toEqual(before);
});

test("a milestone of one's own action serves another only where one may edit that too", async () => {
  const fields = {
    ...{ system: "SYS1", code: OWN!, milestone: 0, version: 0, title: "Rooms are found", due: "2026-09-01" },
    ...{ doneOn: "", evidence: "", alsoServes: `${NOBODYS}, ${OF_PLACE}` },
  };
  await as("PRACTICE_MANAGER");
  expect(await sent(milestone, fields)).toMatchObject({
    status: "invalid",
    errors: { alsoServes: [expect.stringContaining(`${NOBODYS}, ${OF_PLACE}`)] },
  });
  await as("PLACE_LEAD");
  expect(await sent(milestone, { ...fields, alsoServes: OF_PLACE! })).toHaveProperty("goTo");
  const line = (await planOf("SYS1", today()))?.lines.find((each) => each.code === NOBODYS);
  expect(line).toMatchObject({ milestones: [], updatedOn: null });
});

test("a flag is linked by who may read it and edit the action, and by nobody else", async () => {
  const linked = async () =>
    (await pool().query<{ code: string }>("select code from delivery_link where kind = 'FLAG'")).rows;
  const fields = { practice: "PRAC1", code: NOBODYS!, flag: "did-not-attend" };
  for (const asking of ["PCC_MEMBER", "PLACE_LEAD", "LMC", "another system"] as const) {
    await as(asking);
    expect(await sent(linkToPlan, fields)).toEqual(REFUSED);
  }
  for (const asking of ["ICB_ANALYST", "ICB_QUALITY", "PRACTICE_MANAGER"] as const) {
    await as(asking);
    expect(await sent(linkToPlan, fields)).toMatchObject({
      errors: { code: ["Choose an action of the plan that you may edit"] },
    });
  }
  expect(await linked()).toEqual([]);
  await as("PRACTICE_MANAGER");
  expect(await sent(linkToPlan, { ...fields, code: OWN! })).toEqual({
    goTo: "/assurance/PRAC1?done=linked",
  });
  expect(await sent(linkToPlan, { ...fields, practice: "PRAC3", code: OWN! })).toEqual(REFUSED);
  expect(await linked()).toEqual([{ code: "PRAC1:did-not-attend" }]);
});

test("linking a flag is offered only where an action that has not ended is one’s own to edit", async () => {
  const mayAsk = async (asking: Asking) => {
    const [actor] = await findActors([people.get(asking)!.id]);
    return mayLink(actor!, "SYS1");
  };
  await as("PRACTICE_MANAGER");
  expect(await mayAsk("ICB_PRIMARY_CARE")).toBe(true);
  expect(await mayAsk("PRACTICE_MANAGER")).toBe(true);
  expect(await mayAsk("ICB_QUALITY")).toBe(false);
  for (const asking of ["another system", "LMC", "COMMITTEE_READER"] as const)
    expect(await mayAsk(asking), asking).toBe(false);
  await pool().query("update delivery_action set status = 'COMPLETE' where code = $1", [OWN]);
  expect(await mayAsk("PRACTICE_MANAGER")).toBe(false);
});
