import fc from "fast-check";
import { expect, test } from "vitest";
import { assuranceMatrix, cellKey, placeOf, withLines } from "@/lib/readings/assurance-matrix";
import { NO_LINE_RULES } from "@/lib/readings/line-rules";
import { SPC_STATES } from "@/lib/readings/reading";
import type { Figure } from "@/lib/readings/view";
import { aDefinition } from "@/tests/support/definitions";
import { aFigure } from "@/tests/support/figure";
import { holds } from "@/tests/support/property";

test.each([
  ["concern", "fail", "concern", "fail"],
  ["improvement", "pass", "improvement", "pass"],
  ["neutral-high", null, "changed", "none"],
  ["neutral-low", "inconsistent", "changed", "inconsistent"],
  ["common", null, "common", "none"],
  [null, null, "too-few", "none"],
] as const)("%s and %s stand at %s and %s", (spc, assurance, variation, aim) => {
  expect(placeOf(aFigure({ spc, assurance }))).toEqual({ variation, aim });
});

test.each(["stale", "not-reported", "on-hold", "suppressed"] as const)(
  "a figure that is %s is not placed",
  (state) => {
    expect(placeOf(aFigure({ state }))).toBeNull();
  },
);

test("the lines are those of the trend, and the aim the one in force", () => {
  const definition = aDefinition({ target: { value: 0.9, from: "2025-01-01", source: "The plan" } });
  const points = Array.from({ length: 13 }, (_, index) => ({
    period: index < 1 ? "2024-11" : index < 2 ? "2024-12" : `2025-${String(index - 1).padStart(2, "0")}`,
    value: index % 2 === 0 ? 0.7 : 0.8,
    source: "gpad/",
  }));
  const drawn = withLines(aFigure({ period: "2025-11" }), definition, { points, rules: NO_LINE_RULES });
  expect(drawn.target).toBe(0.9);
  expect(drawn.mean).toBeCloseTo((7 * 0.7 + 6 * 0.8) / 13, 9);
  expect(drawn.upperLimit).toBeCloseTo((drawn.mean ?? 0) + 2.66 * 0.1, 9);
  expect(
    withLines(aFigure({ period: "2025-11" }), definition, { points: points.slice(1), rules: NO_LINE_RULES })
      .mean,
  ).toBeNull();
});

const anyFigure: fc.Arbitrary<Figure> = fc
  .record({
    spc: fc.constantFrom(null, ...SPC_STATES),
    assurance: fc.constantFrom(null, "pass" as const, "fail" as const, "inconsistent" as const),
    state: fc.constantFrom(
      "reported" as const,
      "too-small" as const,
      "stale" as const,
      "not-reported" as const,
    ),
  })
  .map(aFigure);

test("every figure stands in one cell or is said not to be placed", () => {
  holds(
    fc.property(fc.array(anyFigure), (figures) => {
      const { cells, unplaced } = assuranceMatrix(figures);
      const placed = [...cells].flatMap(([key, within]) => within.map((figure) => ({ key, figure })));
      expect(placed.length + unplaced.length).toBe(figures.length);
      for (const { key, figure } of placed) {
        const place = placeOf(figure);
        expect(place && cellKey(place.variation, place.aim)).toBe(key);
      }
    }),
  );
});
