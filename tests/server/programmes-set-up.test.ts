import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { linkPlanAction, unlinkPlanAction } from "@/app/(signed-in)/programmes/link-actions";
import { newProgramme } from "@/app/(signed-in)/programmes/new-programme-actions";
import * as figures from "@/app/(signed-in)/programmes/own-figure-actions";
import * as outcomes from "@/app/(signed-in)/programmes/outcome-actions";
import * as setUp from "@/app/(signed-in)/programmes/set-up-actions";
import SetUpPage from "@/app/(signed-in)/programmes/[code]/set-up/page";
import { openNext, sendUpdate } from "@/app/(signed-in)/programmes/update-actions";
import WorkstreamPage from "@/app/(signed-in)/programmes/[code]/[workstream]/page";
import { connect } from "@/app/(signed-in)/plan/[action]/actions";
import { day } from "@/lib/periods/day";
import { period as periodOf } from "@/lib/periods/period";
import { wholeSystem } from "@/lib/permissions/figures";
import { workstreamCode } from "@/lib/plans/link";
import { newCode } from "@/lib/programmes/new-code";
import { addMilestone } from "@/lib/server/commands/change-milestone";
import { linkAction } from "@/lib/server/commands/link-action";
import { recordProgrammeValues } from "@/lib/server/commands/record-programme-values";
import { addRisk } from "@/lib/server/commands/record-risk";
import { disconnect, pool } from "@/lib/server/db";
import { actionsLinkedTo } from "@/lib/server/queries/plan/actions-touching";
import { findProgramme, type Programme } from "@/lib/server/queries/programmes/programme";
import { programmeReadings } from "@/lib/server/queries/programmes/readings";
import { workstreamsOf } from "@/lib/server/queries/programmes/workstreams";
import { seedMetrics } from "@/prisma/seed/metrics";
import { twoSystems } from "@/tests/support/people";
import { aProgramme, sent, sessionOf, shown, type ProgrammeSet } from "@/tests/support/programme-set";

const browser = vi.hoisted(() => ({ token: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (browser.token ? { value: browser.token } : undefined) }),
  headers: async () => new Headers({ "x-path": "/programmes" }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));

let set: ProgrammeSet;

beforeAll(async () => {
  await twoSystems();
  await seedMetrics();
  set = await aProgramme();
  await pool().query(
    `with plan as (insert into delivery_plan (system, name, source, starts_on)
       values ('SYS1', 'The plan', 'A strategy', '2025-01-01') returning id),
     theme as (insert into delivery_theme (plan_id, code, name, "group", "order", source)
       select id, 'access', 'Access', 'Enablers', 1, '1' from plan returning id, plan_id)
     insert into delivery_action (plan_id, theme_id, code, title, what, source, band, starts_on, due, first_due, owner,
       sro, forum, status_reason, where_it_is, next_step, ask, offer, decision_needed, success_measure, created_on, places, serves, illustrative)
     select plan_id, id, 'AC-1', 'Open the lines', 'Lines', '1', 'MONTHS_12', '2025-01-01', '2025-12-31', '2025-12-31',
       '', '', '', '', '', '', '', '', '', '', '2025-01-01', '{}', '{}', '{}' from theme`,
  );
});
afterAll(disconnect);
beforeEach(async () => {
  browser.token = await sessionOf(set.manager.id);
});

const found = async (slug: string): Promise<Programme> => (await findProgramme(["SYS1"], slug))!;
const about = ({ id, version }: Programme) => ({ programme: id, version });

const NEXT = {
  ...{
    system: "SYS1",
    name: "The next plan for access",
    shortName: "Next plan",
    source: "The board's paper",
  },
  ...{
    startsOn: "2026-04-01",
    endsOn: "",
    outline: "",
    bodies: "The Group\n\nThe Board",
    closes: "",
    from: "",
  },
};

