import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { csvLine } from "@/lib/exports/csv";
import { cellsOf } from "@/lib/exports/sheet";
import { addDays, day } from "@/lib/periods/day";
import { BANDS } from "@/lib/plans/band";
import type { PlanAction } from "@/lib/plans/plan-action";
import { exportedColumns } from "@/lib/plans/plan-file/exported-columns";
import { PLAN_TEMPLATE } from "@/lib/plans/plan-file/imported-columns";
import { seenOf, tallyOf, type KnownPlan } from "@/lib/plans/plan-file/plan-review";
import { MOST_PLAN_LINES, planFileReader } from "@/lib/plans/plan-file/read-plan-file";
import { reviewPlanFile } from "@/lib/plans/plan-file/review-plan-file";
import { planLines } from "@/lib/plans/plan-line";
import { STATUSES } from "@/lib/plans/status";
import { aPlanAction, THEMES } from "../../support/plan";
import { holds } from "../../support/property";

const TODAY = day("2026-01-15");
const ANN = { id: "1f6b7f0e-0000-4000-8000-000000000001", name: "Ann Lee" };

function known(actions: readonly PlanAction[]): KnownPlan {
  return {
    lines: planLines(actions, THEMES, TODAY),
    themes: THEMES,
    startsOn: day("2025-04-01"),
    places: [{ code: "SYS-RUGBY", name: "Rugby" }],
    metrics: new Set(["within-2-weeks"]),
    people: [ANN],
  };
}

function read(rows: readonly (readonly string[])[]) {
  const reader = planFileReader();
  for (const [index, cells] of rows.entries()) if (!reader.row(index + 1, cells)) break;
  return reader.finish(null);
}

/** What a file would do, or everything wrong with it as [line, column, found]. */
function review(rows: readonly (readonly string[])[], actions: readonly PlanAction[], notPatients = false) {
  const { table, errors } = read(rows);
  const found = reviewPlanFile(table, known(actions), { on: TODAY, notPatients });
  const told = [...errors, ...found.errors];
  return { ...found, wrong: told.map(({ line, column, found: is }) => [line, column, is]) };
}

/** A plan as a csv of these columns, read back as text. */
function written(actions: readonly PlanAction[], columnsOf: typeof exportedColumns): string[][] {
  const { lines } = known(actions);
  const columns = columnsOf(lines);
  const csv = [columns.map(({ name }) => name), ...cellsOf(columns, lines)].map(csvLine).join("");
  return Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
}

const template = (actions: readonly PlanAction[]) => written(actions, () => PLAN_TEMPLATE);

const HEADING = [
  "Code",
  "Action",
  "Theme",
  "Starts",
  "Due",
  "Status",
  "Owner",
  "Reason moved",
  "Milestones and days",
];
const line = (code: string, cells: Record<string, string>) =>
  HEADING.map((heading) => (heading === "Code" ? code : (cells[heading] ?? "")));
const NEW = { Action: "Hub", Theme: "Urgent, non-complex", Starts: "01/02/2026", Due: "30 Sep 2026" };

