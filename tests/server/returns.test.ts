import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/periods/day";
import { step, type Period } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { acceptReturn, releaseReturn, sendBackReturn } from "@/lib/server/commands/review-return";
import { saveReturn } from "@/lib/server/commands/save-return";
import { settleDisputes } from "@/lib/server/commands/settle-dispute";
import { submitReturn } from "@/lib/server/commands/submit-return";
import { disconnect, pool } from "@/lib/server/db";
import { findReturn } from "@/lib/server/queries/returns/return";
import type { ReturnActor, ReturnOf } from "@/lib/server/returns/locked-return";
import { aPerson, twoSystems } from "@/tests/support/people";
import { answering, differs } from "@/tests/support/returned";
import { asked, MONTH, published } from "@/tests/support/returns";

let icb: ReturnActor;
let manager: ReturnActor;
let deputy: ReturnActor;
let months = 0;

beforeAll(async () => {
  await twoSystems();
  const lead = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" });
  const one = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" });
  const other = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" });
  icb = { id: lead.id, actingAs: null, name: "Priya Nair" };
  manager = { id: one.id, actingAs: null, name: "Sarah Whitcombe" };
  deputy = { id: other.id, actingAs: null, name: "Tom Okafor" };
});

afterAll(disconnect);

/** A month of its own for each test: its figures published, its returns asked for. */
async function aMonth(due?: Day): Promise<ReturnOf> {
  const month: Period = step(MONTH, -(months += 1));
  await published(["PRAC1"], { month });
  await asked(icb.id, { month, ...(due ? { due } : {}) });
  return { practice: "PRAC1", system: "SYS1", month };
}

const attestation = { name: "Sarah Whitcombe", role: "Practice manager", onBehalfBy: null };

async function kept(of: ReturnOf) {
  const found = await findReturn(of.practice, of.month);
  if (!found) throw new Error("nothing is kept");
  return found;
}

async function sent(of: ReturnOf, answers = answering(), version = 0): Promise<number> {
  const saved = await saveReturn(manager, of, { version, answered: answers });
  if (!saved.ok) throw new Error(saved.error.is);
  const done = await submitReturn(manager, of, { version: saved.value.version, attestation });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return saved.value.version + 1;
}

async function audited(of: ReturnOf): Promise<string[]> {
  const { rows } = await pool().query<{ action: string }>(
    `select action from audit_entry where subject = $1 and detail ->> 'month' = $2 order by id`,
    [of.practice, of.month.text],
  );
  return rows.map(({ action }) => action);
}

