import fc from "fast-check";
import { parse } from "papaparse";
import { describe, expect, test } from "vitest";
import { funnel, funnelCurve, wideningOf } from "@/lib/statistics/funnel";
import { funnelLimits, zScore } from "@/lib/statistics/funnel-limits";
import { Z95 } from "@/lib/statistics/interval";
import { holds } from "../../support/property";
import { hasSharedData, readShared } from "../../support/shared-data";

/** Ten practices of 100, in pairs about a half: each pair's z-scores are -z and z. */
const spread = [40, 60, 42, 58, 44, 56, 46, 54, 48, 52].map((numerator) => ({ numerator, denominator: 100 }));

describe("a funnel of shares", () => {
  test("has the pooled share as its centre, not the mean of shares", () => {
    const points = [
      { numerator: 90, denominator: 100 },
      { numerator: 0, denominator: 10 },
    ];
    expect(funnel(points, "share", 1).centre).toBeCloseTo(90 / 110, 12);
  });

  test("takes phi from z-scores drawn in to their 10th and 90th percentiles", () => {
    // z: -2, 2, -1.6, 1.6 ... The percentiles lie a tenth of the way from the second to the first: 1.64.
    const drawnIn = [1.64, 1.6, 1.2, 0.8, 0.4];
    const phi = (2 * drawnIn.reduce((sum, z) => sum + z * z, 0)) / 10;
    expect(funnel(spread, "share", 1).phi).toBeCloseTo(phi, 12);
  });

  test("widens its limits by the root of phi for ten points and over, and not for nine", () => {
    const ten = funnel(spread, "share", 1);
    expect(ten.adjusted).toBe(true);
    expect(ten.limits(100).upper95).toBeCloseTo(0.5 + Math.sqrt(ten.phi) * Z95 * 0.05, 12);
    expect(ten.unadjustedLimits(100).upper95).toBeCloseTo(0.5 + Z95 * 0.05, 12);

    const nine = funnel([...spread.slice(0, 8), { numerator: 50, denominator: 100 }], "share", 1);
    expect(nine.phi).toBeGreaterThan(1);
    expect(nine.adjusted).toBe(false);
  });

  test("never narrows its limits, however alike the points are", () => {
    const alike = funnel(
      spread.map(() => ({ numerator: 50, denominator: 100 })),
      "share",
      1,
    );
    expect(alike).toMatchObject({ phi: 0, adjusted: false, outside998: 0, outside998Adjusted: 0 });
  });

  test("cuts its limits at 0 and 1", () => {
    const rare = funnel([{ numerator: 1, denominator: 50 }], "share", 1);
    expect(rare.limits(5).lower998).toBe(0);
    const usual = funnel([{ numerator: 49, denominator: 50 }], "share", 1);
    expect(usual.limits(5).upper998).toBe(1);
  });

  test("says similar of all where all are none or all", () => {
    for (const numerator of [0, 40]) {
      const flat = funnel([{ numerator, denominator: 40 }], "share", 1);
      expect(flat.verdictOf({ numerator, denominator: 40 }, 1)).toBe("similar");
    }
  });
});

// About a half with 100 in each, the plain limits are 0.402 and 0.598 (95%), 0.345 and 0.655 (99.8%).
test.each([
  { numerator: 66, better: "better-99.8", worse: "worse-99.8", none: "higher-99.8" },
  { numerator: 62, better: "better-95", worse: "worse-95", none: "higher-95" },
  { numerator: 50, better: "similar", worse: "similar", none: "similar" },
  { numerator: 38, better: "worse-95", worse: "better-95", none: "lower-95" },
  { numerator: 34, better: "worse-99.8", worse: "better-99.8", none: "lower-99.8" },
])(
  "$numerator of 100 about a half is $better where higher is better",
  ({ numerator, better, worse, none }) => {
    const even = funnel([{ numerator: 500, denominator: 1000 }], "share", 1);
    const point = { numerator, denominator: 100 };
    expect(even.verdictOf(point, 1)).toBe(better);
    expect(even.verdictOf(point, -1)).toBe(worse);
    expect(even.verdictOf(point, 0)).toBe(none);
  },
);

test("nothing to divide by has no verdict, and no points have no funnel", () => {
  expect(funnel(spread, "share", 1).verdictOf({ numerator: 0, denominator: 0 }, 1)).toBeNull();
  expect(() => funnel([], "share", 1)).toThrow(RangeError);
});