describe("a file of the plan", () => {
  test("adds what the plan does not have, changes what it says otherwise, and leaves the rest", () => {
    const [kept, moved, left] = [
      aPlanAction({ code: "UN-1" }),
      aPlanAction({ code: "UN-2" }),
      aPlanAction({ code: "UN-3" }),
    ];
    const found = review(
      [
        HEADING,
        line("UN-1", {}),
        line("un-2", { Owner: "Ann Lee", Due: "2026-06-30", "Reason moved": "The supplier is late" }),
        line("UN-9", { ...NEW, Owner: "Nobody Known" }),
      ],
      [kept, moved, left],
    );
    expect(found.wrong).toEqual([]);
    expect(tallyOf(found)).toEqual({ added: 1, changed: 1, same: 1 });
    expect(found.ignored.map(({ code }) => code)).toEqual(["UN-3"]);
    const [, two, nine] = found.changes;
    expect(two?.fields.map(({ name, from, to }) => [name, from, to])).toEqual([
      ["due", "2026-03-31", "2026-06-30"],
      ["owner", "", "Ann Lee"],
    ]);
    expect([two?.ownerId, two?.note, nine?.ownerId]).toEqual([ANN.id, null, null]);
    expect(nine?.note).toMatch(/Nobody Known has no account here: kept as words/);
    expect(nine?.form).toMatchObject({ band: "YEARS_2_3", startsOn: "2026-02-01", firstDue: "2026-09-30" });
  });

  test("tells everything that is wrong at once, each with its line and column", () => {
    const found = review(
      [
        HEADING,
        line("UN-1", { Due: "soon", Status: "Going well", Theme: "Weather" }),
        line("UN-2", { Due: "2026-06-30", Status: "Complete" }),
        line("UN 9!", NEW),
        line("UN-9", { Action: "Hub", "Milestones and days": "2026-03-01 Draft\nsome day" }),
        line("UN-9", NEW),
        line("UN-10", { ...NEW, Owner: "943 476 5919" }),
      ],
      [aPlanAction({ code: "UN-1" }), aPlanAction({ code: "UN-2" })],
    );
    expect(found.wrong).toEqual([
      [2, "Theme", '"Weather"'],
      [2, "Status", '"Going well"'],
      [2, "Due", '"soon"'],
      [2, "Reason moved", "nothing"],
      [3, "Evidence", "nothing"],
      [3, "Outcome", "nothing"],
      [3, "Reason moved", "nothing"],
      [4, "Code", '"UN 9!"'],
      [5, "Theme", "nothing"],
      [5, "Starts", "nothing"],
      [5, "Due", "nothing"],
      [5, "Milestones and days", '"2026-03-01 Draft some day"'],
      [6, "Code", '"UN-9"'],
      [7, "Owner", "what looks like an NHS number"],
    ]);
    expect(found.errors.every(({ expected }) => expected.length > 0)).toBe(true);
  });

  test("without its columns, with one twice, or too long is told so", () => {
    expect(read([["Theme", "Status", "Status"]]).errors.map(({ column, found }) => [column, found])).toEqual([
      ["Code", "no such column"],
      ["Action", "no such column"],
      ["Status", "the column twice"],
    ]);
    const many = Array.from({ length: MOST_PLAN_LINES + 1 }, (_, index) => [`A-${index}`, "Hub"]);
    expect(read([["Code", "Action"], ...many]).errors).toMatchObject([
      { line: MOST_PLAN_LINES + 2, found: "more than 2,000 lines" },
    ]);
    expect(read([]).errors).toMatchObject([{ found: "no lines" }]);
  });

  test("asks of a number that may be a patient’s only where it is new, and keeps it once somebody says that it is none", () => {
    const kept = aPlanAction({ code: "UN-1", forum: "Ticket 943 476 5919" });
    expect(review(template([kept]), [kept]).wrong).toEqual([]);
    const rows = [HEADING, line("UN-1", { Action: "Ticket 401 023 2137" })];
    expect(review(rows, [kept]).wrong).toEqual([[2, "Action", "what looks like an NHS number"]]);
    expect(review(rows, [kept], true)).toMatchObject({ wrong: [], changes: [{ what: "changed" }] });
  });

  test("never repeats a number that may be a patient’s: not where a cell is wrong, nor of a heading", () => {
    const rows = [HEADING, line("UN-1", { Due: "943 476 5919", "Reason moved": "The supplier is late" })];
    expect(review(rows, [aPlanAction({ code: "UN-1" })], true).wrong).toEqual([
      [2, "Due", "what looks like an NHS number"],
    ]);
    expect(read([["Code", "Action", "943 476 5919", "Colour"]]).table.notRead).toEqual([
      "a number",
      "Colour",
    ]);
  });

  test("empties what a cell says is none, and keeps an owner whom two people may be as words", () => {
    const { table } = read([HEADING, line("UN-1", { Owner: "(none)" }), line("UN-2", { Owner: "Ann Lee" })]);
    const plan = known([aPlanAction({ code: "UN-1", owner: "Ann Lee" }), aPlanAction({ code: "UN-2" })]);
    const [emptied, either] = reviewPlanFile(
      table,
      { ...plan, people: [ANN, { ...ANN, id: "1f6b7f0e-0000-4000-8000-000000000002" }] },
      { on: TODAY, notPatients: false },
    ).changes;
    expect(emptied).toMatchObject({ fields: [{ name: "owner", from: "Ann Lee", to: "" }], note: null });
    expect(either?.ownerId).toBeNull();
    expect(either?.note).toMatch(/^2 people are called Ann Lee: kept as words/);
  });

  test("closes an action on a day that has been, and only where it has ended", () => {
    const heading = ["Code", "Action", "Status", "Closed", "Outcome", "Evidence"];
    const closed = (status: string, on: string) =>
      review([heading, ["UN-1", "", status, on, "It opened", "Minutes"]], [aPlanAction({ code: "UN-1" })]);
    expect(closed("Complete", "2026-01-15")).toMatchObject({
      wrong: [],
      changes: [{ update: { closedOn: "2026-01-15" } }],
    });
    expect(closed("Complete", "2026-01-16").wrong).toEqual([[2, "Closed", '"2026-01-16"']]);
    expect(closed("", "2026-01-15").wrong).toEqual([[2, "Closed", '"2026-01-15"']]);
  });

  test("takes the same day or status written otherwise for what it is", () => {
    const rows = [HEADING, line("UN-1", { Due: "31/03/2026", Starts: "1-Jun-25", Status: "on track" })];
    const found = review(rows, [aPlanAction({ code: "UN-1" })]);
    expect([found.wrong, tallyOf(found)]).toEqual([[], { added: 0, changed: 0, same: 1 }]);
  });

  test("keeps what looks like a formula as text", () => {
    const [change] = review(
      [HEADING, line("UN-1", { Owner: "=1+1", Action: "'-cmd" })],
      [aPlanAction({ code: "UN-1" })],
    ).changes;
    expect(change?.form).toMatchObject({ owner: "=1+1", title: "-cmd" });
  });

  test("needs a reason where a status of the plan differs from its dates, and gives a new action’s one", () => {
    const risk = review(
      [HEADING, line("UN-1", { Status: "At risk" }), line("UN-9", { ...NEW, Status: "at risk" })],
      [aPlanAction({ code: "UN-1" })],
    );
    expect(risk.errors).toMatchObject([{ line: 2, column: "Owner’s reason", found: "nothing" }]);
    expect(risk.changes[1]?.update).toMatchObject({
      proposed: "NOT_STARTED",
      sent: { statusReason: "As the plan that was imported says" },
    });
  });

  test("moves and meets milestones by their title, and two lines that part over one are told", () => {
    const draft = {
      ...{ id: 7, title: "Draft", due: day("2026-02-28"), firstDue: day("2026-02-28"), doneOn: null },
      ...{ evidence: "Minutes", version: 3 },
    };
    const both = [
      aPlanAction({ code: "UN-1", milestones: [draft] }),
      aPlanAction({ code: "UN-2", milestones: [draft] }),
    ];
    const of = (cell: string, other = "") =>
      review(
        [
          HEADING,
          line("UN-1", { "Milestones and days": cell }),
          line("UN-2", { "Milestones and days": other }),
        ],
        both,
      );
    const met = of("28/02/2026 Draft (done 2026-01-10)\n2026-03-15 Agreed");
    expect(met.changes[0]?.milestones).toMatchObject([
      { title: "Draft", doneOn: "2026-01-10", kept: { id: 7, version: 3, evidence: "Minutes" } },
      { title: "Agreed", due: "2026-03-15", kept: null },
    ]);
    expect(of("2026-02-28 Draft").changes[0]?.what).toBe("same");
    expect(of("2026-03-01 Draft", "2026-03-02 Draft").wrong).toEqual([
      [3, "Milestones and days", '"2026-03-02 Draft"'],
    ]);
    expect(of("2026-02-28 Draft (done 2026-02-01)").wrong).toHaveLength(1);
  });

  test("another version of an action is another review", () => {
    const rows = [HEADING, line("UN-1", { Owner: "Ann Lee" }), line("UN-2", {})];
    const seen = (one: number, two: number) =>
      seenOf(
        review(rows, [
          aPlanAction({ code: "UN-1", version: one }),
          aPlanAction({ code: "UN-2", version: two }),
        ]),
      );
    expect(seen(1, 1)).not.toBe(seen(2, 1));
    expect(seen(1, 1)).toBe(seen(1, 2));
    const dates = { due: day("2026-02-28"), firstDue: day("2026-02-28"), doneOn: null, evidence: null };
    const moved = (version: number) =>
      seenOf(
        review(
          [HEADING, line("UN-1", { "Milestones and days": "2026-03-01 Draft" })],
          [aPlanAction({ code: "UN-1", milestones: [{ id: 7, title: "Draft", ...dates, version }] })],
        ),
      );
    expect(moved(1)).not.toBe(moved(2));
  });
});

