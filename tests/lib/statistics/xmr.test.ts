import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SpcRule, SpcState } from "@/lib/readings/reading";
import { processOf } from "@/lib/statistics/process-limits";
import { rulesBroken } from "@/lib/statistics/special-cause";
import { xmr, type XmrInput } from "@/lib/statistics/xmr";
import { holds } from "../../support/property";

function chart(points: (number | null)[], over: Partial<XmrInput> = {}) {
  return xmr({ points, direction: 1, target: null, screenOutliers: false, ...over })!;
}

/** A letter a point: what the rule marks "x", what it leaves ".", a missing period " ". */
function marks(points: (number | null)[], rule: SpcRule): string {
  return chart(points)
    .points.map(({ value, rules }) => (value === null ? " " : rules.includes(rule) ? "x" : "."))
    .join("");
}

describe("limits", () => {
  test("are 2.66 mean moving ranges either side of the mean", () => {
    // Moving ranges 2, 4, 3: mean 3.
    const { mean, lower, upper } = chart([10, 12, 8, 11]);
    expect(mean).toBeCloseTo(10.25, 12);
    expect(lower).toBeCloseTo(10.25 - 2.66 * 3, 12);
    expect(upper).toBeCloseTo(10.25 + 2.66 * 3, 12);
  });

  test("leave a missing period out of the mean and take no moving range across it", () => {
    // 100 to 10 is across the gap: the ranges are 2 and 4.
    const { mean, upper, points } = chart([98, 100, null, 10, 14]);
    expect(mean).toBeCloseTo(55.5, 12);
    expect(upper).toBeCloseTo(55.5 + 2.66 * 3, 12);
    expect(points[2]).toEqual({ value: null, state: null, rules: [] });
  });

  test("leave out moving ranges of 3.267 times their mean, once, only when asked", () => {
    const points = [10, 11, 10, 11, 10, 11, 40, 41, 40, 41, 40];
    // Ranges: nine of 1 and one of 29, whose mean is 3.8.
    expect(chart(points).upper! - chart(points).mean).toBeCloseTo(2.66 * 3.8, 12);
    const screened = chart(points, { screenOutliers: true });
    expect(screened.upper! - screened.mean).toBeCloseTo(2.66, 12);
  });

  test("of a series that never moves are its value, screened or not", () => {
    for (const screenOutliers of [false, true]) {
      const flat = chart(Array(20).fill(0.1), { screenOutliers });
      expect([flat.lower, flat.upper]).toEqual([flat.mean, flat.mean]);
      expect(flat.points.every((point) => point.state === "common")).toBe(true);
    }
  });

  test("are not there where no two periods in a row were measured", () => {
    const sparse = chart([1, null, 3], { target: 2 });
    expect(sparse).toMatchObject({ mean: 2, lower: null, upper: null, assurance: null });
    expect(sparse.warning).toBe("No two periods in a row were measured, so there are no limits");
  });

  test.each([
    { points: [4, null], why: "one point" },
    { points: [], why: "no points" },
  ])("need more than $why", ({ points }) => {
    expect(xmr({ points, direction: 1, target: null, screenOutliers: false })).toBeNull();
  });
});

describe("the rule", () => {
  // Points move by 10 about a mean of 100, so that the limits are far and only the rule in hand is broken.
  test.each([
    {
      is: "six above the mean",
      points: [110, 120, 110, 120, 110, 120, 90, 80, 70, 90],
      marked: "..........",
    },
    {
      is: "seven above the mean",
      points: [110, 120, 110, 120, 110, 120, 110, 60, 70, 70],
      marked: "xxxxxxx...",
    },
    {
      is: "eight above the mean",
      points: [110, 120, 110, 120, 110, 120, 110, 120, 40, 40],
      marked: "xxxxxxxx..",
    },
    {
      is: "a point on the mean",
      points: [110, 120, 110, 100, 110, 120, 110, 120, 50, 50],
      marked: "..........",
    },
    {
      is: "a missing period",
      points: [110, 120, 110, null, 120, 110, 120, 110, 50, 50],
      marked: "... ......",
    },
  ])("seven-one-side sees $is", ({ points, marked }) => {
    expect(marks(points, "seven-one-side")).toBe(marked);
  });

  test.each([
    { is: "seven points rising", points: [1, 2, 3, 4, 5, 6, 7, 1, 9], marked: "xxxxxxx.." },
    { is: "seven points falling", points: [2, 7, 6, 5, 4, 3, 2, 1, 3], marked: ".xxxxxxx." },
    {
      is: "a rise that turns into a fall",
      points: [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1],
      marked: "xxxxxxxxxxxxx",
    },
    { is: "six points rising", points: [3, 1, 2, 3, 4, 5, 6, 2], marked: "........" },
    { is: "equal neighbours", points: [1, 2, 3, 3, 4, 5, 6, 7, 1], marked: "........." },
    {
      is: "equal neighbours, but for rounding",
      points: [0.1, 0.2, 0.3, 0.1 + 0.2, 0.4, 0.5, 0.6],
      marked: ".......",
    },
    { is: "a missing period", points: [1, 2, 3, null, 4, 5, 6, 7], marked: "... ...." },
  ])("seven-trend sees $is", ({ points, marked }) => {
    expect(marks(points, "seven-trend")).toBe(marked);
  });

  test("outside marks a point beyond a limit, and not one on it", () => {
    expect(marks([5, 6, 5, 6, 5, 6, 5, 6, 20, 6, 5, 6, 5, 6], "outside")).toBe("........x.....");
    // Two points: the mean is half the range away, far inside.
    expect(marks([1, 2], "outside")).toBe("..");
  });

  test("two-of-three takes a point as near from two thirds of the way to a limit", () => {
    // Limits 10 either side of 0, from moving ranges of 10 / 2.66; the third point is what is tried.
    const near = (third: number) => rulesBroken([9, third, 1], processOf([-5 / 2.66, 5 / 2.66], false)!);
    expect(near(6.6).flat()).toEqual([]);
    expect(near(6.7)).toEqual([["two-of-three"], ["two-of-three"], []]);
  });

  test("a mean that is only a rounding error away is on the mean", () => {
    // Thirteen times 0.1 adds up to a little less than 1.3.
    expect(marks(Array(13).fill(0.1), "seven-one-side")).toBe(".............");
  });
});

