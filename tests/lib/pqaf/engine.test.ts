import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { addDays, day, type Day } from "@/lib/periods/day";
import { period, step } from "@/lib/periods/period";
import type { CarriedTrigger, Evidence } from "@/lib/pqaf/evidence";
import type { Framework } from "@/lib/pqaf/framework";
import { isJudged, type Stood } from "@/lib/pqaf/judge";
import type { JudgedMeasure } from "@/lib/pqaf/judged";
import { LEVELS } from "@/lib/pqaf/level";
import { liveTriggers } from "@/lib/pqaf/live-triggers";
import { byChance, proposeLevel, type Known } from "@/lib/pqaf/propose-level";
import { quartileLines, quartileOf } from "@/lib/statistics/quartiles";
import { aDefinition } from "../../support/definitions";
import {
  aJudged,
  anEdition,
  anUnflagged,
  anUnjudged,
  aTrigger,
  judgedOn,
  practicesUnderEditions,
  TRIGGERS,
} from "../../support/pqaf";
import { holds } from "../../support/property";

const AS_AT = day("2025-12-31");
const NEWEST = "2025-11";
const LINES = quartileLines(Array.from({ length: 101 }, (_, index) => index / 100))!;

/** A practice's standings up to November 2025, oldest first, by values beside lines at 25%, 50% and 75%. */
function standings(values: readonly (number | null)[], direction: 1 | -1 = 1): Stood[] {
  return values.map((value, index) => ({
    period: step(period(NEWEST), index + 1 - values.length).text,
    end: step(period(NEWEST), index + 1 - values.length).end,
    state: value === null ? "too-small" : "reported",
    value,
    numerator: value === null ? null : value * 100,
    denominator: value === null ? 10 : 100,
    spc: null,
    quartile: value === null ? null : quartileOf(value, LINES, direction),
    verdict: "similar",
    lines: { q1: LINES.q1, q3: LINES.q3, n: 101 },
  }));
}

function judged(
  values: readonly (number | null)[],
  metric = "m0",
  direction: 1 | -1 = 1,
  edition = anEdition(),
) {
  return judgedOn(
    {
      definition: aDefinition({ code: metric, direction }),
      weight: 1,
      stood: standings(values, direction),
    },
    edition,
    AS_AT,
  )!;
}

