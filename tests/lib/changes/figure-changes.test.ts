import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceOf, type Change } from "@/lib/changes/change";
import { changesOf } from "@/lib/changes/changes";
import { figureChanges, isFlagged } from "@/lib/changes/figure-changes";
import type { Pair, ReadBy, Revision, Seen } from "@/lib/changes/seen";
import { day } from "@/lib/periods/day";
import { RULES } from "@/lib/readings/reading-work";
import { SPC_STATES, STATES } from "@/lib/readings/reading";
import { aMetric } from "../../support/figure";
import { aPair, aSeen, readBy } from "../../support/pair";
import { holds } from "../../support/property";

const told = (pair: Pair) => figureChanges(pair).map(({ kind, topic }) => `${kind} ${topic}`);
const lines = (pair: Pair) => figureChanges(pair).map(sentenceOf);

const CASES: { name: string; pair: Pair; says: string[] }[] = [
  { name: "nothing", pair: aPair(), says: [] },
  {
    name: "a new flag, with how far beyond chance",
    pair: aPair({}, { quartile: 1, verdict: "worse-99.8" }),
    says: ["Canal Side Surgery, Within 2 weeks: newly in the worse quarter, beyond the 99.8% limit."],
  },
  {
    name: "a new flag on a measure without limits",
    pair: aPair({}, { quartile: 1, verdict: null }),
    says: ["Canal Side Surgery, Within 2 weeks: newly in the worse quarter."],
  },
  {
    name: "a flag cleared",
    pair: aPair({ quartile: 1 }, { quartile: 2 }),
    says: ["Canal Side Surgery, Within 2 weeks: no longer in the worse quarter."],
  },
  {
    name: "no flag where neither way is better",
    pair: aPair({}, { quartile: 1 }, { metric: aMetric({ direction: 0 }) }),
    says: [],
  },
  {
    name: "no flag of a figure too small to judge",
    pair: aPair({}, { quartile: 1, state: "too-small" }),
    says: [],
  },
  {
    name: "an aim no longer met",
    pair: aPair({ value: 0.9, aim: 0.9 }, { value: 0.899, aim: 0.9 }),
    says: ["Canal Side Surgery, Within 2 weeks: no longer meets the aim of 90.0%."],
  },
  {
    name: "a plan that rose past the figure",
    pair: aPair({ value: 0.8, aim: 0.79 }, { value: 0.8, aim: 0.81 }),
    says: ["Canal Side Surgery, Within 2 weeks: no longer meets the aim of 81.0%."],
  },
  {
    name: "no crossing of an aim that has only just begun",
    pair: aPair({ aim: null }, { aim: 0.9 }),
    says: [],
  },
  {
    name: "a special cause with its rule",
    pair: aPair({}, { spc: "concern", spcRules: ["seven-trend"] }),
    says: [
      "Canal Side Surgery, Within 2 weeks: special cause of concern (seven or more in a row going one way).",
    ],
  },
  {
    name: "a special cause that ended",
    pair: aPair({ spc: "improvement" }),
    says: [
      "Canal Side Surgery, Within 2 weeks: back within usual variation, the special cause of improvement has ended.",
    ],
  },
  {
    name: "no special cause where there are only now points enough",
    pair: aPair({ spc: null }, { spc: "concern" }),
    says: [],
  },
  {
    name: "a figure that went, and nothing else of it",
    pair: aPair({ quartile: 1 }, { state: "not-reported", value: null, quartile: null, spc: null }),
    says: ["Canal Side Surgery, Within 2 weeks: no figure reported."],
  },
  {
    name: "a figure on hold",
    pair: aPair({}, { state: "on-hold", quartile: null }),
    says: ["Canal Side Surgery, Within 2 weeks: on hold: too many unclear categories."],
  },
];

test.each(CASES)("says $name", ({ pair, says }) => {
  expect(lines(pair)).toEqual(says);
  for (const { kind } of figureChanges(pair)) expect(kind).toBe("real");
});

