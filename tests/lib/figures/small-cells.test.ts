import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  groupsBehind,
  practicesShown,
  publishable,
  publishableInAll,
  type Group,
  type PracticeOf,
} from "@/lib/figures/small-cells";
import { holds } from "../../support/property";

const FLOOR = 5;

test.each([
  { count: 0, as: "fewer than 5" },
  { count: 4, as: "fewer than 5" },
  { count: 5, as: "5" },
  { count: 1204, as: "1,204" },
])("$count practices are $as", ({ count, as }) => {
  expect(practicesShown(count, FLOOR)).toBe(as);
});

function pcn(code: string, own: number): Group {
  return { code, own, below: [] };
}

function system(...places: Group[]): Group {
  return { code: "S", own: 0, below: places };
}

describe("readers of aggregates see", () => {
  test.each([
    {
      name: "all of a Place whose PCNs are all large",
      place: { code: "P", own: 0, below: [pcn("A", 6), pcn("B", 5)] },
      seen: ["S", "P", "A", "B"],
    },
    {
      name: "all PCNs but the smallest where one practice is in none",
      place: { code: "P", own: 1, below: [pcn("A", 8), pcn("B", 7), pcn("C", 9), pcn("D", 7)] },
      seen: ["S", "P", "C", "A", "D"],
    },
    {
      name: "all large PCNs where the small ones hide each other",
      place: { code: "P", own: 0, below: [pcn("A", 6), pcn("B", 3), pcn("C", 2)] },
      seen: ["S", "P", "A"],
    },
    {
      name: "no PCN where the only large one would give the small one away",
      place: { code: "P", own: 0, below: [pcn("A", 6), pcn("B", 4)] },
      seen: ["S", "P"],
    },
    {
      name: "a PCN that is a whole Place",
      place: { code: "P", own: 0, below: [pcn("A", 6), pcn("B", 0)] },
      seen: ["S", "P", "A"],
    },
  ])("$name", ({ place, seen }) => {
    expect(publishable(system(place), FLOOR)).toEqual(new Set(seen));
  });

  test("no Place of under five, nor the smallest other, which would give it away", () => {
    const places = [pcn("P", 3), { code: "Q", own: 0, below: [pcn("A", 6)] }, pcn("R", 9)];
    expect(publishable(system(...places), FLOOR)).toEqual(new Set(["S", "R"]));
  });

  test("nothing of a system of under five", () => {
    expect(publishable(system(pcn("P", 4)), FLOOR)).toEqual(new Set());
  });

  test("a PCN only where it may be shown in every figure published with this one", () => {
    const whole = system({ code: "P", own: 0, below: [pcn("A", 6), pcn("B", 5), pcn("C", 7)] });
    const oneLess = system({ code: "P", own: 0, below: [pcn("A", 6), pcn("B", 4), pcn("C", 7)] });
    expect(publishableInAll([whole, oneLess], FLOOR)).toEqual(new Set(["S", "P", "C"]));
    expect(publishableInAll([], FLOOR)).toEqual(new Set());
  });
});

describe("the groups behind a figure", () => {
  test("are its practices by Place and PCN, with those of neither where they stand", () => {
    const practices: PracticeOf[] = [
      { pcn: "A", place: "P" },
      { pcn: "A", place: "P" },
      { pcn: null, place: "P" },
      { pcn: null, place: null },
    ];
    const place = { code: "P", own: 1, below: [pcn("A", 2)] };
    expect(groupsBehind("S", practices)).toEqual({ code: "S", own: 1, below: [place] });
  });

  test("have no PCN that lies in two Places: its practices count in theirs", () => {
    const practices: PracticeOf[] = [
      ...Array<PracticeOf>(6).fill({ pcn: "A", place: "P" }),
      { pcn: "A", place: "Q" },
      ...Array<PracticeOf>(7).fill({ pcn: "B", place: "Q" }),
    ];
    expect(groupsBehind("S", practices)).toEqual(
      system({ code: "P", own: 6, below: [] }, { code: "Q", own: 1, below: [pcn("B", 7)] }),
    );
  });
});

