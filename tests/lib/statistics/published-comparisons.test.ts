import { parse } from "papaparse";
import { expect, test } from "vitest";
import type { Direction } from "@/lib/metrics/definition";
import { outside } from "@/lib/statistics/funnel-limits";
import { Z95, Z998 } from "@/lib/statistics/interval";
import { wilson } from "@/lib/statistics/wilson";
import { hasSharedData, readShared } from "../../support/shared-data";

/**
 * What Fingertips says of a value whose interval leaves out the reference:
 * better, worse or similar. The product's own verdict is the funnel's, widened
 * for over-dispersion; what it shares with Fingertips is the interval, and when a
 * value counts as outside of a range: on its edge it is inside. The published
 * answers here hold no quintiles: the product ranks in quarters.
 */
function compared(
  reference: number,
  { lower, upper }: { lower: number; upper: number },
  direction: Direction,
) {
  const side = outside(reference, lower, upper);
  if (side === 0) return "Similar";
  // A reference above the interval means a value below the reference.
  return -side === direction ? "Better" : "Worse";
}

type Answer = {
  polarity: string;
  benchmarkMethod: string;
  areaHealthData: {
    indicatorSegments: {
      healthData: {
        value: number;
        lowerCi: number;
        upperCi: number;
        benchmarkComparison: { outcome: string; benchmarkValue: number };
      }[];
    }[];
  }[];
};

test.skipIf(!hasSharedData)(
  "an interval against its reference is better, similar or worse as FingertipsNext answers",
  () => {
    const answer = JSON.parse(
      readShared("reference-answers/fingertipsnext_test-indicators-benchmark-rag_expected-response.json"),
    ) as Answer;
    expect([answer.benchmarkMethod, answer.polarity]).toEqual(["CIOverlappingReferenceValue95", "LowIsGood"]);
    const points = answer.areaHealthData.flatMap(({ indicatorSegments }) =>
      indicatorSegments.flatMap(({ healthData }) => healthData),
    );
    expect(points.length).toBe(33);
    for (const { value, lowerCi, upperCi, benchmarkComparison } of points) {
      const { outcome, benchmarkValue } = benchmarkComparison;
      expect(
        compared(benchmarkValue, { lower: lowerCi, upper: upperCi }, -1),
        `${value} (${lowerCi} to ${upperCi}) against ${benchmarkValue}`,
      ).toBe(outcome);
    }
    // The answers hold both edges: a reference on one is similar.
    expect(
      points.filter(({ benchmarkComparison }) => benchmarkComparison.outcome === "Similar"),
    ).toHaveLength(5);
  },
);

type Row = Record<string, string>;

/** What is published of each area and period, and what our interval of its counts says against England's value. */
function smoking(z: number) {
  const { data } = parse<Row>(readShared("fingertips/91547_smoking_prevalence_cw_and_comparators.csv"), {
    header: true,
    skipEmptyLines: true,
  });
  const england = new Map(
    data
      .filter((row) => row["Area Type"] === "England")
      .map((row) => [row["Time period"], Number(row.Value) / 100]),
  );
  return data.flatMap((row) => {
    const published = row["Compared to England value or percentiles"] ?? "";
    if (!["Better", "Similar", "Worse"].includes(published)) return [];
    const own = wilson(Number(row.Count), Number(row.Denominator), z)!;
    return [
      { published, ours: compared(england.get(row["Time period"]) ?? NaN, own, -1), area: row["Area Code"] },
    ];
  });
}

test.skipIf(!hasSharedData)(
  "our 95% interval of smoking prevalence says better, similar or worse than England as Fingertips published",
  () => {
    const areas = smoking(Z95);
    expect(areas.length).toBe(354);
    expect(areas.filter(({ published, ours }) => ours !== published)).toEqual([]);
  },
);

test.skipIf(!hasSharedData)("at 99.8% fewer are told apart, and none the other way round", () => {
  const differs = smoking(Z998).filter(({ published, ours }) => ours !== published);
  expect(differs).toHaveLength(19);
  expect(new Set(differs.map(({ ours }) => ours))).toEqual(new Set(["Similar"]));
});