const words = fc.constantFrom(
  "",
  "at the hub",
  "-5% less",
  "=SUM(A1)",
  "'quoted",
  "(none)",
  "one,\n“two”",
  "@home",
);
const days = fc.nat(900).map((each) => addDays(day("2025-04-01"), each));
const milestones = fc.array(
  fc.record({
    ...{
      id: fc.nat(),
      title: fc.constantFrom("Draft", "Agreed (done 1)", "Live"),
      due: days,
      firstDue: days,
    },
    ...{ doneOn: fc.option(days), evidence: fc.option(words), version: fc.nat(9) },
  }),
  { maxLength: 4 },
);
const action = fc
  .record({
    ...{
      code: fc.constantFrom("A-1", "A-2", "B-1", "B-2"),
      title: words.map((each) => each || "Hub"),
      what: words,
    },
    ...{ serves: fc.array(words.filter((each) => each !== "" && !each.includes("\n"))), source: words },
    ...{
      theme: fc.constantFrom("engagement", "urgent"),
      band: fc.constantFrom(...BANDS),
      startsOn: days,
      due: days,
    },
    ...{ owner: words, sro: words, forum: words, places: fc.subarray(["SYS-RUGBY", "OLD-PLACE"]) },
    ...{
      status: fc.constantFrom(...STATUSES),
      statusReason: words,
      whereItIs: words,
      nextStep: words,
      ask: words,
    },
    ...{ offer: words, decisionNeeded: words, successMeasure: words, metric: fc.option(fc.constant("gone")) },
    ...{
      baseline: fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
      target: fc.option(fc.nat(99)),
    },
    ...{
      baselinePeriod: fc.option(fc.constant("2025-11")),
      closedOn: fc.option(days),
      outcome: fc.option(words),
    },
    ...{ evidence: fc.option(words), milestones, version: fc.nat(9) },
  })
  .map((fields) => aPlanAction(fields));
const plans = fc.uniqueArray(action, { selector: ({ code }) => code, maxLength: 2 });

test("a plan downloaded, or its template, and sent back untouched changes nothing, whatever is in it", () => {
  holds(
    fc.property(plans, fc.boolean(), (actions, whole) => {
      const found = review(written(actions, whole ? exportedColumns : () => PLAN_TEMPLATE), actions);
      expect(found.wrong).toEqual([]);
      expect(found.changes.map(({ what }) => what)).toEqual(actions.map(() => "same"));
      expect(found.ignored).toEqual([]);
    }),
  );
});
