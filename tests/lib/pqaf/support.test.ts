import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DOMAINS } from "@/lib/metrics/definition";
import { addDays, day } from "@/lib/periods/day";
import { ACTION_STATES, isOverdue } from "@/lib/pqaf/action-state";
import { actionUpdate } from "@/lib/pqaf/plan-action";
import { slippageOf } from "@/lib/periods/slippage";
import { offerFields } from "@/lib/pqaf/offer-form";
import { boxOf, matchedFirst } from "@/lib/pqaf/support-offer";
import { STEPS, stepsFrom, SUPPORT_STATES } from "@/lib/pqaf/support-state";

const START = day("2026-01-15");

describe("slippage", () => {
  const moves = fc.array(
    fc.record({ by: fc.constantFrom("A", "B", "C"), days: fc.integer({ min: -30, max: 30 }) }),
  );

  test("counts each later move once and its days, however many people moved it", () => {
    fc.assert(
      fc.property(moves, (made) => {
        let due = START;
        const events = made.map(({ by, days }) => {
          const from = due;
          due = addDays(due, days);
          return { dueFrom: from, dueTo: due, by };
        });
        const later = made.filter(({ days }) => days > 0);
        const found = slippageOf([{ dueFrom: null, dueTo: START, by: "A" }, ...events]);
        expect(found.times).toBe(later.length);
        expect(found.days).toBe(later.reduce((sum, { days }) => sum + days, 0));
        expect(found.by.reduce((sum, { times }) => sum + times, 0)).toBe(found.times);
      }),
    );
  });

  test("is none for an action made and never moved", () => {
    expect(slippageOf([{ dueFrom: null, dueTo: START, by: "A" }])).toEqual({ times: 0, days: 0, by: [] });
  });
});

describe("matching support to flags", () => {
  const code = fc.constantFrom("a", "b", "c", "d");
  const offer = fc.record({
    metrics: fc.uniqueArray(code),
    domains: fc.uniqueArray(fc.constantFrom(...DOMAINS)),
    triggers: fc.uniqueArray(code),
  });
  const flags = fc.record({
    measures: fc.uniqueArray(fc.record({ metric: code, domain: fc.constantFrom(...DOMAINS) }), {
      selector: ({ metric }) => metric,
    }),
    triggers: fc.uniqueArray(code),
  });

  test("loses no offer, puts what addresses more first, and names only flags that there are", () => {
    fc.assert(
      fc.property(fc.array(offer), flags, (offers, has) => {
        const matched = matchedFirst(offers, has);
        expect(matched.map((each) => each.offer).toSorted(byText)).toEqual(offers.toSorted(byText));
        const many = matched.map(({ metrics, triggers }) => metrics.length + triggers.length);
        expect(many).toEqual(many.toSorted((one, other) => other - one));
        for (const { metrics, triggers } of matched) {
          expect(has.measures.map(({ metric }) => metric)).toEqual(expect.arrayContaining(metrics));
          expect(has.triggers).toEqual(expect.arrayContaining(triggers));
        }
      }),
    );
  });

  const byText = (one: unknown, other: unknown) => JSON.stringify(one).localeCompare(JSON.stringify(other));
});

test("the boxes ticked on an offer's form are its codes, and a domain that is none is refused", () => {
  const words = { name: "x", provider: "y", what: "z" };
  const read = offerFields.parse({
    ...words,
    [boxOf("metrics", "calls-missed")]: "yes",
    [boxOf("metrics", "easy-by-phone")]: "yes",
    [boxOf("domains", "access")]: "yes",
    [boxOf("triggers", "cqc-inadequate")]: "no",
  });
  expect(read).toEqual({
    ...words,
    metrics: ["calls-missed", "easy-by-phone"],
    domains: ["access"],
    triggers: [],
  });
  expect(offerFields.safeParse({ ...words, [boxOf("domains", "none")]: "yes" }).success).toBe(false);
});

test.each([
  ["OFFERED", ["accept", "decline", "withdraw"]],
  ["ACCEPTED", ["start", "withdraw"]],
  ["UNDER_WAY", ["end"]],
  ["DECLINED", []],
  ["ENDED", []],
  ["WITHDRAWN", []],
] as const)("from %s one may %j", (state, steps) => {
  expect(stepsFrom(state)).toEqual(steps);
});

test("every step leads from a state to another that there is", () => {
  for (const { from, to } of Object.values(STEPS)) {
    expect(SUPPORT_STATES).toEqual(expect.arrayContaining([...from, to]));
    expect(from).not.toContain(to);
  }
});

test.each(ACTION_STATES.map((state) => [state, state !== "DONE" && state !== "STOPPED"] as const))(
  "%s the day after it was due is overdue: %s",
  (state, late) => {
    expect(isOverdue({ state, due: START }, addDays(START, 1))).toBe(late);
    expect(isOverdue({ state, due: START }, START)).toBe(false);
  },
);

test.each([
  ["AT_RISK", ["words"]],
  ["DONE", ["evidence", "outcome"]],
  ["STOPPED", ["outcome"]],
  ["ON_TRACK", []],
] as const)("an update to %s without words asks for %j", (state, asked) => {
  const read = actionUpdate.safeParse({ state, due: "2026-02-12", words: "", evidence: "", outcome: "" });
  const fields = read.success ? [] : read.error.issues.map(({ path }) => path[0]);
  expect(fields.toSorted()).toEqual([...asked].toSorted());
});