test("one period at both looks has no real change: an annual figure is not news each month", () => {
  expect(told(aPair({ period: "2025-11" }, { quartile: 1 }))).toEqual([]);
});

const RULE_CHANGES: { by: Partial<ReadBy>; says: string }[] = [
  { by: { edition: 2 }, says: "because the definition changed" },
  { by: { source: "gpad-summary/" }, says: "because it is counted from another source" },
  { by: { hold: 0.2 }, says: "because the limit for unclear categories changed" },
];

test.each(RULE_CHANGES)(
  "a flag between figures read by different rules is a rule's: $says",
  ({ by, says }) => {
    const pair = aPair();
    const later = { ...pair.later, seen: aSeen({ quartile: 1 }), by: readBy(by) };
    const [change] = figureChanges({ ...pair, later });
    expect(change).toMatchObject({ kind: "rule", topic: "flag-new" });
    expect(change?.what).toContain(says);
  },
);

test("limits that were reset explain a special cause that ended, and not a flag", () => {
  const pair = aPair({ spc: "concern" });
  const later = { ...pair.later, seen: aSeen({ quartile: 1 }), by: readBy({ rebased: day("2025-11-01") }) };
  expect(told({ ...pair, later })).toEqual(["real flag-new", "rule special-cause-ended"]);
});

const seen = fc.record({
  state: fc.constantFrom(...STATES, "reported" as const, "reported" as const),
  quartile: fc.constantFrom(1 as const, 1 as const, 2 as const, null),
  verdict: fc.constantFrom("worse-99.8" as const, "similar" as const, null),
  spc: fc.constantFrom(...SPC_STATES, null),
  value: fc.constantFrom(0.7, 0.8, 0.9),
});
const cause = fc.oneof(
  fc.constant("data" as const),
  fc.uniqueArray(fc.constantFrom(...RULES), { minLength: 1, maxLength: 2 }),
);

/** How a figure came to be what it is: what it was at first, and why it changed each time. */
const history = (period: string) =>
  fc
    .tuple(seen, fc.array(fc.tuple(cause, seen), { maxLength: 4 }))
    .map(([first, later]): { seen: Seen; revisions: Revision[]; first: Seen } => {
      const stages = [first, ...later.map(([, each]) => each)].map((each) =>
        aSeen({ ...each, aim: 0.8, period }),
      );
      const revisions = later.map(([why], index) => ({
        before: stages[index]!,
        after: stages[index + 1]!,
        cause: why,
      }));
      return { first: stages[0]!, seen: stages.at(-1)!, revisions };
    });

const by = fc.record({ edition: fc.constantFrom(1, 1, 1, 2), excluded: fc.constantFrom(false, false, true) });
const histories = fc
  .tuple(history("2025-10"), history("2025-11"), by, by)
  .map(([earlier, later, one, other]): Pair => {
    const pair = aPair();
    return {
      ...pair,
      earlier: { ...earlier, by: readBy(one) },
      later: { ...later, by: readBy(other) },
    };
  });

const without = (pair: Pair, keep: (revision: Revision) => boolean): Pair => ({
  ...pair,
  earlier: { ...pair.earlier, revisions: pair.earlier.revisions.filter(keep) },
  later: { ...pair.later, revisions: pair.later.revisions.filter(keep) },
});
const of = (changes: Change[], kind: Change["kind"]) => changes.filter((change) => change.kind === kind);
const still = (pair: Pair): Pair => ({
  ...pair,
  later: {
    ...pair.later,
    seen: { ...pair.earlier.seen, period: "2025-11" },
    by: pair.earlier.by,
    revisions: [],
  },
});