describe("a funnel of rates", () => {
  test("has Byar's limits of the expected count", () => {
    // Of 65 expected the exact limits are 50.2 and 82.8.
    const limits = funnelLimits({ kind: "rate", per: 1000, centre: 130 }, 1, 500);
    expect(limits.lower95 / 2).toBeCloseTo(50.2, 1);
    expect(limits.upper95 / 2).toBeCloseTo(82.8, 1);
  });

  test("widens each limit by its own distance from the centre, and stops at 0", () => {
    const about = { kind: "rate", per: 1000, centre: 130 } as const;
    const plain = funnelLimits(about, 1, 500);
    const wide = funnelLimits(about, 3, 500);
    expect(wide.upper95 - 130).toBeCloseTo(3 * (plain.upper95 - 130), 9);
    expect(130 - wide.lower95).toBeCloseTo(3 * (130 - plain.lower95), 9);
    expect(funnelLimits(about, 10, 500).lower998).toBe(0);
  });

  test("measures over-dispersion in roots of the expected count", () => {
    const about = { kind: "rate", per: 1000, centre: 200 } as const;
    expect(zScore(about, { numerator: 120, denominator: 500 })).toBeCloseTo(2, 12);
  });
});

describe("over any points", () => {
  const point = fc
    .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([denominator, share]) => ({ numerator: Math.round(denominator * share), denominator }));
  const points = fc.array(point, { minLength: 1, maxLength: 40 });

  test("counting the other outcome turns every verdict round", () => {
    holds(
      fc.property(points, (given) => {
        const upright = funnel(given, "share", 1);
        const others = given.map(({ numerator, denominator }) => ({
          numerator: denominator - numerator,
          denominator,
        }));
        const turned = funnel(others, "share", 1);
        expect(turned.phi).toBeCloseTo(upright.phi, 6);
        given.forEach((each, index) => {
          expect(turned.verdictOf(others[index]!, -1)).toBe(upright.verdictOf(each, 1));
        });
      }),
    );
  });

  test("the order of points and the size of a rate's unit change nothing", () => {
    holds(
      fc.property(points, (given) => {
        const perOne = funnel(given, "rate", 1);
        const perThousand = funnel(given.toReversed(), "rate", 1000);
        expect(perThousand.phi).toBeCloseTo(perOne.phi, 6);
        expect(perThousand.outside998Adjusted).toBe(perOne.outside998Adjusted);
        for (const each of given) expect(perThousand.verdictOf(each, 1)).toBe(perOne.verdictOf(each, 1));
      }),
    );
  });

  test("verdicts are what the drawn limits show", () => {
    holds(
      fc.property(points, fc.constantFrom("share" as const, "rate" as const), (given, kind) => {
        const shape = funnel(given, kind, 1);
        const beyond = given.filter((each) => shape.verdictOf(each, 1)?.endsWith("99.8")).length;
        expect(beyond).toBe(shape.outside998Adjusted);
        expect(shape.outside998Adjusted).toBeLessThanOrEqual(shape.outside998);
        for (const each of funnelCurve(
          { kind, per: 1, centre: shape.centre },
          wideningOf(shape.phi, given.length),
          900,
          12,
        )) {
          const { denominator, ...limits } = each;
          expect(limits).toEqual(shape.limits(denominator));
        }
      }),
    );
  });

  test("the 99.8% limits lie outside the 95% ones", () => {
    holds(
      fc.property(points, (given) => {
        const { lower95, lower998, upper95, upper998 } = funnel(given, "rate", 1000).limits(700);
        expect([lower998, lower95, upper95, upper998]).toEqual(
          [lower998, lower95, upper95, upper998].toSorted((a, b) => a - b),
        );
      }),
    );
  });
});

test.skipIf(!hasSharedData)(
  "without widening 97 of 118 practices lie beyond 99.8% for within two weeks (needs ../shared/data: November 2025)",
  () => {
    const { data } = parse<Record<string, string>>(
      readShared("gpad-practice-summary/practice_summary_2025-11_table_2a_england.csv"),
      { header: true, skipEmptyLines: true },
    );
    const practices = data.filter((row) => row["sub_icb_location_code"] === "B2M3M");
    const soon = ["same_day", "1_day", "2_to_7_days", "8_to_14_days"];
    const late = ["15_to_21_days", "22_to_28_days", "more_than_28_days", "unknown_data_quality"];
    const total = (row: Record<string, string>, columns: string[]) =>
      columns.reduce((sum, column) => sum + Number(row[column]), 0);
    const shape = funnel(
      practices.map((row) => ({ numerator: total(row, soon), denominator: total(row, [...soon, ...late]) })),
      "share",
      1,
    );
    expect(practices).toHaveLength(118);
    expect(shape.outside998).toBe(97);
    expect(shape.outside998Adjusted).toBeLessThan(10);
  },
);
