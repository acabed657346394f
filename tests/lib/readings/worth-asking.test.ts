import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLowAndFalling, isWorthAsking, quarterShare } from "@/lib/readings/worth-asking";
import type { Quartile, SpcState, Verdict } from "@/lib/readings/reading";
import type { Figure } from "@/lib/readings/view";
import { aFigure, aMetric } from "../../support/figure";
import { holds } from "../../support/property";

const standing = (quartile: Quartile | null, verdict: Verdict | null = "similar") => ({
  rank: 1,
  n: 40,
  quartile,
  verdict,
});

describe("a practice is worth asking about", () => {
  test.each<{ because: string; figure: Partial<Figure>; asks: boolean; low: boolean }>([
    { because: "worse quarter, within chance", figure: {}, asks: false, low: false },
    { because: "worse beyond 95%", figure: { standing: standing(1, "worse-95") }, asks: true, low: false },
    {
      because: "worse beyond 99.8%",
      figure: { standing: standing(1, "worse-99.8") },
      asks: true,
      low: false,
    },
    { because: "worse quarter and getting worse", figure: { spc: "concern" }, asks: true, low: true },
    {
      because: "getting worse from the better quarter",
      figure: { standing: standing(4), spc: "concern" },
      asks: true,
      low: false,
    },
    {
      because: "better beyond chance",
      figure: { standing: standing(4, "better-99.8") },
      asks: false,
      low: false,
    },
    {
      because: "too small, whatever else",
      figure: { state: "too-small", spc: "concern", standing: standing(1, "worse-95") },
      asks: false,
      low: false,
    },
    {
      because: "neither way is better",
      figure: { metric: aMetric({ direction: 0 }), standing: standing(1, "lower-99.8") },
      asks: false,
      low: false,
    },
    { because: "not ranked", figure: { standing: null, spc: "concern" }, asks: false, low: false },
  ])("$asks, low and falling $low: $because", ({ figure, asks, low }) => {
    expect(isWorthAsking(aFigure(figure))).toBe(asks);
    expect(isLowAndFalling(aFigure(figure))).toBe(low);
  });

  test("whoever is low and falling is always worth asking about", () => {
    const figures = fc.record({
      spc: fc.constantFrom<SpcState | null>("concern", "improvement", "common", "neutral-low", null),
      quartile: fc.constantFrom<Quartile | null>(1, 2, 3, 4, null),
      state: fc.constantFrom<Figure["state"]>("reported", "too-small", "on-hold", "stale", "not-reported"),
    });
    holds(
      fc.property(figures, ({ spc, quartile, state }) => {
        const figure = aFigure({ spc, state, standing: standing(quartile) });
        if (isLowAndFalling(figure)) expect(isWorthAsking(figure)).toBe(true);
        if (state !== "reported") expect(isWorthAsking(figure)).toBe(false);
      }),
    );
  });
});

test("beside those in the worse quarter stands how many chance would put there", () => {
  const worse = aFigure({ standing: standing(1) });
  const other = aFigure({ standing: standing(3) });
  const unranked = aFigure({ standing: null });
  expect(quarterShare([worse, worse, other, other, other, other, unranked])).toEqual({
    ranked: 6,
    worse: 2,
    byChance: 2,
  });
  expect(quarterShare([])).toEqual({ ranked: 0, worse: 0, byChance: 0 });
});
