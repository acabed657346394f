import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply, applyAll, changesOf } from "@/lib/pqaf/change";
import { proposeLevel, type Known } from "@/lib/pqaf/propose-level";
import { whatWouldMove, type Effect, type WhatWouldMove } from "@/lib/pqaf/what-would-move";
import {
  aJudged,
  anEdition,
  aNearMiss,
  anUnflagged,
  anUnjudged,
  aTrigger,
  practicesUnderEditions,
  TRIGGERS,
} from "../../support/pqaf";
import { holds } from "../../support/property";

const DOMAINS = ["access", "experience", "clinical", "workforce"] as const;

/** Measures by letters: C counts, N near, - out of the worse quarter; a digit after a letter is its weight. */
function known(drawn: string, triggers: Known["triggers"] = []): Known {
  const made = { C: aJudged, N: aNearMiss, "-": anUnflagged };
  const judged = drawn.split(" ").map((each, index) =>
    made[each[0] as keyof typeof made]({
      metric: `k${index}`,
      domain: DOMAINS[index % 4]!,
      weight: Number(each[1] ?? 1),
    }),
  );
  return { judged, unjudged: [], triggers };
}

function moves(of: Known, edition = anEdition()): Extract<WhatWouldMove, { enough: true }> {
  const found = whatWouldMove(of, edition);
  if (!found.enough) throw new Error("There should be enough data");
  return found;
}

/** "k1 reaches; contract-notice starts". */
function said({ changes }: Effect): string {
  return changes.map((each) => `${"metric" in each ? each.metric : each.trigger.code} ${each.is}`).join("; ");
}

describe("nine of 22 by weight is Level 2, by one measure", () => {
  const mock = known(`C2 ${"C ".repeat(7)}N2 ${"- ".repeat(10)}-`);
  const found = moves(mock);

  test("any one that counts, on its line, stays at Level 1", () => {
    expect(found.level).toBe(2);
    const [near, far] = found.down;
    expect(near!.level).toBe(1);
    expect(near!.alone.map(said)).toEqual(Array.from({ length: 8 }, (_, index) => `k${index} reaches`));
    expect(near!.alone[0]).toMatchObject({ counting: 7, judged: 22, takes: null });
    expect(near!.bound).toEqual({ is: "at-most", step: 0.4, weight: 8, judged: 22 });
    expect(far!.alone).toEqual([]);
    expect(said(far!.together!)).toBe("k0 reaches; k1 reaches");
    expect(far!.together).toMatchObject({ counting: 6, level: 0 });
  });

  test("a notice reaches Level 3, one measure more does not", () => {
    const [three, four] = found.up;
    expect(three!.alone.map(said)).toEqual(["contract-notice starts", "unplanned-closure starts"]);
    expect(three!.bound).toEqual({ is: "at-least", step: 0.55, weight: 13, judged: 22 });
    expect(four!.alone.map(said)).toEqual(["cqc-inadequate starts"]);
    const [near] = found.notAlone;
    expect(said(near!)).toBe("k8 stays");
    expect(near).toMatchObject({ counting: 11, level: 2, takes: { periods: 1, cadence: "month" } });
  });
});

test("the smallest set is given where nothing alone moves it", () => {
  const { level, down } = moves(known("C C C C C - -"), anEdition({ steps: [{ level: 2, share: 0.4 }] }));
  expect(level).toBe(2);
  expect(down).toHaveLength(1);
  expect(down[0]!.alone).toEqual([]);
  expect(said(down[0]!.together!)).toBe("k0 reaches; k1 reaches; k2 reaches");
  expect(down[0]!.together).toMatchObject({ counting: 2, level: 0 });
});

test("what takes time says how long: the longest of the set", () => {
  const of = known("C N N - -");
  const judged = of.judged.map((each) => (each.metric === "k2" ? { ...each, run: 1 } : each));
  const { up } = moves({ ...of, judged }, anEdition({ triggers: [], steps: [{ level: 1, share: 0.6 }] }));
  expect(said(up[0]!.together!)).toBe("k1 stays; k2 stays");
  expect(up[0]!.together!.takes).toEqual({ periods: 2, cadence: "month" });
});

