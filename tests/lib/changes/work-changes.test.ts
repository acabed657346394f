import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  actionChanges,
  standingOn,
  type ActionEvent,
  type FollowedAction,
} from "@/lib/changes/action-changes";
import { sentenceOf } from "@/lib/changes/change";
import { changesOf } from "@/lib/changes/changes";
import { returnChanges, type DueReturn } from "@/lib/changes/return-changes";
import { addDays, day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import { holds } from "@/tests/support/property";

const MONTH = { from: day("2025-10-31"), to: day("2025-11-30") };
const DUE = day("2025-11-14");

function anAction(over: Partial<FollowedAction> = {}): FollowedAction {
  return {
    organisation: { code: "Z00001", name: "Canal Side Surgery", level: "PRACTICE" },
    within: ["PLACE1"],
    title: "Call-back in place of holding",
    standing: "running",
    due: DUE,
    createdOn: day("2025-06-01"),
    events: [],
    link: { path: "/assurance/Z00001/plan", parameters: {} },
    ...over,
  };
}

const event = (on: string, over: Partial<ActionEvent> = {}): ActionEvent => ({
  on: day(on),
  from: null,
  to: "running",
  dueFrom: null,
  dueTo: DUE,
  ...over,
});

describe("an action", () => {
  const said = (over: Partial<FollowedAction>) =>
    actionChanges([anAction(over)], MONTH).map(({ what, from, to }) => `${what}; ${from}; ${to}`);

  test.each<[string, Partial<FollowedAction>, string[]]>([
    ["whose day passed", {}, ["newly overdue, due on 14 November 2025; ; not done"]],
    ["due on the last day, which still counts", { due: MONTH.to }, []],
    ["overdue before already", { due: day("2025-10-01") }, []],
    [
      "due on the earlier look's own day",
      { due: MONTH.from },
      ["newly overdue, due on 31 October 2025; ; not done"],
    ],
    ["on pause", { standing: "paused" }, []],
    [
      "made and due within the month",
      { createdOn: day("2025-11-02") },
      ["newly overdue, due on 14 November 2025; ; not done"],
    ],
    ["made later", { createdOn: day("2025-12-02") }, []],
    [
      "done in the month, though late",
      { standing: "done", events: [event("2025-11-20", { from: "running", to: "done" })] },
      ["completed on 20 November 2025; ; complete"],
    ],
    [
      "given up",
      { events: [event("2025-11-20", { from: "running", to: "not-done" })] },
      ["ended without being delivered on 20 November 2025; ; not delivered"],
    ],
    ["done before", { events: [event("2025-10-20", { to: "done" })] }, []],
    [
      "done after, of which the month knew nothing",
      { standing: "done", events: [event("2025-12-03", { from: "running", to: "done" })] },
      ["newly overdue, due on 14 November 2025; ; not done"],
    ],
    [
      "put off in time",
      { due: day("2026-02-27"), events: [event("2025-11-10", { dueFrom: DUE, dueTo: day("2026-02-27") })] },
      ["put off to a later day; 14 November 2025; 27 February 2026"],
    ],
    [
      "brought forward",
      { events: [event("2025-11-10", { dueFrom: day("2026-02-27"), dueTo: day("2026-01-30") })] },
      ["brought forward; 27 February 2026; 30 January 2026"],
    ],
    [
      "put off only afterwards",
      { due: day("2026-02-27"), events: [event("2025-12-10", { dueFrom: DUE, dueTo: day("2026-02-27") })] },
      ["newly overdue, due on 14 November 2025; ; not done"],
    ],
  ])("%s", (_, over, lines) => {
    expect(said(over)).toEqual(lines);
  });

  test("is named with whose it is", () => {
    const [change] = actionChanges([anAction()], MONTH);
    expect(change && sentenceOf(change)).toBe(
      "Canal Side Surgery, “Call-back in place of holding”: newly overdue, due on 14 November 2025.",
    );
  });

  test("is told once at the most, and looks that follow one another tell its end once", () => {
    const days = fc.integer({ min: 0, max: 200 }).map((after) => addDays(day("2025-06-01"), after));
    const events = fc.array(
      fc.record({
        on: days,
        from: fc.constant(null),
        to: fc.constantFrom("running" as const, "paused" as const),
        dueFrom: fc.constant(null),
        dueTo: days,
      }),
      { maxLength: 4 },
    );
    const looks = fc.uniqueArray(days, { minLength: 3, maxLength: 3 }).map((each) => each.toSorted());
    holds(
      fc.property(events, days, looks, (earlier, endedOn, [a, b, c]) => {
        const known = earlier.filter(({ on }) => on < endedOn).toSorted((x, y) => x.on.localeCompare(y.on));
        const action = anAction({
          standing: "done",
          events: [...known, event(endedOn, { from: "running", to: "done", dueTo: DUE })],
        });
        const between = (from = a!, to = b!) => actionChanges([action], { from, to });
        expect(between().length).toBeLessThanOrEqual(1);
        const told = [...between(a, b), ...between(b, c)].filter(({ topic }) => topic === "action-ended");
        expect(told.length).toBe(endedOn > a! && endedOn <= c! ? 1 : 0);
        expect(standingOn(action, endedOn)?.standing).toBe("done");
      }),
    );
  });
});

describe("a return", () => {
  const aReturn: DueReturn = {
    code: "Z00001",
    name: "Canal Side Surgery",
    within: [],
    month: period("2025-09"),
    submittedAt: null,
    dueAt: new Date("2025-11-14T17:00:00Z"),
    closesAt: new Date("2025-11-21T17:00:00Z"),
    editsCloseAt: new Date("2025-11-28T17:00:00Z"),
  };

  test.each<[string, Partial<DueReturn>, string[]]>([
    [
      "not sent",
      {},
      [
        "Canal Side Surgery, return for September 2025: not sent by 30 November 2025, due on 14 November 2025.",
      ],
    ],
    [
      "sent late",
      { submittedAt: new Date("2025-11-20T09:00:00Z") },
      [
        "Canal Side Surgery, return for September 2025: sent late on 20 November 2025, due on 14 November 2025.",
      ],
    ],
    ["sent in time", { submittedAt: new Date("2025-11-14T16:00:00Z") }, []],
    [
      "sent after the later look, which knew nothing of it",
      { submittedAt: new Date("2025-12-20T09:00:00Z") },
      [
        "Canal Side Surgery, return for September 2025: not sent by 30 November 2025, due on 14 November 2025.",
      ],
    ],
    ["with more time, which is not up", { dueAt: new Date("2025-12-05T17:00:00Z") }, []],
    ["due before", { dueAt: new Date("2025-10-31T17:00:00Z") }, []],
  ])("%s", (_, over, lines) => {
    expect(returnChanges([{ ...aReturn, ...over }], MONTH).map(sentenceOf)).toEqual(lines);
  });

  test("that is late is told by one of two months that follow each other, also where it was due in the last minute", () => {
    const due = fc.integer({ min: 0, max: 61 * 24 * 60 - 1 });
    const told = fc.property(due, (minutes) => {
      const dueAt = new Date(Date.parse("2025-10-01T23:00:00Z") + minutes * 60_000);
      const lines = [
        { from: day("2025-09-30"), to: day("2025-10-31") },
        { from: day("2025-10-31"), to: day("2025-11-30") },
        { from: day("2025-11-30"), to: day("2025-12-31") },
      ].flatMap((between) => returnChanges([{ ...aReturn, dueAt }], between));
      expect(lines, dueAt.toISOString()).toHaveLength(1);
    });
    holds(told);
    const atTheEnd = { ...aReturn, dueAt: new Date("2025-11-30T23:59:00Z") };
    expect(returnChanges([atTheEnd], MONTH)).toEqual([]);
    expect(returnChanges([atTheEnd], { from: MONTH.to, to: day("2025-12-31") })).toHaveLength(1);
  });

  test("actions and returns stand after the data and before who opened or moved", () => {
    const order = changesOf({
      pairs: [],
      data: [
        {
          source: "Workforce",
          measures: 1,
          earlier: null,
          later: { period: "2025-11", stale: false },
          awaited: null,
          revised: [],
        },
      ],
      events: [{ code: "Z00002", name: "Mill Race", within: [], on: day("2025-11-03"), what: "opened" }],
      work: { actions: [anAction()], returns: [aReturn], between: MONTH },
    });
    expect(order.map(({ topic }) => topic)).toEqual(["loaded", "action-overdue", "return-late", "opened"]);
  });
});
