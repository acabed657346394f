import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { recordValues } from "@/app/(signed-in)/programmes/figure-actions";
import { compose, freeze, recompose } from "@/app/(signed-in)/programmes/report-actions";
import { rescore } from "@/app/(signed-in)/programmes/risk-actions";
import { closeRisk, finishRiskAction } from "@/app/(signed-in)/programmes/risk-change-actions";
import { acceptUpdate, openNext, sendUpdate } from "@/app/(signed-in)/programmes/update-actions";
import { day } from "@/lib/periods/day";
import { answerUpdate } from "@/lib/server/commands/answer-update";
import { addMilestone } from "@/lib/server/commands/change-milestone";
import { freezeReport } from "@/lib/server/commands/freeze-report";
import { nameWorkstreamLead } from "@/lib/server/commands/name-workstream-lead";
import { openProgrammePeriod } from "@/lib/server/commands/open-programme-period";
import { recordProgrammeValues } from "@/lib/server/commands/record-programme-values";
import { addRisk } from "@/lib/server/commands/record-risk";
import { addCommitteeReader } from "@/lib/server/commands/set-committee-reader";
import { setAccessPlan } from "@/lib/server/commands/set-access-plan";
import { writeUpdate } from "@/lib/server/commands/write-update";
import { today } from "@/lib/server/clock";
import { disconnect, pool } from "@/lib/server/db";
import { reportComposed } from "@/lib/server/queries/programmes/report-composed";
import { findReport } from "@/lib/server/queries/programmes/reports";
import { updateNeeds } from "@/lib/server/queries/programmes/update-needs";
import { workstreamsOf } from "@/lib/server/queries/programmes/workstreams";
import { findActors } from "@/lib/server/queries/sessions";
import { aPerson, twoSystems } from "@/tests/support/people";
import { aDraft, aProgramme, sent, sessionOf, type ProgrammeSet } from "@/tests/support/programme-set";

const browser = vi.hoisted(() => ({ token: "", drawnAnew: [] as string[] }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (browser.token ? { value: browser.token } : undefined) }),
  headers: async () => new Headers({ "x-path": "/programmes" }),
}));
vi.mock("next/cache", () => ({ revalidatePath: (path: string) => browser.drawnAnew.push(path) }));

let set: ProgrammeSet;
let sessions: { lead: string; manager: string };

beforeAll(async () => {
  await twoSystems();
  set = await aProgramme();
  sessions = { lead: await sessionOf(set.lead.id), manager: await sessionOf(set.manager.id) };
});

afterAll(disconnect);
beforeEach(() => {
  browser.drawnAnew.length = 0;
});

function as(who: keyof typeof sessions): void {
  browser.token = sessions[who];
}

const SAID = {
  ...{ thisPeriod: "Three of seven pathways are open", nextPeriod: "Two more", asks: "" },
  ...{ delivery: "", deliveryReason: "", confidence: "", confidenceReason: "" },
};

async function standing() {
  const state = (await workstreamsOf(set.programme.id)).get("self-referral")!;
  return state.updates.at(-1)!;
}

async function update(fields: Record<string, string | number> = {}) {
  const { version } = await standing();
  return sent(sendUpdate, {
    ...{ programme: set.programme.id, workstream: "self-referral", version, button: "send", ...SAID },
    ...fields,
  });
}

async function answer(fields: Record<string, string | number>) {
  const { version } = await standing();
  const about = { programme: set.programme.id, workstream: "self-referral", version, answer: "" };
  return sent(acceptUpdate, { ...about, ...fields });
}

async function audited(): Promise<string[]> {
  const { rows } = await pool().query<{ action: string }>(
    "select action from audit_entry where action ~ '^(workstream-update|report)\\.' order by id",
  );
  return rows.map(({ action }) => action);
}

/** What the home page tells the lead, and the manager, of updates that wait for them. */
async function waiting(): Promise<string[][]> {
  const actors = await findActors([set.lead.id, set.manager.id]);
  return Promise.all(
    [set.lead.id, set.manager.id].map(async (person) => {
      const actor = actors.find(({ id }) => id === person)!;
      return (await updateNeeds(actor, today())).flatMap(({ words, things }) => [
        words,
        ...things.map((thing) => thing.words),
      ]);
    }),
  );
}

const TO_SEND = ["1 update of a workstream to send", "Self-referral"];
const TO_ACCEPT = ["1 update of a workstream to accept", "Self-referral"];