describe("a practice’s return", () => {
  test("is kept as it is typed, wrong or right, and begins with the first thing kept", async () => {
    const of = await aMonth();
    const typed = answering({ total: differs("-3", { confirmed: false, reason: null }) }, { missed: "x" });
    expect(await findReturn(of.practice, of.month)).toBeNull();
    expect(await saveReturn(manager, of, { version: 0, answered: typed })).toMatchObject({ ok: true });
    const found = await kept(of);
    expect(found).toMatchObject({ state: "DRAFT", version: 1, savedByName: "Sarah Whitcombe" });
    expect(found.draft).toMatchObject(typed);
    expect(await audited(of)).toEqual(["return.begun"]);
  });

  test("is not sent while a figure has no answer or a count is wrong, and says so of each at once", async () => {
    const of = await aMonth();
    const answers = answering({ total: differs("12.5"), "staff-gp": differs("") });
    delete answers.answers["same-day"];
    await saveReturn(manager, of, { version: 0, answered: answers });
    const refused = await submitReturn(manager, of, { version: 1, attestation });
    const found = !refused.ok && refused.error.is === "problems" ? refused.error.problems : [];
    expect(found.map(({ figure, field }) => `${figure} ${field}`)).toEqual([
      "total own",
      "staff-gp own",
      "same-day kind",
    ]);
    expect((await kept(of)).state).toBe("DRAFT");
  });

  test("goes from draft to accepted through a return with comments, and is told of each move once", async () => {
    const of = await aMonth();
    const version = await sent(of, answering({ total: differs("1100") }));
    expect((await kept(of)).disputes).toMatchObject([
      { figure: "total", state: "OPEN", own: 1100, national: 1000 },
    ]);
    const comments = [{ figure: "total" as const, words: "Which system holds them?" }];
    expect(await sendBackReturn(icb, of, { version, comments, until: null })).toMatchObject({ ok: true });
    expect(await kept(of)).toMatchObject({ state: "RETURNED", comments: [{ figure: "total", revision: 1 }] });

    const again = await sent(
      of,
      answering({ total: differs("1090", { note: "Canal Basin hub" }) }),
      version + 1,
    );
    expect((await kept(of)).disputes).toMatchObject([{ state: "OPEN", own: 1090 }]);
    expect(await acceptReturn(icb, of, { version: again })).toMatchObject({
      error: { is: "disputes-open", count: 1 },
    });
    const [dispute] = (await kept(of)).disputes;
    await settleDisputes(icb, of, [
      { dispute: dispute!.id, move: "agree", words: "The hub’s list shows it" },
    ]);
    expect(await acceptReturn(icb, of, { version: again })).toMatchObject({ ok: true });
    expect(await kept(of)).toMatchObject({ state: "ACCEPTED", sent: [{ number: 2 }, { number: 1 }] });
    expect(await audited(of)).toEqual([
      "return.begun",
      "return.sent",
      "return.returned",
      "return.begun",
      "return.sent",
      "return.dispute-settled",
      "return.accepted",
    ]);
  });

  test("keeps what a reviewer says of disputes with the answer, or neither: a second try is not told it was settled", async () => {
    const of = await aMonth();
    const version = await sent(of, answering({ total: differs("1100"), urgent: differs("160") }));
    const [one, other] = (await kept(of)).disputes.map(({ id }) => id);
    const agree = (dispute: number | undefined) => ({ dispute: dispute!, move: "agree" as const, words: "" });
    expect(await acceptReturn(icb, of, { version, settlements: [agree(one)] })).toMatchObject({
      error: { is: "disputes-open", count: 1 },
    });
    const stale = { version: version - 1, settlements: [agree(one), agree(other)] };
    expect(await acceptReturn(icb, of, stale)).toMatchObject({ error: { is: "stale" } });
    expect((await kept(of)).disputes.map(({ state }) => state)).toEqual(["OPEN", "OPEN"]);
    expect(await acceptReturn(icb, of, { version, settlements: [agree(one), agree(other)] })).toMatchObject({
      ok: true,
    });
    expect((await kept(of)).disputes.map(({ state }) => state)).toEqual(["AGREED", "AGREED"]);
  });

  test("is locked once accepted, until it is released with a reason", async () => {
    const of = await aMonth();
    const version = await sent(of);
    await acceptReturn(icb, of, { version });
    const seen = { version: version + 1 };
    expect(await saveReturn(manager, of, { ...seen, answered: answering() })).toMatchObject({
      error: { is: "locked" },
    });
    expect(await submitReturn(manager, of, { ...seen, attestation })).toMatchObject({
      error: { is: "locked" },
    });
    expect(await releaseReturn(icb, of, { ...seen, reason: " ", until: null })).toMatchObject({ ok: false });
    const reason = "The practice found 40 more";
    expect(await releaseReturn(icb, of, { ...seen, reason, until: null })).toMatchObject({ ok: true });
    expect(await kept(of)).toMatchObject({
      state: "RETURNED",
      events: [{ move: "release", words: reason }, {}, {}],
    });
    await sent(of, answering({ total: differs("1040") }), version + 2);
    expect((await kept(of)).state).toBe("RESUBMITTED");
  });

  test("keeps what was sent, whatever a program tries", async () => {
    const of = await aMonth();
    await sent(of);
    const { id } = await kept(of);
    const changes = [
      `update return_answer set own = '7' where return_id = ${id}`,
      `delete from return_answer where return_id = ${id}`,
      `insert into return_answer (return_id, number, figure, national, kind) values (${id}, 1, 'more', 1, 'MATCHES')`,
      `update return_revision set attested_name = 'Somebody' where return_id = ${id}`,
      `update return_event set words = 'else' where return_id = ${id}`,
    ];
    for (const change of changes) await expect(pool().query(change)).rejects.toThrow(/kept as|never changed/);
  });

  test("stands as sent while its correction is being written, and the correction closes what it no longer disputes", async () => {
    const of = await aMonth();
    const version = await sent(of, answering({ total: differs("1100") }));
    const saved = await saveReturn(manager, of, { version, answered: answering() });
    expect(saved).toMatchObject({ ok: true });
    expect(await kept(of)).toMatchObject({ state: "SUBMITTED", draft: { number: 2 }, sent: [{ number: 1 }] });
    await submitReturn(manager, of, { version: version + 1, attestation });
    expect(await kept(of)).toMatchObject({
      state: "RESUBMITTED",
      draft: null,
      disputes: [{ state: "CLOSED" }],
    });
  });

  test("disputes what its newest version disputes: one that was agreed, and one that was taken back, too", async () => {
    const of = await aMonth();
    const stood = async () =>
      (await kept(of)).disputes.map(({ state, own, settledName }) => [state, own, settledName]).toReversed();
    let version = await sent(of, answering({ total: differs("1100") }));
    const [first] = (await kept(of)).disputes;
    await settleDisputes(icb, of, [{ dispute: first!.id, move: "agree", words: "Seen" }]);

    // Another count is another dispute, and the only one that stands: it would be taken twice.
    version = await sent(of, answering({ total: differs("1090") }), version);
    const replaced = ["CLOSED", 1100, null];
    expect(await stood()).toEqual([replaced, ["OPEN", 1090, null]]);

    // Agreed, and then said to match after all: nothing is disputed.
    const [second] = (await kept(of)).disputes;
    await settleDisputes(icb, of, [{ dispute: second!.id, move: "agree", words: "Seen" }]);
    version = await sent(of, answering(), version);
    const taken = ["CLOSED", 1090, null];
    expect(await stood()).toEqual([replaced, taken]);

    // Taken back, and then disputed again by the same count: it is asked of the ICB again.
    version = await sent(of, answering({ total: differs("1090") }), version);
    expect(await stood()).toEqual([replaced, taken, ["OPEN", 1090, null]]);

    // What the ICB settled is not asked again while the counts are the same.
    const [third] = (await kept(of)).disputes;
    await settleDisputes(icb, of, [{ dispute: third!.id, move: "national-stands", words: "As checked" }]);
    await sent(of, answering({ total: differs("1090"), urgent: differs("160") }), version);
    expect((await stood()).slice(2)).toEqual([
      ["NATIONAL_STANDS", 1090, "Priya Nair"],
      ["OPEN", 160, null],
    ]);
  });

  test("tells the second of two people, and keeps the first’s answers", async () => {
    const of = await aMonth();
    await saveReturn(manager, of, { version: 0, answered: answering({ total: differs("1100") }) });
    const late = await saveReturn(deputy, of, {
      version: 0,
      answered: answering({ total: differs("1200") }),
    });
    expect(late).toMatchObject({
      error: {
        is: "stale",
        kept: { savedByName: "Sarah Whitcombe", draft: { answers: { total: { own: "1100" } } } },
      },
    });
    expect(await saveReturn(deputy, of, { version: 1, answered: answering() })).toMatchObject({ ok: true });
  });

  test("is late after it was due, and is taken no more once the collection has closed", async () => {
    const late = await aMonth(addDays(today(), -3));
    const saved = await saveReturn(manager, late, { version: 0, answered: answering() });
    expect(saved.ok && (await submitReturn(manager, late, { version: 1, attestation }))).toMatchObject({
      value: { late: true },
    });
    const closed = await aMonth(addDays(today(), -30));
    expect(await saveReturn(manager, closed, { version: 0, answered: answering() })).toMatchObject({
      error: { is: "closed" },
    });
    expect(await findReturn(closed.practice, closed.month)).toBeNull();
  });

  test("comes back to the practice after edits have closed only with a day for it to send it again", async () => {
    const of = await aMonth(addDays(today(), -3));
    const version = await sent(of);
    await pool().query(
      "update collection_window set closes_at = due_at, edits_close_at = due_at where month = $1",
      [of.month.start],
    );
    const comments = [{ figure: null, words: "Please look again" }];
    for (const until of [null, new Date(Date.now() - 86_400_000)]) {
      expect(await sendBackReturn(icb, of, { version, comments, until })).toMatchObject({
        error: { is: "closed" },
      });
    }
    expect(await kept(of)).toMatchObject({ state: "SUBMITTED", version, comments: [] });
    const until = new Date(Date.now() + 86_400_000);
    expect(await sendBackReturn(icb, of, { version, comments, until })).toMatchObject({ ok: true });
    const again = { version: version + 1, answered: answering() };
    expect(await saveReturn(manager, of, again)).toMatchObject({ ok: true });
  });

  test("is released after edits have closed only with a day for the practice to send it again", async () => {
    const of = await aMonth(addDays(today(), -3));
    const version = await sent(of);
    expect(await acceptReturn(icb, of, { version })).toMatchObject({ ok: true });
    await pool().query(
      "update collection_window set closes_at = due_at, edits_close_at = due_at where month = $1",
      [of.month.start],
    );
    const released = { version: version + 1, reason: "The practice found 40 more" };
    expect(await releaseReturn(icb, of, { ...released, until: null })).toMatchObject({
      error: { is: "closed" },
    });
    const until = new Date(Date.now() + 86_400_000);
    expect(await releaseReturn(icb, of, { ...released, until })).toMatchObject({ ok: true });
  });

  test("is looked at again where national figures were published anew since", async () => {
    const of = await aMonth();
    await saveReturn(manager, of, { version: 0, answered: answering() });
    await pool().query(
      `update fact set counts = jsonb_set(counts, '{appointments}', '1001') where month = $1`,
      [of.month.start],
    );
    expect(await submitReturn(manager, of, { version: 1, attestation })).toMatchObject({
      error: { is: "revised", figures: ["total"] },
    });
  });

  test("never writes over the national figure", async () => {
    const of = await aMonth();
    const facts = () =>
      pool().query("select organisation_code, counts from fact where month = $1", [of.month.start]);
    const before = (await facts()).rows;
    await sent(of, answering({ total: differs("1100"), urgent: differs("160") }));
    const { disputes } = await kept(of);
    await settleDisputes(
      icb,
      of,
      disputes.map(({ id }) => ({ dispute: id, move: "agree" as const, words: "" })),
    );
    expect((await facts()).rows).toEqual(before);
  });
});