describe("a programme's successor", () => {
  test("takes what the one before is, which ends the day before, and nothing that was recorded of it", async () => {
    const answer = await sent(newProgramme, { ...NEXT, from: "access", closes: "access" });
    expect(answer).toEqual({ goTo: "/programmes/next-plan/set-up?done=added" });
    const [before, next] = [await found("access"), await found("next-plan")];
    expect(before.endsOn).toBe("2026-03-31");
    expect(next.definition.domains).toEqual(before.definition.domains);
    expect(next.definition.bodies).toEqual(["The Group", "The Board"]);
    const states = await workstreamsOf(next.id);
    expect([...states.keys()]).toEqual(["self-referral", "estates"]);
    expect(
      [...states.values()].every(
        ({ lead, risks, updates }) => lead === "Not named" && !risks[0] && !updates[0],
      ),
    ).toBe(true);
    const { rows } = await pool().query<{ action: string }>(
      "select action from audit_entry order by id desc limit 2",
    );
    expect(rows.map(({ action }) => action).toSorted()).toEqual(["programme.added", "programme.changed"]);
  });

  test("takes the place of none that has ended already: its last day stays", async () => {
    const after = { ...NEXT, startsOn: "2027-04-01", from: "access", closes: "access" };
    expect(await sent(newProgramme, after)).toMatchObject({
      errors: { closes: [expect.stringContaining("ends on 31 March 2026 already")] },
    });
    expect((await found("access")).endsOn).toBe("2026-03-31");
  });

  test("opens no period for a month after its last day, and the one before none of its successor's", async () => {
    const { id } = await found("access");
    const answer = await sent(openNext, { programme: id, month: "2026-04", dueOn: "2099-01-01" });
    expect(answer).toMatchObject({ errors: { month: [expect.stringContaining("ended on 31 March 2026")] } });
  });

  test("is written out where it follows none, and everything wrong is told at once", async () => {
    expect(await sent(newProgramme, { ...NEXT, endsOn: "2026-03-01", closes: "next-plan" })).toMatchObject({
      errors: { endsOn: [expect.any(String)], startsOn: [expect.any(String)], outline: [expect.any(String)] },
    });
    const outline = "Capacity: Estates; Risks";
    expect(await sent(newProgramme, { ...NEXT, outline })).toEqual({
      goTo: "/programmes/next-plan-2/set-up?done=added",
    });
    expect([...(await workstreamsOf((await found("next-plan-2")).id)).keys()]).toEqual([
      "estates",
      "risks-2",
    ]);
  });
});

