import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { happenedTo, supersededMarks, type HappenedFrom } from "@/lib/pqaf/history";
import { holds } from "@/tests/support/property";

const NOTHING: HappenedFrom = {
  replies: [],
  support: [],
  actions: [],
  inspections: [],
  contractActions: [],
  revised: [],
};
const [june, july, august] = [day("2025-06-02"), day("2025-07-01"), day("2025-08-01")];

const said = (from: Partial<HappenedFrom>) =>
  happenedTo({ ...NOTHING, ...from }).map(({ on, kind, words, mark }) => [on, kind, words, mark]);

describe("what happened beside the decisions", () => {
  test("a reply and its answer, each with its day", () => {
    const reply = { id: "a", sentOn: june, about: "Missed calls", answer: { by: "Priya Nair", on: july } };
    expect(said({ replies: [reply] })).toEqual([
      [july, "Reply", "Priya Nair answered the reply", null],
      [june, "Reply", "The practice replied to Missed calls", "Practice replies"],
    ]);
  });

  test("each step of support that was taken", () => {
    const given = { id: 1, name: "Peer support", offeredOn: june, answeredOn: july };
    expect(said({ support: [{ ...given, state: "DECLINED", startedOn: null, endedOn: null }] })).toEqual([
      [july, "Support", "Peer support: declined", null],
      [june, "Support", "Peer support: offered", "Support offered"],
    ]);
    expect(
      said({ support: [{ ...given, state: "UNDER_WAY", startedOn: august, endedOn: null }] })[0],
    ).toEqual([august, "Support", "Peer support: started", "Support starts"]);
  });

  test("an action done or stopped", () => {
    const action = { id: 1, title: "Call-back", createdOn: june, closedOn: july };
    expect(said({ actions: [{ ...action, state: "STOPPED" }] })[0]).toEqual([
      july,
      "Action",
      "Call-back: stopped",
      "Action stopped",
    ]);
  });

  test("what was recorded by mistake did not happen", () => {
    expect(
      said({
        inspections: [
          { publishedOn: june, overall: 3, withdrawnOn: july },
          { publishedOn: july, overall: 3, withdrawnOn: null },
        ],
        contractActions: [{ type: "breach-notice", issued: june, closed: null, withdrawnOn: june }],
      }),
    ).toEqual([[july, "Inspection", "CQC published its inspection: good overall", "CQC: good"]]);
  });

  test("a corrected decision is a mark of its own day", () => {
    const decided = { kind: "CONFIRM" as const, level: 2 as const, decidedOn: june };
    expect(
      supersededMarks([
        { ...decided, id: 1, supersedes: null },
        { ...decided, id: 2, decidedOn: july, supersedes: 1 },
      ]),
    ).toEqual([{ on: june, words: "Level 2, corrected" }]);
  });

  test("everything is told, the newest first", () => {
    const on = fc.integer({ min: 0, max: 900 }).map((days) => addDays(june, days));
    const actions = fc.array(
      fc.record({
        id: fc.nat(),
        title: fc.string(),
        state: fc.constant("DONE"),
        createdOn: on,
        closedOn: fc.option(on),
      }),
    );
    const revised = fc.array(
      fc.record({
        month: fc.constant(june),
        madeOn: on,
        first: fc.constant(null),
        level: fc.constant(2 as const),
      }),
    );
    holds(
      fc.property(actions, revised, (all, figures) => {
        const happened = happenedTo({ ...NOTHING, actions: all, revised: figures });
        const days = happened.map((each) => each.on);
        expect(days).toEqual(days.toSorted().toReversed());
        const closed = all.filter(({ closedOn }) => closedOn !== null).length;
        expect(happened).toHaveLength(all.length + closed + figures.length);
      }),
    );
  });
});