describe("whatever the history of two figures", () => {
  test("what is told as real does not hang on what was revised or decided meanwhile", () => {
    holds(
      fc.property(histories, (pair) => {
        expect(of(figureChanges(pair), "real")).toEqual(
          of(figureChanges(without(pair, () => false)), "real"),
        );
      }),
    );
  });

  test("who sees a sum only is told that it was revised, and never from what to what", () => {
    holds(
      fc.property(histories, (pair) => {
        const named = figureChanges(pair);
        const summed = figureChanges({ ...pair, sumOnly: true });
        expect(summed.map(({ topic, what }) => [topic, what])).toEqual(
          named.map(({ topic, what }) => [topic, what]),
        );
        const superseded = summed.filter(({ what }) => / in (October|November) 2025, because /.test(what));
        for (const { from, to } of superseded) expect([from, to]).toEqual(["", ""]);
        expect(of(summed, "real")).toEqual(of(named, "real"));
      }),
    );
  });

  test("revisions and decisions alone are never told as real", () => {
    holds(
      fc.property(histories, (pair) => {
        expect(of(figureChanges(still(pair)), "real")).toEqual([]);
      }),
    );
  });

  test("a revision of the data is never told as a rule's change, nor a rule's as a revision", () => {
    holds(
      fc.property(histories, (pair) => {
        const dataOnly = still(without(pair, ({ cause: why }) => why === "data"));
        const rulesOnly = still(without(pair, ({ cause: why }) => why !== "data"));
        expect(of(figureChanges(dataOnly), "rule")).toEqual([]);
        expect(of(figureChanges(rulesOnly), "revised")).toEqual([]);
        // Both together are the one and the other, and nothing besides.
        const data = without(pair, ({ cause: why }) => why === "data");
        expect(of(figureChanges(pair), "revised")).toEqual(of(figureChanges(data), "revised"));
      }),
    );
  });

  test("told steps lead from the flag first shown to the flag shown now: none is lost or told twice", () => {
    const judged = (each: Seen): Seen => ({ ...each, state: "reported" });
    const judgedAll = ({ seen: now, revisions }: { seen: Seen; revisions: readonly Revision[] }) => ({
      seen: judged(now),
      by: readBy(),
      revisions: revisions.map((each) => ({
        ...each,
        before: judged(each.before),
        after: judged(each.after),
      })),
    });
    const kept = fc.tuple(history("2025-10"), history("2025-11")).map(([earlier, later]) => ({
      first: judged(earlier.first),
      pair: { ...aPair(), earlier: judgedAll(earlier), later: { ...judgedAll(later), revisions: [] } },
    }));
    holds(
      fc.property(kept, ({ first, pair }) => {
        const flags = figureChanges(pair).filter(({ topic }) => topic.startsWith("flag-"));
        const turned = isFlagged(pair, first) !== isFlagged(pair, pair.later.seen);
        expect(flags.length % 2 === 1).toBe(turned);
      }),
    );
  });
});

test("a practice that a file lacks is one line for all its measures of that file", () => {
  const gone = { state: "not-reported", value: null, quartile: null, spc: null } as const;
  const pairs = ["same-day", "within-1-week", "did-not-attend"].map((code) =>
    aPair({}, gone, { metric: aMetric({ code, name: code }) }),
  );
  const changes = changesOf({ pairs, data: [], events: [] });
  expect(changes.map(sentenceOf)).toEqual([
    "Canal Side Surgery, Appointments in General Practice: no figure reported on 3 measures.",
  ]);
});

test("flags beyond chance come first, and every list is in the order of topics", () => {
  const flag = (name: string, verdict: Seen["verdict"]) =>
    aPair({}, { quartile: 1, verdict }, { organisation: { code: "Z00002", name, level: "PRACTICE" } });
  const pairs = [
    aPair({ spc: "concern" }),
    flag("Alder", "similar"),
    flag("Birch", "worse-99.8"),
    flag("Cedar", "worse-95"),
  ];
  const names = changesOf({ pairs, data: [], events: [] }).map(({ organisation }) => organisation?.name);
  expect(names).toEqual(["Birch", "Cedar", "Alder", "Canal Side Surgery"]);
});