describe("what a programme is", () => {
  test("is changed from its page: a workstream, a measure of the catalogue and its plan, a figure, an aim", async () => {
    let next = await found("next-plan-2");
    const change = async (action: Parameters<typeof sent>[0], fields: Record<string, string | number>) => {
      next = await found("next-plan-2");
      expect(await sent(action, { ...about(next), ...fields })).toHaveProperty("goTo");
    };
    await change(setUp.addWorkstream, {
      domain: "capacity",
      name: "Telephony",
      about: "Every line answered",
    });
    await change(setUp.addMeasure, { of: "telephony", measure: "catalogue:within-2-weeks" });
    await change(setUp.planMeasure, {
      ...{ measure: "within-2-weeks", values: "2026-04 88%\n2026-05 89%", reason: "Agreed by the Group" },
    });
    await change(figures.addFigure, {
      ...{ name: "Lines answered", shortName: "Lines", unit: "share", direction: "1", of: "Place" },
      ...{ counted: "calls", cadence: "month", publisher: "ICB return" },
    });
    await change(setUp.addMeasure, { of: "telephony", measure: "own:lines" });
    await change(outcomes.addAim, { words: "Nobody waits", by: "2028", measure: "own:lines" });
    next = await found("next-plan-2");
    const [capacity] = next.definition.domains;
    expect(capacity!.workstreams.at(-1)).toMatchObject({
      ...{ code: "telephony", metrics: [{ catalogue: "within-2-weeks" }, { own: "lines" }] },
    });
    const { rows } = await pool().query(
      "select organisation_code as of, period, value from trajectory_point where metric_code = 'within-2-weeks' order by period",
    );
    expect(rows).toEqual([
      { of: "SYS1", period: "2026-04", value: 0.88 },
      { of: "SYS1", period: "2026-05", value: 0.89 },
    ]);
    const readings = await programmeReadings(wholeSystem("SYS1"), next, periodOf("2026-05").end);
    expect([...readings.keys()]).toContain("lines");
  });

  test("is not changed over what somebody else changed meanwhile", async () => {
    const next = await found("next-plan-2");
    const stale = { programme: next.id, version: next.version - 1, startsOn: "2026-05-01", endsOn: "" };
    expect(await sent(setUp.setProgrammeDates, stale)).toMatchObject({ status: "invalid" });
    expect((await found("next-plan-2")).startsOn).toBe("2026-04-01");
  });

  test("gives a workstream that is new in an open period its update to write", async () => {
    const access = await found("access");
    await sent(setUp.addDomain, { ...about(access), name: "Rooms", workstream: "Branches" });
    const told = await sent(sendUpdate, {
      ...{
        programme: access.id,
        workstream: "branches",
        version: 1,
        button: "save",
        thisPeriod: "Two opened",
      },
      ...{ nextPeriod: "", asks: "", delivery: "", deliveryReason: "", confidence: "", confidenceReason: "" },
    });
    expect(told).toHaveProperty("goTo");
    const all = await workstreamsOf(access.id);
    expect(all.get("branches")!.updates.map(({ thisPeriod }) => thisPeriod)).toEqual(["Two opened"]);
  });
});

