import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { SpcRule } from "@/lib/readings/reading";
import type { Process } from "@/lib/statistics/process-limits";
import { rulesBroken } from "@/lib/statistics/special-cause";
import { xmr } from "@/lib/statistics/xmr";
import { hasSharedData, readShared } from "../../support/shared-data";

// The published answers of NHSRplotthedots (MIT): its rules' cases, and its own charts of one random series.

/** On this process 1 is above the mean, 9.5 near the limit and 11 outside it. */
const process: Process = { mean: 0, lower: -10, upper: 10, lowerNear: -9, upperNear: 9, tolerance: 1e-12 };
const asRelative = { above: 1, near: 9.5 };

/** R: set.seed(123); rnorm(20). */
const normal = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
  -0.68685285, -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314,
  0.49785048, -1.96661716, 0.7013559, -0.47279141,
];
const withOutlier = normal.map((value, index) => (index === 14 ? 10 : value));

function marked(points: number[], rule: SpcRule, on: Process = process): number[] {
  return rulesBroken(points, on).map((rules) => (rules.includes(rule) ? 1 : 0));
}

/** The package flags the seventh point; a chart marks all seven. */
function allSeven(flags: number[]): number[] {
  return flags.map((_, index) => (flags.slice(index, index + 7).some((flag) => flag !== 0) ? 1 : 0));
}

function pointsOf(relative: number[], close: number[]): number[] {
  return relative.map((side, index) => side * (close[index] === 1 ? asRelative.near : asRelative.above));
}

// Numbers of our own in the same shapes, so that the rules are held where the published cases are absent.
test("two of three near one limit mark the near points only", () => {
  const cases = [
    { close: [1, 0, 1], side: [1, 1, 1], expected: [1, 0, 1] },
    { close: [0, 1, 1, 0], side: [-1, -1, -1, -1], expected: [0, 1, 1, 0] },
    { close: [1, 0, 0, 1], side: [1, 1, 1, 1], expected: [0, 0, 0, 0] },
    { close: [1, 0, 1], side: [1, -1, 1], expected: [0, 0, 0] },
    { close: [1, 1], side: [1, 1], expected: [0, 0] },
  ];
  for (const { close, side, expected } of cases)
    expect(marked(pointsOf(side, close), "two-of-three")).toEqual(expected);
  // A point outside is not near: one near beside it is no pair. A gap ends the three.
  expect(marked([11, 9.5, 1], "two-of-three")).toEqual([0, 0, 0]);
  expect(rulesBroken([9.5, null, 1, 9.5], process).flat()).toEqual([]);
});

test("a random series gives the limits R gives, with an outlier and screened", () => {
  const limits = (points: number[], screenOutliers: boolean) =>
    xmr({ points, direction: 1, target: null, screenOutliers })!;
  const plain = limits(normal, true);
  expect(plain.mean).toBeCloseTo(0.1416238, 7);
  expect(plain.lower).toBeCloseTo(-3.01138, 5);
  expect(plain.upper).toBeCloseTo(3.294627, 6);
  expect(plain.points.every((point) => point.state === "common")).toBe(true);
  expect(limits(withOutlier, true).upper).toBeCloseTo(3.722497, 6);
  expect(limits(withOutlier, false).upper).toBeCloseTo(5.935457, 6);
});

const vector = z.array(z.number());
const closeCase = z.object({ close_to_limits: vector, relative_to_mean: vector, expected: vector });
const published = z.object({
  seven_point_one_side_mean: z.array(z.object({ relative_to_mean: vector, expected: vector })),
  part_of_seven: z.array(z.object({ flag: vector, expected: vector })),
  seven_point_trend: z.array(z.object({ y: vector, expected: vector })),
  two_in_three: z.array(closeCase),
  part_of_two_in_three: z.array(closeCase),
  assurance: z.array(
    z.object({
      improvement: z.enum(["increase", "decrease", "neutral"]),
      target: z.number(),
      lpl: vector,
      upl: vector,
      expected: z.array(z.string().nullable()),
    }),
  ),
});