describe("an update", () => {
  test("is told everything that is wrong with it at once, and keeps what was typed", async () => {
    as("lead");
    const wrong = await update({ thisPeriod: "", delivery: "red", confidence: "amber", nextPeriod: "Kept" });
    expect(wrong).toMatchObject({ status: "invalid", values: { nextPeriod: "Kept" } });
    expect(Object.keys("errors" in wrong ? wrong.errors : {}).toSorted()).toEqual([
      "confidenceReason",
      "deliveryReason",
      "thisPeriod",
    ]);
    expect(await standing()).toMatchObject({ state: "DRAFT", version: 1 });
  });

  test("of a form that somebody else overtook is told with both versions, and drawn anew", async () => {
    as("lead");
    expect(await update({ button: "save", thisPeriod: "Theirs" })).toMatchObject({
      goTo: expect.stringContaining("done=saved"),
    });
    const stale = await update({ version: 1, thisPeriod: "Mine" });
    expect(stale).toMatchObject({
      status: "invalid",
      errors: { "": [expect.stringContaining("changed it meanwhile")] },
      values: { thisPeriod: "Mine", theirs: expect.stringContaining("This period: Theirs.") },
    });
    expect(browser.drawnAnew).toEqual(["/programmes/access/self-referral/update"]);
    expect(await standing()).toMatchObject({ thisPeriod: "Theirs", version: 2 });
  });

  test("of 20 who send at once is one’s, and the others are told", async () => {
    as("lead");
    const { version } = await standing();
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        update({ version, button: "save", thisPeriod: `Of ${index}` }),
      ),
    );
    expect(all.filter((each) => "goTo" in each)).toHaveLength(1);
    expect((await standing()).version).toBe(version + 1);
  });

  test("is sent by its lead, waits, is returned with why, sent again and accepted; no report is frozen meanwhile", async () => {
    as("lead");
    const before = (await audited()).length;
    expect(await waiting()).toEqual([TO_SEND, []]);
    expect(await update()).toMatchObject({ goTo: expect.stringContaining("done=sent") });
    expect(await waiting()).toEqual([[], TO_ACCEPT]);
    expect(await answer({ button: "accept" })).toMatchObject({ status: "refused" });

    as("manager");
    const report = await sent(compose, {
      ...{ programme: set.programme.id, title: "Access", purpose: "assurance", asked: "Note it" },
      ...{ "section-minute": "yes" },
    });
    expect(report).toMatchObject({ goTo: "/programmes/access/reports/1" });
    const form = { programme: set.programme.id, report: 1, version: 1, sure: "yes" };
    expect(await sent(freeze, form)).toMatchObject({
      errors: { "": [expect.stringContaining("wait to be accepted")] },
    });

    expect(await answer({ button: "return" })).toMatchObject({ errors: { answer: [expect.any(String)] } });
    const seen = (await standing()).version;
    expect(await answer({ button: "return", answer: "Say when" })).toMatchObject({
      goTo: expect.stringContaining("done=return"),
    });
    expect(await standing()).toMatchObject({ state: "RETURNED", answer: "Say when" });
    expect(await waiting()).toEqual([TO_SEND, []]);
    as("lead");
    await update({ thisPeriod: "Done in March" });
    as("manager");
    expect(await answer({ button: "accept", version: seen })).toMatchObject({
      errors: { "": [expect.stringContaining("meanwhile")] },
    });
    await answer({ button: "accept" });
    expect(await standing()).toMatchObject({ state: "ACCEPTED", thisPeriod: "Done in March" });
    expect(await waiting()).toEqual([[], []]);
    expect(await sent(freeze, { ...form, sure: "" })).toMatchObject({
      errors: { sure: [expect.any(String)] },
    });
    expect(await sent(freeze, form)).toMatchObject({ goTo: expect.stringContaining("done=frozen") });
    expect((await audited()).slice(before)).toEqual([
      "workstream-update.sent",
      "report.composed",
      "workstream-update.returned",
      "workstream-update.sent",
      "workstream-update.accepted",
      "report.frozen",
    ]);
  });

  test("that was accepted stays, for its lead and in the database", async () => {
    as("lead");
    expect(await update({ thisPeriod: "Another" })).toMatchObject({
      errors: { "": [expect.stringContaining("accepted and stays")] },
    });
    await expect(
      pool().query("update programme_update set this_period = 'x' where state = 'ACCEPTED'"),
    ).rejects.toThrow(/kept as it was accepted/);
  });

  test("of the next period begins with the words of the last, whoever opens it, once", async () => {
    as("manager");
    const form = { programme: set.programme.id, month: "2025-12", dueOn: "2099-02-01" };
    const both = await Promise.all([sent(openNext, form), sent(openNext, form)]);
    expect(both.filter((each) => "goTo" in each)).toHaveLength(1);
    expect(both.find((each) => !("goTo" in each))).toMatchObject({ errors: { month: [expect.any(String)] } });
    expect(await standing()).toMatchObject({ state: "DRAFT", thisPeriod: "Done in March", version: 1 });
  });
});