describe("a typing mistake in what a programme is", () => {
  const FIGURE = {
    ...{ name: "Rooms that are full", shortName: "Rooms ful", unit: "number", direction: "-1", of: "Place" },
    ...{ counted: "rooms", cadence: "month", publisher: "ICB return" },
  };
  const trail = async () => {
    const { rows } = await pool().query<{ what: string }>(
      "select detail->>'what' as what from audit_entry where action = 'programme.changed' order by id desc limit 1",
    );
    return rows[0]?.what;
  };

  test("in a figure is corrected where it stands, and the trail tells what it was", async () => {
    const added = await sent(figures.addFigure, { ...about(await found("access")), ...FIGURE });
    expect(added).toEqual({
      goTo: "/programmes/access/set-up?done=changed&at=figure-rooms-ful#figure-rooms-ful",
    });
    const mended = { ...FIGURE, figure: "rooms-ful", shortName: "Rooms full" };
    expect(await sent(figures.describeFigure, { ...about(await found("access")), ...mended })).toHaveProperty(
      "goTo",
    );
    const { definition } = await found("access");
    expect(definition.metrics.at(-1)).toMatchObject({
      code: "rooms-ful",
      shortName: "Rooms full",
      lagDays: 45,
    });
    expect(await trail()).toBe(
      "corrected the figure “Rooms ful”: its short name from “Rooms ful” to “Rooms full”",
    );
  });

  test("in a figure that values stand for is corrected in words alone: its unit stays, and so does it", async () => {
    const { id, system } = await found("access");
    await recordProgrammeValues(set.manager, {
      ...{ system, programme: { id, name: "Access plan" }, by: "The manager" },
      values: [
        {
          ...{ metric: "rooms-ful", subject: "ICB", period: "2025-11", value: 4, plan: 2 },
          ...{ source: "A return", note: "" },
        },
      ],
    });
    const before = (await found("access")).definition;
    const asShare = { ...FIGURE, figure: "rooms-ful", unit: "share" };
    for (const [change, fields] of [
      [figures.describeFigure, asShare],
      [figures.removeFigure, { figure: "rooms-ful" }],
    ] as const) {
      expect(await sent(change, { ...about(await found("access")), ...fields })).toMatchObject({
        errors: { "": [expect.stringContaining("Values are recorded")] },
      });
    }
    expect((await found("access")).definition).toEqual(before);
    const words = { ...FIGURE, figure: "rooms-ful", publisher: "Estates return" };
    expect(await sent(figures.describeFigure, { ...about(await found("access")), ...words })).toHaveProperty(
      "goTo",
    );
  });

  test("in a figure that tells nothing is taken off", async () => {
    const mistake = { ...FIGURE, shortName: "Rooms empty" };
    await sent(figures.addFigure, { ...about(await found("access")), ...mistake });
    expect(
      await sent(figures.removeFigure, { ...about(await found("access")), figure: "rooms-empty" }),
    ).toEqual({ goTo: "/programmes/access/set-up?done=changed&at=figures#figures" });
    expect((await found("access")).definition.metrics.map(({ code }) => code)).not.toContain("rooms-empty");
    expect(await trail()).toBe("took off the figure “Rooms empty”");
  });

  test("in a deliverable or an aim is corrected, with a baseline that has its source", async () => {
    const change = async (action: Parameters<typeof sent>[0], fields: Record<string, string | number>) =>
      sent(action, { ...about(await found("access")), ...fields });
    await change(outcomes.addDeliverable, { name: "Romms", measure: "own:rooms" });
    await change(outcomes.renameDeliverable, { deliverable: "Romms", name: "Rooms" });
    await change(outcomes.addDeliverableMeasure, { deliverable: "Rooms", measure: "own:rooms-ful" });
    await change(outcomes.removeDeliverableMeasure, { deliverable: "Rooms", measure: "own:rooms" });
    expect((await found("access")).definition.deliverables.at(-1)).toEqual({
      ...{ name: "Rooms", metrics: [{ own: "rooms-ful" }] },
    });
    const aim = { aim: "more", words: "More refer", by: "2029", measure: "own:referrals" };
    expect(
      await change(outcomes.describeAim, { ...aim, baseline: "2023", baselineSource: "" }),
    ).toMatchObject({
      errors: {
        baseline: [expect.stringContaining("expected a month")],
        baselineSource: [expect.any(String)],
      },
    });
    await change(outcomes.describeAim, { ...aim, baseline: "2023-03 400", baselineSource: "The plan" });
    expect((await found("access")).definition.aims).toEqual([
      {
        ...{ code: "more", words: "More refer", by: "2029", measure: { own: "referrals" } },
        baseline: { value: 400, period: "2023-03", source: "The plan" },
      },
    ]);
    await change(outcomes.removeDeliverable, { deliverable: "Rooms" });
    expect((await found("access")).definition.deliverables.map(({ name }) => name)).toEqual(["Referrals"]);
  });

  test("leaves its manager where they were: the part is open, and says there what was done", async () => {
    const html = (await shown(() =>
      SetUpPage({
        params: Promise.resolve({ code: "access" }),
        searchParams: Promise.resolve({ done: "changed", at: "figure-rooms-ful" }),
      } as never),
    ))!;
    const opened = html.match(/<details[^>]*open=""[^>]*>/g) ?? [];
    expect(opened).toEqual([expect.stringContaining('id="figure-rooms-ful"')]);
    expect(html.indexOf("The change is kept")).toBeGreaterThan(html.indexOf('id="figure-rooms-ful"'));
  });
});

