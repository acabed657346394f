import { describe, expect, test } from "vitest";
import { figureFilter, filtered } from "@/lib/readings/figure-filters";
import type { Quartile, Verdict } from "@/lib/readings/reading";
import { isChanging, isJudged, quarterCounts, verdictCounts } from "@/lib/readings/summary";
import type { Figure } from "@/lib/readings/view";
import { aFigure, aMetric } from "../../support/figure";

const standing = (quartile: Quartile | null, verdict: Verdict | null = "similar") => ({
  rank: 1,
  n: 40,
  quartile,
  verdict,
});

describe("a figure is judged only where it may be flagged", () => {
  test.each<{ because: string; figure: Partial<Figure>; judged: boolean }>([
    { because: "it is reported and compared", figure: {}, judged: true },
    { because: "it is too small", figure: { state: "too-small" }, judged: false },
    { because: "it is on hold", figure: { state: "on-hold" }, judged: false },
    { because: "it is stale", figure: { state: "stale" }, judged: false },
    { because: "it is not reported", figure: { state: "not-reported" }, judged: false },
    { because: "neither way is better", figure: { metric: aMetric({ direction: 0 }) }, judged: false },
    { because: "it is left out of the comparison", figure: { standing: null }, judged: false },
    { because: "fewer than four are compared", figure: { standing: standing(null) }, judged: false },
  ])("$judged: $because", ({ figure, judged }) => {
    expect(isJudged(aFigure(figure))).toBe(judged);
  });
});

test("chance alone puts a quarter of those judged in the worse quarter", () => {
  const worse = aFigure({ standing: standing(1) });
  const better = aFigure({ standing: standing(4) });
  const unjudged = aFigure({ standing: standing(1), state: "too-small" });
  expect(quarterCounts([worse, worse, better, unjudged])).toEqual({
    judged: 3,
    worse: 2,
    better: 1,
    worseByChance: 0.75,
  });
});

test("special cause either way is a change; usual variation and too few points are none", () => {
  expect(isChanging(aFigure({ spc: "concern" }))).toBe(true);
  expect(isChanging(aFigure({ spc: "neutral-low" }))).toBe(true);
  expect(isChanging(aFigure({ spc: "common" }))).toBe(false);
  expect(isChanging(aFigure({ spc: null }))).toBe(false);
  expect(isChanging(aFigure({ spc: "concern", state: "stale" }))).toBe(false);
});

test("each count beyond 95% includes those beyond 99.8%, and too small is compared but never beyond", () => {
  const figures = [
    aFigure({ standing: standing(1, "worse-99.8") }),
    aFigure({ standing: standing(1, "worse-95") }),
    aFigure({ standing: standing(1, "worse-95"), state: "too-small" }),
    aFigure({ standing: standing(4, "better-99.8") }),
    aFigure({ standing: standing(3) }),
    aFigure({ standing: null }),
  ];
  expect(verdictCounts(figures)).toEqual({
    compared: 5,
    worseQuarter: 2,
    worse95: 2,
    worse998: 1,
    better95: 1,
    better998: 1,
  });
});

test("where neither way is better, lower stands on the left and higher on the right", () => {
  const figures = [
    aFigure({ standing: standing(1, "lower-95") }),
    aFigure({ standing: standing(4, "higher-99.8") }),
  ];
  expect(verdictCounts(figures)).toMatchObject({ worse95: 1, worse998: 0, better95: 1, better998: 1 });
});

describe("a profile is narrowed by what its address says", () => {
  const worse = aFigure({ standing: standing(1), spc: "improvement" });
  const better = aFigure({ standing: standing(4) });
  const context = aFigure({ standing: standing(1), metric: aMetric({ direction: 0 }) });

  test.each([
    { show: "all", kept: [worse, better, context] },
    { show: "worse", kept: [worse] },
    { show: "better", kept: [better] },
    { show: "changing", kept: [worse] },
    { show: "nonsense", kept: [worse, better, context] },
    { show: undefined, kept: [worse, better, context] },
  ])("show=$show", ({ show, kept }) => {
    expect(filtered([worse, better, context], figureFilter(show))).toEqual(kept);
  });
});
