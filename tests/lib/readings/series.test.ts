import { expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { period, step } from "@/lib/periods/period";
import { isStale, trendAt, type TrendPoint } from "@/lib/readings/series";
import { aDefinition } from "@/tests/support/definitions";

/** Months to November 2025, alternating about a half. */
function months(count: number, source = "gpad"): TrendPoint[] {
  return Array.from({ length: count }, (_, index) => ({
    period: step(period("2025-11"), index - count + 1).text,
    value: 0.5 + (index % 2 ? 0.01 : -0.01),
    source,
  }));
}

test.each([
  { points: 12, state: null },
  { points: 13, state: "common" },
])("$points points carry the state $state", ({ points, state }) => {
  expect(trendAt(aDefinition(), months(points)).spc).toBe(state);
});

test("a last point far above the rest is an improvement where higher is better, a concern where lower is", () => {
  const points = [...months(14).slice(0, -1), { period: "2025-11", value: 0.9, source: "gpad" }];
  expect(trendAt(aDefinition(), points)).toMatchObject({ spc: "improvement", spcRules: ["outside"] });
  expect(trendAt(aDefinition({ direction: -1 }), points).spc).toBe("concern");
});

test("change is since the period before and since the same month last year", () => {
  const trend = trendAt(aDefinition(), months(13));
  expect(trend.changePrevious).toBeCloseTo(-0.02);
  expect(trend.changeYear).toBeCloseTo(0);
});

test("no change is given from a period that has no figure", () => {
  const points = months(13).filter((point) => point.period !== "2025-10" && point.period !== "2024-11");
  expect(trendAt(aDefinition(), points)).toMatchObject({ changePrevious: null, changeYear: null });
});

test("a change of source cuts the series, and a change across it is marked", () => {
  const points = [
    ...months(24)
      .slice(0, 12)
      .map((point) => ({ ...point, source: "gpad-sub-icb" })),
    ...months(12),
  ];
  expect(trendAt(aDefinition(), points)).toMatchObject({ spc: null, acrossBreak: true });
});

test("a break of definition cuts the series as a change of source does", () => {
  const broken = aDefinition({ breaks: [{ on: "2025-04-01", reason: "Recording changed" }] });
  expect(trendAt(broken, months(24))).toMatchObject({ spc: null, acrossBreak: true });
});

test.each([
  { cadence: "month" as const, lagDays: 42, end: "2025-09-30", asAt: "2025-12-26", stale: false },
  { cadence: "month" as const, lagDays: 42, end: "2025-09-30", asAt: "2025-12-27", stale: true },
  { cadence: "year" as const, lagDays: 120, end: "2024-03-31", asAt: "2025-11-30", stale: false },
  { cadence: "year" as const, lagDays: 120, end: "2023-03-31", asAt: "2025-11-30", stale: true },
])("a $cadence's figure to $end is stale at $asAt: $stale", ({ cadence, lagDays, end, asAt, stale }) => {
  expect(isStale({ cadence, lagDays }, day(end), day(asAt))).toBe(stale);
});
