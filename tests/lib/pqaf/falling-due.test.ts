import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { openOn } from "@/lib/pqaf/action-state";
import {
  byDueKind,
  dueListPath,
  DUE_KINDS,
  duePath,
  dueWords,
  thingWords,
  whenWords,
  type FallingDue,
} from "@/lib/pqaf/falling-due";
import { holds } from "@/tests/support/property";

const today = day("2026-01-15");
const thing = (more: Partial<FallingDue> = {}): FallingDue => ({
  is: "action-overdue",
  practice: "Z1",
  practiceName: "Canal Side Surgery",
  what: "Reminders by text",
  id: 7,
  on: day("2026-01-09"),
  ...more,
});

describe("what falls due", () => {
  test.each([
    [thing(), "Reminders by text, Canal Side Surgery", "6 days overdue", "/assurance/Z1/plan#action-7"],
    [
      thing({ is: "review-overdue", id: null }),
      "Review Canal Side Surgery",
      "6 days overdue",
      "/assurance/Z1",
    ],
    [
      thing({ is: "reply-closes", id: null, what: "Level 2 as decided", on: day("2026-01-15") }),
      "Reply to Level 2 as decided, Canal Side Surgery",
      "today",
      "/assurance/Z1/reply",
    ],
    [
      thing({ is: "reply-awaits", id: "a-b" }),
      "Answer the reply of Canal Side Surgery",
      "since 9 January 2026",
      "/assurance/Z1/reply#reply-a-b",
    ],
    [
      thing({ is: "offer", on: day("2026-01-12") }),
      "Accept or decline: Reminders by text, Canal Side Surgery",
      "since 12 January 2026",
      "/assurance/Z1/support#support-7",
    ],
  ])("says what it is, when, and where to do it", (each, words, when, path) => {
    expect([thingWords(each, false), whenWords(each, today), duePath(each)]).toEqual([words, when, path]);
  });

  test("all of a kind are where one is, on the page of the one practice, or on the list", () => {
    const [one, other] = [thing(), thing({ id: 8 })];
    expect(dueListPath("action-overdue", [one])).toBe("/assurance/Z1/plan#action-7");
    expect(dueListPath("action-overdue", [one, other])).toBe("/assurance/Z1/plan");
    expect(dueListPath("action-overdue", [one, thing({ practice: "Z2" })])).toBe("/assurance/support");
  });

  test("of one's own practice the name goes without saying", () => {
    expect(thingWords(thing(), true)).toBe("Reminders by text");
  });

  const things = fc.array(
    fc.record({
      is: fc.constantFrom(...DUE_KINDS),
      practice: fc.string(),
      practiceName: fc.constant("Secret Surgery"),
      what: fc.constantFrom("Secret action", null),
      id: fc.nat(),
      on: fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)),
    }),
  );

  test("nothing is lost, kinds are in order, days within a kind too, and counts name no practice", () => {
    holds(
      fc.property(things, (all) => {
        const groups = byDueKind(all);
        const order = groups.map(([kind]) => DUE_KINDS.indexOf(kind));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(groups.reduce((sum, [, found]) => sum + found.length, 0)).toBe(all.length);
        for (const [kind, found] of groups) {
          expect(found.map(({ on }) => on)).toEqual(found.map(({ on }) => on).toSorted());
          expect(dueWords(kind, found.length)).not.toContain("Secret");
        }
      }),
    );
  });
});

describe("actions open on a day", () => {
  test("count from the day they were added up to the day they were closed", () => {
    const actions = [
      { from: day("2026-01-01"), to: day("2026-01-10") },
      { from: day("2026-01-10"), to: null },
    ];
    expect(
      ["2025-12-31", "2026-01-01", "2026-01-09", "2026-01-10"].map((on) => openOn(actions, day(on))),
    ).toEqual([0, 1, 1, 1]);
  });

  const lasting = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.option(fc.nat(60))).map(([from, days]) => ({
    from: addDays(today, from),
    to: days === null ? null : addDays(today, from + days),
  }));
  test("one more never opens fewer, and one closed on its first day never counts", () => {
    holds(
      fc.property(fc.array(lasting), lasting, (all, one) => {
        expect(openOn([...all, one], today)).toBeGreaterThanOrEqual(openOn(all, today));
        expect(openOn([...all, { ...one, to: one.from }], today)).toBe(openOn(all, today));
      }),
    );
  });
});