describe("one measure is judged by its newest period", () => {
  test.each([
    [
      "three months in the worse quarter count",
      [0.1, 0.2, 0.1],
      { flagged: true, run: 3, counts: true, line: 0.25 },
    ],
    ["two do not yet", [0.5, 0.2, 0.1], { flagged: true, run: 2, counts: false }],
    ["on the line is out of it", [0.1, 0.1, 0.25], { flagged: false, run: 0, counts: false, quartile: 2 }],
    ["one unjudged month in between", [0.1, 0.1, null, 0.1], { run: 3, counts: true }],
    ["two of them", [0.1, null, null, 0.1, 0.1], { run: 2, counts: false }],
    ["how long is told beyond what decides", Array(7).fill(0.1), { run: 3, lasts: 7 }],
    ["and no further than two years", Array(40).fill(0.1), { run: 3, lasts: 24 }],
    ["up to a month out of it", [0.1, 0.5, 0.1, 0.1, 0.1, 0.1], { run: 3, lasts: 4 }],
    ["two months last two", [0.5, 0.1, 0.1], { run: 2, lasts: 2 }],
  ])("%s", (_, values, expected) => {
    expect(judged(values)).toMatchObject(expected);
  });

  test("an edition that asks for longer than is told is told as long as it asks", () => {
    const edition = anEdition({ persistence: { month: 30, quarter: 2, year: 1 } });
    const months = Array.from({ length: 40 }, () => 0.1);
    expect(judged(months, "m0", 1, edition)).toMatchObject({ run: 30, lasts: 30, counts: true });
  });

  test("no level rests on how long a measure has counted beyond what is needed", () => {
    const years = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 3, maxLength: 40 });
    holds(
      fc.property(years, (worse) => {
        const measure = judged(worse.map((is) => (is ? 0.1 : 0.5)));
        if (!isJudged(measure)) throw new Error("every month was given");
        const { run, lasts, needed, counts } = measure;
        expect(lasts).toBeGreaterThanOrEqual(run);
        expect(Math.min(lasts!, needed)).toBe(run);
        expect(counts).toBe(lasts! >= needed);
      }),
    );
  });

  test.each([
    ["worse-99.8", "99.8"],
    ["worse-95", "95"],
    ["similar", "quarter"],
    [null, "quarter"],
  ] as const)(
    "a flag whose verdict is %s has the strength %s, and without a flag there is none",
    (verdict, strength) => {
      const judgedAt = (value: number) =>
        judgedOn(
          {
            definition: aDefinition({ code: "m0", direction: 1 }),
            weight: 1,
            stood: standings([value]).map((each) => ({ ...each, verdict })),
          },
          anEdition(),
          AS_AT,
        );
      expect(judgedAt(0.1)).toMatchObject({ flagged: true, strength });
      expect(judgedAt(0.5)).toMatchObject({ flagged: false, strength: null });
    },
  );

  test("lower is better: the line is the upper one", () => {
    expect(judged([0.9, 0.9, 0.9], "m0", -1)).toMatchObject({ counts: true, line: 0.75 });
  });

  test("what cannot be judged says why, and is not good", () => {
    expect(judged([0.1, 0.1, null])).toMatchObject({ why: "too-small", weight: 1 });
    expect(judged([])).toMatchObject({ why: "not-reported", period: null });
  });

  const disputes = (...periods: string[]) => new Map(periods.map((each) => [each, "practice counts 1,200"]));
  const judgedWith = (edition: Framework, values: number[], disputed: ReturnType<typeof disputes>) =>
    judgedOn(
      {
        definition: aDefinition({ code: "m0", direction: 1 }),
        weight: 1,
        stood: standings(values),
        disputes: disputed,
      },
      edition,
      AS_AT,
    )!;
  const leavesOut = anEdition({ disputed: "left-out" });

  test("a disputed figure is judged as published, and left out with its reason where the edition says so", () => {
    const worse = [0.1, 0.1, 0.1];
    expect(judgedWith(anEdition(), worse, disputes(NEWEST))).toEqual(judged(worse));
    expect(judgedWith(leavesOut, worse, disputes(NEWEST))).toMatchObject({
      ...{ why: "disputed", value: 0.1, weight: 1 },
      disputes: "practice counts 1,200",
    });
    expect(judgedWith(leavesOut, worse, disputes())).toEqual(judged(worse));
  });

  test("a disputed month in a run is one unjudged month, and a second ends it", () => {
    const worse = [0.1, 0.1, 0.1, 0.1];
    expect(judgedWith(leavesOut, worse, disputes("2025-10"))).toMatchObject({ run: 3, counts: true });
    expect(judgedWith(leavesOut, worse, disputes("2025-10", "2025-09"))).toMatchObject({ run: 1 });
    expect(judgedWith(anEdition(), worse, disputes("2025-10", "2025-09"))).toMatchObject({ run: 3 });
  });

  test("what is left out changes no figure, line or flag of a month that is not disputed", () => {
    const months = fc.array(fc.constantFrom(0.1, 0.3, 0.9), { minLength: 1, maxLength: 12 });
    holds(
      fc.property(months, fc.subarray(["2025-11", "2025-10", "2025-09", "2025-08"]), (values, disputed) => {
        const [all, left] = [judged(values), judgedWith(leavesOut, values, disputes(...disputed))];
        expect(isJudged(left)).toBe(!disputed.includes(NEWEST));
        if (!isJudged(all) || !isJudged(left)) return;
        expect(left).toMatchObject({ value: all.value, line: all.line, flagged: all.flagged });
      }),
    );
  });

  test("what has no better direction is not part of it", () => {
    const definition = aDefinition({ direction: 0 });
    expect(judgedOn({ definition, weight: 1, stood: standings([0.1]) }, anEdition(), AS_AT)).toBeNull();
  });
});