test("a draft of a report that somebody composed meanwhile is told, with what was typed, and is drawn anew", async () => {
  as("manager");
  const number = await aDraft(set);
  const form = {
    ...{ programme: set.programme.id, report: number, version: 1, purpose: "decision", asked: "Decide" },
    ...{ title: "Theirs", "section-minute": "yes" },
  };
  expect(await sent(recompose, form)).toMatchObject({ goTo: expect.stringContaining("done=composed") });
  expect(await sent(recompose, { ...form, title: "Mine" })).toMatchObject({
    status: "invalid",
    errors: { "": [expect.stringContaining("meanwhile")] },
    values: { title: "Mine" },
  });
  expect(browser.drawnAnew).toEqual([`/programmes/access/reports/${number}`]);
  await pool().query("delete from committee_report where number = $1", [number]);
});

describe("a change whose audit entry cannot be kept", () => {
  const TABLES = [
    "programme_update",
    "programme_milestone",
    "programme_milestone_event",
    "programme_risk",
    "programme_risk_score",
    "programme_value",
    "programme_period",
    "programme_workstream",
    "committee_report",
    "committee_member",
    "access_plan",
    "audit_entry",
  ];

  async function everything(): Promise<string> {
    const all = await Promise.all(
      TABLES.map((table) =>
        pool().query<{ rows: unknown }>(`select jsonb_agg(t order by id) as rows from ${table} t`),
      ),
    );
    return JSON.stringify(all.map(({ rows }) => rows[0]));
  }

  const score = { likelihood: 2, impact: 2 };
  const of = () => ({
    ...{ system: "SYS1", programme: "Access plan", workstream: set.workstream, by: "The manager" },
  });
  const programme = () => ({ id: set.programme.id, slug: "access", name: "Access plan" });
  const value = {
    metric: "rooms",
    subject: "ICB",
    period: "2025-11",
    value: 1,
    plan: 2,
    source: "s",
    note: "",
  };

  const CHANGES: Record<string, () => Promise<unknown>> = {
    "an update": async () => {
      const period = { id: (await newest()).id, number: 2 };
      const said = { ...SAID, delivery: null, confidence: null, send: null };
      return writeUpdate(set.lead, { ...of(), period, version: (await standing()).version, ...said });
    },
    "an answer to an update": async () => {
      const period = { id: (await newest()).id, number: 2 };
      await pool().query(
        "update programme_update set state = 'SUBMITTED' where period_id = $1 and workstream_id = $2",
        [period.id, set.workstream.id],
      );
      const workstream = { ...set.workstream, code: "self-referral", leadId: set.lead.id };
      const { version } = await standing();
      return answerUpdate(set.manager, {
        ...{ ...of(), programme: programme(), workstream, period, version, returned: "Why" },
      });
    },
    "a milestone": () => addMilestone(set.lead, { ...of(), title: "A milestone", due: day("2026-03-31") }),
    "a risk": () =>
      addRisk(set.lead, {
        ...of(),
        risk: {
          ...{ title: "A risk", owner: "x", controls: "", gaps: "", proximity: "", framework: "" },
          ...{ inherent: score, current: score, target: score },
        },
      }),
    figures: () =>
      recordProgrammeValues(set.manager, {
        ...{ system: "SYS1", programme: programme(), values: [value], by: "The manager" },
      }),
    "a period": () =>
      openProgrammePeriod(set.manager, {
        ...{ system: "SYS1", programme: programme(), month: "2026-01", dueOn: day("2099-03-01") },
        ...{ names: new Map(), by: "The manager" },
      }),
    "a lead": () =>
      nameWorkstreamLead(set.manager, { ...of(), version: 2, leadId: null, lead: "Another", sro: "x" }),
    "an access plan": () =>
      setAccessPlan(set.manager, {
        ...{ system: "SYS1", programme: programme(), subject: { code: "PRAC1", name: "PRAC1" } },
        ...{ status: "being-developed", agreedOn: null, words: "", link: "", version: 0, by: "x" },
      }),
    "a committee’s reader": async () => {
      const { id } = await aPerson({ role: "COMMITTEE_READER", organisation: "SYS1" });
      return addCommitteeReader(set.manager, {
        system: "SYS1",
        body: "The Group",
        person: { id, name: "x" },
      });
    },
    "a report": () => aDraft(set),
    "a frozen report": async () => {
      const { rows } = await pool().query<{ number: number }>(
        `insert into committee_report (programme_id, period_id, number, title, purpose, asked, sections, composed_by, composed_at)
         values ($1, $2, 50, 'x', 'assurance', 'x', '{minute}', 'x', now())
         on conflict (programme_id, number) do update set title = 'x' returning number`,
        [set.programme.id, set.period.id],
      );
      const report = (await findReport(set.programme.id, rows[0]!.number))!;
      const { content, previousId } = await reportComposed(set.programme, report);
      return freezeReport(set.manager, {
        ...{ system: "SYS1", programme: programme(), report: { ...report, previousId }, content, by: "x" },
      });
    },
  };

  async function newest(): Promise<{ id: number }> {
    const { rows } = await pool().query<{ id: number }>(
      "select id from programme_period order by number desc limit 1",
    );
    return rows[0]!;
  }

  test.each(Object.keys(CHANGES))(
    "leaves neither, where the server dies as it is written: %s",
    async (name) => {
      // What some of them first put there, they put there once more before they are killed.
      const prepared = ["an answer to an update", "a frozen report"].includes(name);
      if (prepared) {
        await pool().query(
          "create or replace function refuses() returns trigger language plpgsql as $$ begin raise exception 'no entry'; end $$",
        );
        await pool().query(
          "create trigger refuses before insert on audit_entry for each row execute function refuses()",
        );
        await CHANGES[name]!().catch(() => undefined);
        await pool().query("drop trigger refuses on audit_entry");
      }
      const before = await everything();
      await pool().query(
        "create or replace function dies() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$",
      );
      await pool().query(
        "create trigger dies before insert on audit_entry for each row execute function dies()",
      );
      try {
        await expect(CHANGES[name]!()).rejects.toThrow();
      } finally {
        await pool().query("drop trigger dies on audit_entry");
      }
      expect(await everything()).toBe(before);
    },
  );
});