describe("a workstream is taken off", () => {
  const off = async (slug: string, of: string) =>
    sent(setUp.removeWorkstream, { ...about(await found(slug)), of });

  test("while nobody wrote of it, with its domain where it was the only one there; the trail tells", async () => {
    await sent(setUp.addDomain, { ...about(await found("access")), name: "Digital", workstream: "Online" });
    await sent(openNext, { programme: set.programme.id, month: "2025-12", dueOn: "2099-01-01" });
    expect(await off("access", "online")).toEqual({
      goTo: "/programmes/access/set-up?done=changed&at=workstreams#workstreams",
    });
    const { id, definition } = await found("access");
    expect(definition.domains.map(({ code }) => code)).not.toContain("digital");
    expect([...(await workstreamsOf(id)).keys()]).not.toContain("online");
    const { rows } = await pool().query("select action, detail from audit_entry order by id desc limit 1");
    expect(rows).toEqual([
      {
        action: "programme.changed",
        detail: {
          programme: "Access plan",
          what: "took off the workstream “Online” with its domain “Digital”",
        },
      },
    ]);
  });

  const score = { likelihood: 3, impact: 3 };
  const RISK = { title: "Rooms", owner: "x", controls: "", gaps: "", proximity: "", framework: "" };
  type Named = { id: number; name: string };
  const of = (workstream: Named) => ({
    ...{ system: "SYS1", programme: "Access plan", workstream, by: "The manager" },
  });

  test.each<[string, (its: Named) => Promise<unknown>]>([
    [
      "an update was written",
      ({ id }) => pool().query("update programme_update set asks = 'A room' where workstream_id = $1", [id]),
    ],
    [
      "it has a milestone",
      (its) => addMilestone(set.manager, { ...of(its), title: "Open", due: day("2026-03-31") }),
    ],
    [
      "it has a risk",
      (its) =>
        addRisk(set.manager, {
          ...of(its),
          risk: { ...RISK, inherent: score, current: score, target: score },
        }),
    ],
    [
      "an action of the delivery plan is linked to it",
      ({ name }) => {
        const to = workstreamCode("access", newCode(name, []));
        return linkAction(set.manager, { system: "SYS1", code: "AC-1", kind: "WORKSTREAM", to });
      },
    ],
  ])("never where %s", async (name, happens) => {
    const code = newCode(name, []);
    await sent(setUp.addWorkstream, { ...about(await found("access")), domain: "people", name, about: "x" });
    const before = await found("access");
    const { id } = (await workstreamsOf(before.id)).get(code)!;
    await happens({ id, name });
    expect(await off("access", code)).toMatchObject({ errors: { "": [expect.stringContaining("stands")] } });
    expect(await found("access")).toEqual(before);
    expect([...(await workstreamsOf(before.id)).keys()]).toContain(code);
    await pool().query("delete from delivery_link");
  });

  test("by nobody but its programme's manager", async () => {
    browser.token = await sessionOf(set.lead.id);
    expect(await off("access", "estates")).toMatchObject({ status: "refused" });
  });
});

describe("a workstream and the delivery plan", () => {
  const page = () =>
    shown(() =>
      WorkstreamPage({
        params: Promise.resolve({ code: "access", workstream: "self-referral" }),
        searchParams: Promise.resolve({}),
      } as never),
    );
  const workstream = () => ({ programme: set.programme.id, workstream: "self-referral" });

  test("are linked from either end, and both show it", async () => {
    expect(await page()).toContain("No action of the delivery plan is linked to it yet");
    await sent(linkPlanAction, { ...workstream(), action: "AC-1" });
    expect(await page()).toContain("AC-1 Open the lines");
    await sent(connect, { system: "SYS1", code: "AC-1", to: "WORKSTREAM access/estates" });
    const { rows } = await pool().query("select code, words from delivery_link order by id");
    expect(rows).toEqual([
      { code: "access/self-referral", words: "Self-referral" },
      { code: "access/estates", words: "Estates" },
    ]);
  });

  test("are parted by the workstream's lead only where the link is to it", async () => {
    const [its] = await actionsLinkedTo("SYS1", "access/self-referral");
    const off = { ...workstream(), action: "AC-1", link: its!.id };
    expect(await sent(unlinkPlanAction, { ...off, workstream: "estates" })).toMatchObject({
      status: "invalid",
    });
    expect(await sent(unlinkPlanAction, off)).toHaveProperty("goTo");
    expect(await actionsLinkedTo("SYS1", "access/self-referral")).toEqual([]);
  });
});