describe("a level is proposed by share or by floor, the greater", () => {
  const share = (counting: number, of: number): Known => ({
    judged: Array.from({ length: of }, (_, index) => {
      const domain = (["access", "clinical", "safety"] as const)[index % 3]!;
      return index < counting
        ? aJudged({ metric: `k${index}`, domain })
        : anUnflagged({ metric: `k${index}`, domain });
    }),
    unjudged: [],
    triggers: [],
  });

  test.each([
    [2, 10, 0],
    [3, 10, 1],
    [4, 10, 2],
    [11, 20, 3],
    [7, 10, 4],
  ])("%i of %i is Level %i", (counting, of, level) => {
    expect(proposeLevel(share(counting, of), anEdition()).level).toBe(level);
  });

  test("below the coverage floor only the floor of triggers is said", () => {
    const known = {
      ...share(3, 3),
      unjudged: Array.from({ length: 4 }, () => anUnjudged()),
      triggers: [aTrigger(TRIGGERS[1]!)],
    };
    expect(proposeLevel(known, anEdition())).toMatchObject({ level: null, floor: 3, enough: false });
  });

  test("by chance a quarter of the judged measures would be flagged", () => {
    expect(byChance(share(3, 20))).toEqual({ flagged: 3, expected: 5 });
  });
});

test("the same facts propose the same level, in whatever order they come", () => {
  holds(
    fc.property(practicesUnderEditions, ({ known, edition }) => {
      const turned = {
        judged: known.judged.toReversed(),
        unjudged: known.unjudged.toReversed(),
        triggers: known.triggers.toReversed(),
      };
      const { level, floor, counting, judgedWeight, weight } = proposeLevel(known, edition);
      expect(proposeLevel(turned, edition)).toMatchObject({ level, floor, counting, judgedWeight, weight });
    }),
  );
});

test("the reasons of a proposal, kept and read again, give it exactly", () => {
  holds(
    fc.property(practicesUnderEditions, ({ known, edition }) => {
      const proposal = proposeLevel(known, edition);
      const kept = JSON.parse(JSON.stringify({ known, edition })) as { known: Known; edition: Framework };
      expect(proposeLevel(kept.known, kept.edition)).toEqual(proposal);
      const { judged: of, unjudged, triggers } = proposal;
      expect(proposeLevel({ judged: of, unjudged, triggers }, edition)).toEqual(proposal);
    }),
  );
});

test("a floor never lowers a level", () => {
  holds(
    fc.property(practicesUnderEditions, fc.constantFrom(...LEVELS), ({ known, edition }, floor) => {
      const more = { ...known, triggers: [...known.triggers, { ...aTrigger(TRIGGERS[1]!), floor }] };
      const [before, after] = [proposeLevel(known, edition), proposeLevel(more, edition)];
      expect(after.floor).toBeGreaterThanOrEqual(Math.max(before.floor, floor));
      expect(after.level ?? -1).toBeGreaterThanOrEqual(before.level ?? -1);
      expect(after.level === null).toBe(before.level === null);
    }),
  );
});

