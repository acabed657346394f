import fc from "fast-check";
import { expect, test } from "vitest";
import { PRESETS, presetCounts, presetKeeps, presetOf, presetRule } from "@/lib/readings/presets";
import { SPC_STATES, type Quartile } from "@/lib/readings/reading";
import type { Figure } from "@/lib/readings/view";
import { aFigure, aMetric } from "@/tests/support/figure";
import { holds } from "@/tests/support/property";

const NONE = new Set<string>();
const standing = (quartile: Quartile) => ({ rank: 1, n: 40, quartile, verdict: "similar" as const });
const kept = (figure: Figure, sustained: ReadonlySet<string> = NONE) =>
  PRESETS.filter(({ value }) => presetKeeps(value, figure, sustained)).map(({ value }) => value);

test.each([
  ["worse quarter and concern", { standing: standing(1), spc: "concern" }, ["low-and-falling"]],
  ["worse quarter without special cause", { standing: standing(1), spc: "common" }, []],
  ["concern outside the worse quarter", { standing: standing(2), spc: "concern" }, []],
  [
    "better quarter and improving, no better than a year ago",
    { standing: standing(4), spc: "improvement", changeYear: -0.01 },
    ["better-and-improving"],
  ],
  [
    "improving in the worse quarter",
    { standing: standing(1), spc: "improvement", changeYear: 0.05 },
    ["most-improved"],
  ],
  [
    "improving across a break of source",
    { standing: standing(2), spc: "improvement", changeYear: 0.05, acrossBreak: true },
    [],
  ],
  ["too small to judge", { standing: standing(1), spc: "concern", state: "too-small" }, []],
] as const)("%s", (_said, over, expected) => {
  expect(kept(aFigure(over))).toEqual(expected);
});

test("staying in the worse quarter is for those who are in it and were", () => {
  const own = new Set(["Z00001"]);
  expect(kept(aFigure({ standing: standing(1) }), own)).toEqual(["sustained"]);
  expect(kept(aFigure({ standing: standing(2) }), own)).toEqual([]);
});

test("where lower is better, a fall is better", () => {
  const metric = aMetric({ direction: -1 });
  expect(kept(aFigure({ metric, standing: standing(3), spc: "improvement", changeYear: -0.05 }))).toEqual([
    "most-improved",
  ]);
});

test("how long lasting is comes from the setting, and no rule leaves a gap", () => {
  expect(presetRule("sustained", "in each of its last 4 months")).toContain("in each of its last 4 months");
  for (const { value } of PRESETS)
    expect(presetRule(value, "in its last year")).toMatch(/^In [^{]*\.$|^The [^{]*\.$/);
});

test("an unknown word shows everything", () => {
  expect(presetOf("low-and-falling")).toBe("low-and-falling");
  expect(presetOf("worst")).toBeNull();
});

const figures = fc
  .record({
    quartile: fc.constantFrom<Quartile>(1, 2, 3, 4),
    spc: fc.constantFrom(null, ...SPC_STATES),
    changeYear: fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: null }),
    direction: fc.constantFrom(1 as const, -1 as const, 0 as const),
  })
  .map(({ quartile, direction, ...over }) =>
    aFigure({ ...over, standing: standing(quartile), metric: aMetric({ direction }) }),
  );

test("no practice is low and falling and also better or improved, and without a direction nobody is anything", () => {
  holds(
    fc.property(fc.array(figures), (all) => {
      for (const figure of all) {
        const found = kept(figure, new Set(["Z00001"]));
        if (figure.metric.direction === 0) expect(found).toEqual([]);
        if (found.includes("low-and-falling")) {
          expect(found).not.toContain("better-and-improving");
          expect(found).not.toContain("most-improved");
        }
      }
      const counted = presetCounts(
        all.map((figure) => ({ figure })),
        NONE,
      );
      for (const { value, count } of counted) {
        expect(count).toBe(all.filter((figure) => presetKeeps(value, figure, NONE)).length);
      }
    }),
  );
});