describe("a risk", () => {
  const fields = async () => {
    const risk = { title: "Rooms", owner: "x", controls: "", gaps: "", proximity: "", framework: "" };
    const score = { likelihood: 3, impact: 3 };
    const id = await addRisk(set.manager, {
      ...{ system: "SYS1", programme: "Access plan", workstream: set.workstream, by: "The manager" },
      risk: { ...risk, inherent: score, current: score, target: score },
    });
    return { programme: set.programme.id, workstream: "self-referral", risk: id, version: 1 };
  };

  beforeEach(() => as("manager"));

  test("whose score is left as it is can be scored otherwise in the same form", async () => {
    const form = { ...(await fields()), likelihood: 3, impact: 3, words: "Two closed" };
    expect(await sent(rescore, form)).toMatchObject({ errors: { likelihood: [expect.any(String)] } });
    expect(await sent(rescore, { ...form, impact: 4 })).toHaveProperty("goTo");
    expect(await sent(rescore, form)).toMatchObject({
      errors: { "": [expect.stringContaining("meanwhile")] },
    });
  });

  test("of which an action is not found can be changed in the same form", async () => {
    const form = await fields();
    expect(await sent(finishRiskAction, { ...form, act: 0 })).toMatchObject({
      errors: { "": [expect.stringContaining("not found")] },
    });
    expect(await sent(closeRisk, form)).toHaveProperty("goTo");
  });
});