/** How bad a figure is, from 0 to 100: mostly in the worse quarter, for one alone is seldom there for long. */
const badness = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 70, max: 100 }) },
  { weight: 2, arbitrary: fc.nat(100) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const practice = fc.array(fc.array(badness, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 });

test("making any judged value worse never lowers the level, nor ends a trigger", () => {
  const edition = anEdition({ coverage: { share: 0, domains: 0 } });
  const propose = (all: readonly (readonly (number | null)[])[], direction: 1 | -1) => {
    const measures = all.map((each, index) => {
      const values = each.map((bad) => (bad === null ? null : (direction === 1 ? 100 - bad : bad) / 100));
      return judged(values, `m${index}`, direction, edition);
    });
    const known = {
      judged: measures.filter(isJudged),
      unjudged: measures.flatMap((each) => (isJudged(each) ? [] : [each])),
    };
    const evidence = { ratings: [], contractActions: [], carried: [] };
    const triggers = liveTriggers(edition, { evidence, judged: known.judged }, AS_AT);
    return proposeLevel({ ...known, triggers }, edition);
  };
  holds(
    fc.property(
      practice,
      fc.nat(5),
      fc.nat(3),
      fc.integer({ min: 1, max: 100 }),
      fc.constantFrom(1 as const, -1 as const),
      (all, which, when, by, direction) => {
        const worse = all.map((each, index) =>
          each.map((bad, at) =>
            index === which % all.length && at === when && bad !== null ? Math.min(100, bad + by) : bad,
          ),
        );
        const [before, after] = [propose(all, direction), propose(worse, direction)];
        expect(after.level ?? 0).toBeGreaterThanOrEqual(before.level ?? 0);
        expect(after.triggers.length).toBeGreaterThanOrEqual(before.triggers.length);
        expect(after.judgedWeight).toBe(before.judgedWeight);
      },
    ),
  );
});

test("a proposal above 0 that no trigger holds never rests on measures alone that must not be alone", () => {
  holds(
    fc.property(practicesUnderEditions, ({ known, edition }) => {
      const { level, floor, judged: of } = proposeLevel(known, edition);
      if (level === null || level <= floor) return;
      const others = of.filter(({ counts, metric }) => counts && !edition.neverAlone.includes(metric));
      expect(others.length).toBeGreaterThan(0);
    }),
  );
});

describe("triggers are live from their day to the day before they end", () => {
  const on = day("2025-12-31");
  const contract = (issued: Day, closed: Day | null): Evidence => ({
    ratings: [],
    contractActions: [{ id: 1, type: "remedial-notice", issued, closed }],
    carried: [],
  });
  const live = (evidence: Evidence, of: readonly JudgedMeasure[] = []) =>
    liveTriggers(anEdition(), { evidence, judged: of }, on).map(({ code }) => code);

  test.each([
    ["from that day", on, null, ["contract-notice"]],
    ["not before", addDays(on, 1), null, []],
    ["not on the day it ends", day("2025-10-01"), on, []],
    ["the day before it ends", day("2025-10-01"), addDays(on, 1), ["contract-notice"]],
  ] as const)("%s", (_, issued, closed, codes) => {
    expect(live(contract(issued, closed))).toEqual(codes);
  });

  test("of two ratings the one published last counts", () => {
    const rating = (value: number, at: string) => ({
      metric: "cqc-overall",
      value,
      on: day(at),
      from: "reading" as const,
      id: null,
    });
    const rated = (...ratings: Evidence["ratings"]) => live({ ratings, contractActions: [], carried: [] });
    expect(rated(rating(1, "2025-01-01"))).toEqual(["cqc-inadequate"]);
    expect(rated(rating(1, "2025-01-01"), rating(3, "2025-06-01"))).toEqual([]);
    expect(rated(rating(3, "2025-06-01"), rating(1, "2025-01-01"))).toEqual([]);
    expect(rated(rating(3, "2025-01-01"), rating(1, "2026-01-01"))).toEqual([]);
  });

  test("a measure holds its floor while it counts", () => {
    const none = { ratings: [], contractActions: [], carried: [] };
    expect(live(none, [aJudged({ metric: "m0" })])).toEqual(["urgent-same-day"]);
    expect(live(none, [anUnflagged({ metric: "m0" })])).toEqual([]);
  });

  test("more evidence never ends a floor that a notice or an entry holds", () => {
    const days = fc.integer({ min: -200, max: 200 }).map((n) => addDays(on, n));
    const actions = fc.array(fc.record({ issued: days, closed: fc.option(days) }), { maxLength: 4 });
    const evidence = (all: { issued: Day; closed: Day | null }[]): Evidence => ({
      ...contract(on, null),
      contractActions: all.map((each, id) => ({ ...each, id, type: "remedial-notice" })),
    });
    holds(
      fc.property(actions, actions, (some, others) => {
        if (live(evidence(some)).length > 0)
          expect(live(evidence([...some, ...others]))).toEqual(["contract-notice"]);
      }),
    );
  });
});

test("what the engine is given has no room for a restricted entry, its words or its sensitivity", () => {
  expectTypeOf<keyof CarriedTrigger>().toEqualTypeOf<"id" | "trigger" | "from" | "ended">();
  expectTypeOf<keyof Evidence>().toEqualTypeOf<"ratings" | "contractActions" | "carried">();
});