describe("the state of a marked point", () => {
  const rising = [1, 2, 3, 4, 5, 6, 7];
  const states = (direction: 1 | -1 | 0): (SpcState | null)[] =>
    chart(rising, { direction }).points.map((point) => point.state);

  test("is decided by the side of the mean, also of a trend; on the mean it is concern", () => {
    expect(states(1)).toEqual([...Array(4).fill("concern"), ...Array(3).fill("improvement")]);
    expect(states(-1)).toEqual([...Array(3).fill("improvement"), ...Array(4).fill("concern")]);
  });

  test("is only high or low where neither way is better", () => {
    expect(states(0)).toEqual([...Array(4).fill("neutral-low"), ...Array(3).fill("neutral-high")]);
  });
});

describe("assurance, with usual variation from 1 to 3", () => {
  const half = 1 / 2.66 / 2;
  const points = [2 - half, 2 + half, 2 - half, 2 + half];

  test.each([
    { target: 4, higher: "fail", lower: "pass" },
    { target: 2.5, higher: "inconsistent", lower: "inconsistent" },
    { target: 3, higher: "inconsistent", lower: "inconsistent" },
    { target: 0, higher: "pass", lower: "fail" },
  ])("against a target of $target is $higher where higher is better", ({ target, higher, lower }) => {
    expect(chart(points, { target, direction: 1 }).assurance).toBe(higher);
    expect(chart(points, { target, direction: -1 }).assurance).toBe(lower);
    expect(chart(points, { target, direction: 0 }).assurance).toBeNull();
  });

  test("is not judged without a target", () => {
    expect(chart(points).assurance).toBeNull();
  });
});

test("under 13 measured points the chart warns, however many periods there are", () => {
  const twelve = [...Array(6).fill(1), null, ...Array(6).fill(2)];
  expect(chart(twelve).warning).toBe("Only 12 points: read the limits with care until there are 13");
  expect(chart([...twelve, 2]).warning).toBeNull();
});

describe("any series", () => {
  const points = fc.array(fc.option(fc.integer({ min: -20, max: 20 }), { freq: 8 }), {
    minLength: 2,
    maxLength: 40,
  });
  const direction = fc.constantFrom(1 as const, -1 as const);

  test("turned upside down with its direction keeps its states and turns its limits", () => {
    holds(
      fc.property(points, direction, fc.boolean(), (given, way, screenOutliers) => {
        const upright = xmr({ points: given, direction: way, target: 5, screenOutliers });
        const turned = xmr({
          points: given.map((each) => (each === null ? null : -each)),
          direction: way === 1 ? -1 : 1,
          target: -5,
          screenOutliers,
        });
        expect(turned?.points.map(({ state, rules }) => ({ state, rules }))).toEqual(
          upright?.points.map(({ state, rules }) => ({ state, rules })),
        );
        expect(turned?.assurance).toBe(upright?.assurance);
        expect(turned?.lower ?? 0).toBeCloseTo(-(upright?.upper ?? 0), 9);
      }),
    );
  });

  test("read backwards breaks the same rules at the same points", () => {
    holds(
      fc.property(points, direction, (given, way) => {
        const read = (series: (number | null)[]) =>
          xmr({ points: series, direction: way, target: null, screenOutliers: false })?.points.map(
            (each) => each.rules,
          );
        expect(read(given.toReversed())?.toReversed()).toEqual(read(given));
      }),
    );
  });

  test("in another unit is judged alike", () => {
    holds(
      fc.property(points, direction, (given, way) => {
        const states = (scale: number) =>
          xmr({
            points: given.map((each) => (each === null ? null : each * scale + 7 * scale)),
            direction: way,
            target: null,
            screenOutliers: false,
          })?.points.map((each) => each.state);
        expect(states(0.01)).toEqual(states(1000));
      }),
    );
  });

  test("marks a point exactly when it breaks a rule", () => {
    holds(
      fc.property(points, direction, (given, way) => {
        for (const { value, state, rules } of chart(given, { direction: way })?.points ?? []) {
          expect(state).toBe(value === null ? null : rules.length > 0 ? state : "common");
          if (state === "common" || state === null) expect(rules).toEqual([]);
        }
      }),
    );
  });
});