describe("figures by csv", () => {
  const csv = (text: string) => new File([text], "figures.csv", { type: "text/csv" });
  const kept = async () =>
    (await pool().query<{ n: number }>("select count(*)::int as n from programme_value")).rows[0]!.n;
  const record = (...rows: string[]) =>
    sent(recordValues, {
      ...{ programme: set.programme.id, rows: rows.join("\n") },
      // As a browser sends it again.
      reviewed: rows.join("\r\n"),
    });

  beforeEach(() => as("manager"));

  test("are read back before they are recorded, with what stands now", async () => {
    const before = await kept();
    const rows = "referrals,ICB,2025-12,6000,5900,A return,";
    const told = await sent(recordValues, { programme: set.programme.id, rows });
    expect(told).toMatchObject({ errors: {}, values: { rows, reviewed: rows } });
    expect(await kept()).toBe(before);
    const [line] = "values" in told ? JSON.parse(told.values["review"]!) : [];
    expect(line).toMatchObject({ value: "6,000", plan: "5,900", stands: "Nothing yet" });
    // Changed after it was read back, it is read back again.
    const changed = { programme: set.programme.id, rows: rows.replace("6000", "6001"), reviewed: rows };
    expect(await sent(recordValues, changed)).toMatchObject({ errors: {} });
    expect(await kept()).toBe(before);
    expect(await record(rows)).toHaveProperty("goTo");
    const again = await sent(recordValues, { programme: set.programme.id, rows });
    expect("values" in again && again.values["review"]).toContain("The same");
  });

  test("are read from a file in place of what is typed, read back, and recorded as they were read back", async () => {
    const before = await kept();
    const heading = "figure,subject,period,value,plan,source,note";
    const line = "referrals,ICB,2026-01,6100,6000,A return,";
    const given = { programme: set.programme.id, rows: "typed and left" };
    const told = await sent(recordValues, { ...given, file: csv(`\uFEFF${heading}\r\n${line}\r\n`) });
    const rows = `${heading}\n${line}`;
    expect(told).toMatchObject({ errors: {}, values: { rows, reviewed: rows } });
    expect(await kept()).toBe(before);
    // A file chosen beside what was read back is read back first.
    const other = { ...given, rows, reviewed: rows, file: csv(line.replace("6100", "6101")) };
    expect(await sent(recordValues, other)).toMatchObject({ errors: {} });
    expect(await kept()).toBe(before);
    // As a browser sends it where no file is chosen.
    expect(await sent(recordValues, { ...given, rows, reviewed: rows, file: csv("") })).toHaveProperty(
      "goTo",
    );
    expect(await kept()).toBe(before + 1);
  });

  test("of a file are asked about where a patient may be in it, and by nobody but the manager", async () => {
    const before = await kept();
    const file = csv("referrals,ICB,2026-01,6100,6000,943 476 5919,");
    expect(await sent(recordValues, { programme: set.programme.id, rows: "", file })).toMatchObject({
      errors: { rows: [expect.stringContaining("looks like an NHS number")] },
      values: { rows: expect.stringContaining("6100") },
    });
    as("lead");
    expect(await sent(recordValues, { programme: set.programme.id, rows: "", file })).toMatchObject({
      status: "refused",
    });
    expect(await kept()).toBe(before);
  });

  test("tell everything wrong at once by its line, and keep nothing of it", async () => {
    const before = await kept();
    const told = await record(
      "figure,subject,period,value,plan,source,note",
      "referrals,ICB,2025-11,5930,5800,A return,",
      "",
      "nothing,ICB,2025-11,1,,A return,",
      "referrals,,2025-11,1,,A return,",
      "referrals,ICB,2025-13,1,,A return,",
      "referrals,ICB,2025-10,many,,A return,",
      "delivering,ICB,2025-10,76,,A return,",
      "referrals,ICB,2025-09,1,,,",
      "referrals,ICB,2025-11,5931,5800,A return,",
      "referrals,ICB,2025-08,1,,A return,,more",
    );
    const text = "errors" in told ? told.errors["rows"]!.join(" ") : "";
    expect([...text.matchAll(/Line (\d+): found/g)].map(([, line]) => Number(line))).toEqual([
      4, 5, 6, 7, 8, 9, 10, 11,
    ]);
    expect(told).toMatchObject({ values: { rows: expect.stringContaining("5930") } });
    expect(await kept()).toBe(before);
  });

  test.each([
    ["", /Enter one figure on each line/],
    ['referrals,"ICB,2025-11,5930,5800,A return,\nreferrals,ICB,2025-10,1,,A return,', /never closed/],
    [`referrals,ICB,2025-11,${"9".repeat(400)},,A return,`, /expected a number/],
  ])("are refused whole where %j is sent", async (rows, why) => {
    const before = await kept();
    const told = await record(rows);
    expect("errors" in told ? told.errors["rows"]!.join(" ") : "").toMatch(why);
    expect(await kept()).toBe(before);
  });

  test("are kept together, a quoted comma, a percentage and a note of a missing one with them", async () => {
    const before = await kept();
    const done = await record(
      'referrals,"Rugby, north",2025-11,"5,930",5800,A return,',
      "delivering,ICB,2025-11,104%,0.8,A return,",
      "referrals,ICB,2025-12,,,A return,Not returned",
    );
    expect(done).toMatchObject({ goTo: "/programmes/access/figures?done=3" });
    const { rows } = await pool().query(
      "select subject, value, plan from programme_value order by id offset $1",
      [before],
    );
    expect(rows).toEqual([
      { subject: "Rugby, north", value: 5930, plan: 5800 },
      { subject: "ICB", value: 1.04, plan: 0.8 },
      { subject: "ICB", value: null, plan: null },
    ]);
  });
});
