import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { period, step } from "@/lib/periods/period";
import { NO_LINE_RULES } from "@/lib/readings/line-rules";
import { trendLine, type TrendPoint } from "@/lib/readings/series";
import { reportLine } from "@/lib/reports/report-line";
import { aDefinition } from "@/tests/support/definitions";
import { holds } from "@/tests/support/property";

const CLINICS = { month: 10, reason: "Autumn vaccination clinics fill the month" };
const NOTHING = { rules: NO_LINE_RULES, noted: [] };

function months(values: readonly (number | null)[], to = "2025-11", source = "a"): TrendPoint[] {
  return values.map((value, index) => ({
    period: step(period(to), index - values.length + 1).text,
    value,
    source,
  }));
}

const usual = (many: number) => Array.from({ length: many }, (_, index) => 0.8 + (index % 2) / 100);

describe("a chart of a report", () => {
  test("has the limits of the whole line, as the page has, and not of the months it has room for", () => {
    const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 8 });
    holds(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (values) => {
        const definition = aDefinition({ annotatedMonths: [CLINICS] });
        const points = months(values);
        const { points: shown } = reportLine("x", definition, points, NOTHING);
        const { points: all, segments } = trendLine(definition, points);
        expect(shown.map(({ value: each }) => each)).toEqual(all.slice(-24).map((each) => each.value));
        const last = segments.at(-1);
        const { mean, lower, upper } = shown.at(-1)!;
        expect({ mean, lower, upper }).toEqual({
          ...{ mean: last?.mean ?? null, lower: last?.lower ?? null, upper: last?.upper ?? null },
        });
      }),
    );
  });

  test("says which Octobers are outside the rules, and draws them apart", () => {
    const definition = aDefinition({ annotatedMonths: [CLINICS] });
    const { points, notes } = reportLine("x", definition, months(usual(24)), NOTHING);
    expect(points.filter(({ annotated }) => annotated).map((each) => each.period)).toEqual([
      "2024-10",
      "2025-10",
    ]);
    expect(notes).toEqual([
      "Open dots, October 2024 and October 2025, are outside the trend rules: Autumn vaccination clinics fill the month",
    ]);
  });

  test("breaks where the series does, and says from when and why", () => {
    const definition = aDefinition({
      annotatedMonths: [],
      breaks: [{ on: "2025-04-01", reason: "Appointments are counted anew" }],
    });
    const { points, notes } = reportLine("x", definition, months(usual(24)), NOTHING);
    expect(points.filter(({ afterBreak }) => afterBreak).map((each) => each.period)).toEqual(["2025-04"]);
    expect(notes).toEqual(["From 1 April 2025: Appointments are counted anew"]);
  });

  test("tells of the new limits that April 2026 suggests, once a month of it is shown and nobody has set them", () => {
    const suggestedRebases = [{ on: "2026-04-01", reason: "Recording changed with the contract" }];
    const definition = aDefinition({ annotatedMonths: [], suggestedRebases });
    const until = (to: string, rules = NO_LINE_RULES) =>
      reportLine("x", definition, months(usual(20), to), { rules, noted: [] }).notes;
    expect(until("2026-03")).toEqual([]);
    expect(until("2026-05")).toEqual([
      "From 1 April 2026: Recording changed with the contract (new limits are suggested)",
    ]);
    expect(until("2026-05", { ...NO_LINE_RULES, rebases: [day("2026-04-01")] })).toEqual([]);
  });
});