describe("whatever the groups", () => {
  const leaf = fc.record({ own: fc.integer({ min: 0, max: 9 }) });
  const place = fc.record({ own: fc.integer({ min: 0, max: 3 }), pcns: fc.array(leaf, { maxLength: 4 }) });
  const tree = fc.array(place, { minLength: 1, maxLength: 3 }).map((places) =>
    system(
      ...places.map(({ own, pcns }, p) => ({
        code: `P${p}`,
        own,
        below: pcns.map((each, n) => pcn(`P${p}N${n}`, each.own)),
      })),
    ),
  );

  /** Each group's practices by number, those below it among them. */
  function members(root: Group): Map<string, Set<number>> {
    const found = new Map<string, Set<number>>();
    let next = 0;
    const visit = (group: Group): Set<number> => {
      const inside = new Set(Array.from({ length: group.own }, () => next++));
      for (const below of group.below) for (const practice of visit(below)) inside.add(practice);
      found.set(group.code, inside);
      return inside;
    };
    visit(root);
    return found;
  }

  /** Every sum and difference of the shown groups, as how often each practice is in it. */
  function* combinations(shown: Set<number>[], practices: number): Generator<Int8Array> {
    const [first, ...rest] = shown;
    if (!first) return yield new Int8Array(practices);
    for (const sum of combinations(rest, practices)) {
      for (const times of [0, 1, -1]) {
        yield sum.map((value, practice) => value + (first.has(practice) ? times : 0));
      }
    }
  }

  /** The smallest group that some sum or difference is about. */
  function smallestGivenBack(root: Group, shown: Set<string>): number {
    const all = members(root);
    const groups = [...all].filter(([code]) => shown.has(code)).map(([, inside]) => inside);
    let smallest = Infinity;
    for (const sum of combinations(groups, all.get(root.code)!.size)) {
      if (!sum.every((times) => times === 0 || times === 1)) continue;
      const size = sum.filter((times) => times === 1).length;
      if (size > 0) smallest = Math.min(smallest, size);
    }
    return smallest;
  }

  /** Few enough groups to try every combination of them. */
  const small = tree.filter((root) => root.below.reduce((sum, each) => sum + 1 + each.below.length, 0) <= 7);

  test("no sum or difference of what is shown is about fewer than five practices", () => {
    holds(
      fc.property(small, (root) => {
        expect(smallestGivenBack(root, publishable(root, FLOOR))).toBeGreaterThanOrEqual(FLOOR);
      }),
    );
  });

  test("nor of what is shown in two figures together, in either of them", () => {
    holds(
      fc.property(small, fc.nat(), (root, seed) => {
        const fewer = withOneLess(root, seed);
        const shown = publishableInAll([root, fewer], FLOOR);
        expect(smallestGivenBack(root, shown)).toBeGreaterThanOrEqual(FLOOR);
        expect(smallestGivenBack(fewer, shown)).toBeGreaterThanOrEqual(FLOOR);
      }),
    );
  });

  test("no more than one group of five or more is hidden in any group that is shown", () => {
    holds(
      fc.property(tree, (root) => {
        const shown = publishable(root, FLOOR);
        const all = members(root);
        const parents = [root, ...root.below].filter((group) => shown.has(group.code));
        for (const parent of parents) {
          const large = parent.below.filter((group) => all.get(group.code)!.size >= FLOOR);
          expect(large.filter((group) => !shown.has(group.code)).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  function withOneLess(root: Group, seed: number): Group {
    const places = root.below.map((each, index) =>
      index === seed % root.below.length
        ? {
            ...each,
            below: each.below.map((leafGroup) => ({ ...leafGroup, own: Math.max(0, leafGroup.own - 1) })),
          }
        : each,
    );
    return { ...root, below: places };
  }
});
