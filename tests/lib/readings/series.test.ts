import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { period, step } from "@/lib/periods/period";
import { isStale, trendAt, trendLine, type TrendPoint } from "@/lib/readings/series";
import { aDefinition } from "@/tests/support/definitions";
import { holds } from "@/tests/support/property";

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

test("a line as drawn gives its last point the state that its reading carries", () => {
  const point = fc.record({
    value: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 8 }),
    source: fc.constantFrom("gpad", "gpad", "gpad", "sub-icb"),
    published: fc.constantFrom(true, true, true, false),
  });
  holds(
    fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (drawn) => {
      const points = months(drawn.length)
        .map((each, index) => ({ ...each, ...drawn[index]! }))
        .filter(({ published }, index) => published || index === drawn.length - 1);
      const line = trendLine(aDefinition(), points);
      expect(line.points.at(-1)?.state ?? null).toBe(trendAt(aDefinition(), points).spc);
      const told = new Map(points.map(({ period: text, value }) => [text, value]));
      for (const { period: text, value } of line.points) expect(value).toBe(told.get(text) ?? null);
    }),
  );
});

test("a line is cut where its source changes: earlier points are kept, and neither judged nor in the limits", () => {
  const before = months(30, "sub-icb")
    .slice(0, 15)
    .map((point) => ({ ...point, value: 0.1 }));
  const line = trendLine(aDefinition(), [...before, ...months(15)]);
  expect(line.points.map(({ beforeBreak }) => beforeBreak)).toEqual(months(30).map((_, index) => index < 15));
  expect(line.points.slice(0, 15).every(({ state }) => state === null)).toBe(true);
  expect(line.mean).toBeCloseTo(trendLine(aDefinition(), months(15)).mean!);
});

test("a line has a place for each missing period, and no limits under 13 points", () => {
  const line = trendLine(
    aDefinition(),
    months(13).filter((point) => point.period !== "2025-03"),
  );
  expect(line.points).toHaveLength(13);
  expect(line.points.find((point) => point.period === "2025-03")).toMatchObject({ value: null, state: null });
  expect(line).toMatchObject({ mean: null, lower: null, upper: null });
});