describe.skipIf(!hasSharedData)("every published case (needs ../shared/data: reference answers)", () => {
  const cases = hasSharedData
    ? published.parse(JSON.parse(readShared("reference-answers/rule-cases.json")))
    : null;

  test("seven points one side of the mean", () => {
    for (const { relative_to_mean, expected } of cases!.seven_point_one_side_mean) {
      expect(marked(relative_to_mean, "seven-one-side")).toEqual(allSeven(expected));
    }
  });

  test("all of seven", () => {
    for (const { flag, expected } of cases!.part_of_seven) expect(allSeven(flag)).toEqual(expected);
  });

  test("seven points up or down", () => {
    for (const { y, expected } of cases!.seven_point_trend) {
      expect(marked(y, "seven-trend")).toEqual(allSeven(expected));
    }
  });

  test("two in three, and which of them are marked", () => {
    for (const { close_to_limits: close, relative_to_mean, expected } of cases!.two_in_three) {
      const near = expected.map((part, index) => (part === 1 && close[index] === 1 ? 1 : 0));
      expect(marked(pointsOf(relative_to_mean, close), "two-of-three")).toEqual(near);
    }
    for (const { close_to_limits: close, relative_to_mean, expected } of cases!.part_of_two_in_three) {
      expect(marked(pointsOf(relative_to_mean, close), "two-of-three")).toEqual(expected);
    }
  });

  test("assurance", () => {
    const words = { consistent_pass: "pass", consistent_fail: "fail", inconsistent: "inconsistent" };
    const directions = { increase: 1, decrease: -1, neutral: 0 } as const;
    for (const { improvement, target, lpl, upl, expected } of cases!.assurance) {
      const found = lpl.map((lower, index) => {
        const middle = (lower + upl[index]!) / 2;
        const half = (upl[index]! - middle) / 2.66 / 2;
        const points = [middle - half, middle + half, middle - half, middle + half];
        return xmr({ points, direction: directions[improvement], target, screenOutliers: false })!.assurance;
      });
      expect(found).toEqual(
        expected.map((word) => (word === null ? null : words[word as keyof typeof words])),
      );
    }
  });

  test("the limits of the published charts, to every digit they print", () => {
    const snapshot = readShared("reference-answers/nhsrplotthedots_snapshot_ptd_spc_standard.md");
    const column = (name: string) =>
      [...snapshot.matchAll(new RegExp(`\\$ ${name} +<dbl> (-?[\\d.]+)`, "g"))].map(([, number]) => number!);
    const charts = [
      xmr({ points: normal, direction: 1, target: null, screenOutliers: true })!,
      xmr({ points: withOutlier, direction: 1, target: null, screenOutliers: true })!,
      xmr({ points: withOutlier, direction: 1, target: null, screenOutliers: false })!,
    ];
    expect(column("mean_col")).toHaveLength(3);
    charts.forEach(({ mean, lower, upper }, index) => {
      for (const [name, value] of Object.entries({ mean_col: mean, lpl: lower, upl: upper })) {
        expect(String(Number(value!.toPrecision(7)))).toBe(column(name)[index]);
      }
    });
  });

  test("the published summaries: whole, with a target, and by halves", () => {
    const snapshot = readShared("reference-answers/nhsrplotthedots_snapshot_ptd_spc.md");
    const printed = (points: number[]) => {
      const { mean, lower, upper } = xmr({ points, direction: 1, target: 0.5, screenOutliers: true })!;
      const three = [mean, lower!, upper!].map((value) => value.toPrecision(3)).join(" +");
      return new RegExp(`${three} +${points.length} +${points.length}`);
    };
    for (const points of [normal, normal.slice(0, 10), normal.slice(10)]) {
      expect(snapshot).toMatch(printed(points));
    }
  });
});