test("a trigger that rests on a measure goes and comes with it", () => {
  const counts = known("C - - - - - - -");
  const rule = { ...TRIGGERS[3]!, when: { is: "measure", metric: "k0" } } as const;
  const edition = anEdition({ triggers: [rule] });
  const held = { ...counts, triggers: [aTrigger(rule)] };
  expect(moves(held, edition).down.map(({ level, alone }) => [level, alone.map(said)])).toEqual([
    [0, ["k0 reaches"]],
  ]);
  expect(
    moves(known("N - - - - - - -"), edition).up.map(({ level, alone }) => [level, alone.map(said)]),
  ).toEqual([[2, ["k0 stays"]]]);
});

test("a share that rests on measures that never count alone goes with the one that is none of them", () => {
  const { down } = moves(
    known("C C C C -"),
    anEdition({ triggers: [], neverAlone: ["k0", "k1", "k3"], steps: [{ level: 2, share: 0.2 }] }),
  );
  expect(down[0]!.alone.map(said)).toEqual(["k2 reaches"]);
});

test("an edition that knows no step above says that nothing reaches it", () => {
  const { up, down } = moves(known("- - - -"), anEdition({ triggers: [] }));
  expect([up, down]).toEqual([[], []]);
});

describe("where there is not enough data", () => {
  test.each([
    [
      "weight is short",
      [
        ["u0", 1, "access"],
        ["u1", 3, "access"],
        ["u2", 1, "safety"],
      ],
      0.75,
      1,
      ["u1"],
    ],
    [
      "domains are short",
      [
        ["u0", 3, "access"],
        ["u1", 1, "safety"],
        ["u2", 2, "clinical"],
      ],
      0,
      3,
      ["u2", "u1"],
    ],
    ["nothing would do", [["u0", 3, "access"]], 0, 3, null],
  ] as const)("the fewest measures that would do are named: %s", (_, unjudged, share, domains, expected) => {
    const of: Known = {
      judged: [anUnflagged({ weight: 5 })],
      unjudged: unjudged.map(([metric, weight, domain]) => anUnjudged({ metric, weight, domain })),
      triggers: [aTrigger(TRIGGERS[1]!)],
    };
    const found = whatWouldMove(of, anEdition({ coverage: { share, domains } }));
    if (found.enough) throw new Error("There should not be enough data");
    expect(found.floor).toBe(3);
    expect(found.shortfall.fewest?.map(({ metric }) => metric) ?? null).toEqual(expected);
  });

  test("the fewest are the fewest of all sets, and enough", () => {
    holds(
      fc.property(
        practicesUnderEditions,
        fc.constantFrom(0.5, 0.8, 1),
        fc.nat(4),
        ({ known: of, edition }, share, domains) => {
          const asked = { ...edition, coverage: { share, domains } };
          const found = whatWouldMove(of, asked);
          if (found.enough) return;
          const enough = (some: readonly { metric: string }[]) =>
            proposeLevel(
              judgedToo(
                of,
                some.map(({ metric }) => metric),
              ),
              asked,
            ).enough;
          const sizes = subsets(of.unjudged)
            .filter(enough)
            .map(({ length }) => length);
          const { fewest } = found.shortfall;
          expect(fewest?.length ?? null).toBe(sizes.length === 0 ? null : Math.min(...sizes));
          if (fewest) expect(enough(fewest)).toBe(true);
        },
      ),
    );
  });
});

test("every change stated comes to exactly what is stated", () => {
  holds(
    fc.property(practicesUnderEditions, ({ known: of, edition }) => {
      const found = whatWouldMove(of, edition);
      if (!found.enough) return;
      const ways = [...found.down, ...found.up].flatMap(({ level, alone, together }) =>
        [...alone, ...(together ? [together] : [])].map((effect) => ({ effect, level })),
      );
      const all = [...found.notAlone.map((effect) => ({ effect, level: found.level })), ...ways];
      const stated = all.map(({ effect, level }) => [level, effect.level, effect.counting, effect.judged]);
      const applied = all.map(({ effect }) => proposeLevel(applyAll(effect.changes, of), edition));
      expect(stated).toEqual(
        applied.map(({ level, counting, judgedWeight }) => [level, level, counting, judgedWeight]),
      );
    }),
  );
});

test("no set of fewer changes moves it, checked over every set there is", () => {
  holds(
    fc.property(practicesUnderEditions, ({ known: of, edition }) => {
      const found = whatWouldMove(of, edition);
      if (!found.enough) return;
      const changes = changesOf(of, edition);
      const landed = subsets(changes).map((set) => ({
        size: set.length,
        level: proposeLevel(applyAll(set, of), edition).level!,
      }));
      const fewest = (moved: (level: number) => boolean) =>
        landed
          .filter(({ level }) => moved(level))
          .reduce((least, { size }) => Math.min(least, size), Infinity);
      const sizeOf = ({ alone, together }: (typeof found.down)[number]) =>
        alone.length > 0 ? 1 : together!.changes.length;

      for (const way of found.down) expect(sizeOf(way)).toBe(fewest((level) => level <= way.level));
      for (const way of found.up) expect(sizeOf(way)).toBe(fewest((level) => level >= way.level));
      // Every single change that moves it is stated, and where something moves it, something is stated.
      const alone = [...found.down, ...found.up].flatMap((way) => way.alone);
      expect(alone).toHaveLength(
        landed.filter(({ size, level }) => size === 1 && level !== found.level).length,
      );
      expect(found.down.length > 0).toBe(fewest((level) => level < found.level) < Infinity);
      expect(found.up.length > 0).toBe(fewest((level) => level > found.level) < Infinity);
    }),
  );
});

test("the bound of a share is where the share alone gets there, and one weight less does not", () => {
  holds(
    fc.property(practicesUnderEditions, ({ known: of, edition }) => {
      const found = whatWouldMove(of, edition);
      if (!found.enough) return;
      const wrong = found.up.filter(({ level, bound }) => {
        if (!bound) return false;
        const needs = edition.steps.find((each) => each.level >= level)!.share * bound.judged;
        return bound.weight < needs - 1e-6 || bound.weight - 1 >= needs;
      });
      expect(wrong).toEqual([]);
    }),
  );
});

test("nothing depends on the order in which measures are given", () => {
  holds(
    fc.property(practicesUnderEditions, ({ known: of, edition }) => {
      const turned = { ...of, judged: of.judged.toReversed(), unjudged: of.unjudged.toReversed() };
      const sets = (found: WhatWouldMove) =>
        found.enough
          ? [...found.down, ...found.up].map((way) => [
              way.level,
              way.alone.map(said).toSorted(),
              way.together && said(way.together),
            ])
          : found.shortfall.fewest?.map(({ metric }) => metric);
      expect(sets(whatWouldMove(turned, edition))).toEqual(sets(whatWouldMove(of, edition)));
    }),
  );
});

test("a change is of its own measure alone", () => {
  const of = known("C C -");
  const [change] = changesOf(of, anEdition({ triggers: [] }));
  const after = apply(change!, of);
  expect(after.judged[0]).toMatchObject({ value: 0.63, flagged: false, counts: false, quartile: 2 });
  expect(after.judged.slice(1)).toEqual(of.judged.slice(1));
});

function judgedToo(of: Known, metrics: readonly string[]): Known {
  const some = of.unjudged.filter(({ metric }) => metrics.includes(metric));
  return {
    ...of,
    judged: [
      ...of.judged,
      ...some.map(({ metric, weight, domain }) => anUnflagged({ metric, weight, domain })),
    ],
    unjudged: of.unjudged.filter((each) => !some.includes(each)),
  };
}

function subsets<Of>(all: readonly Of[]): Of[][] {
  return all.reduce<Of[][]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]]);
}
