import fc from "fast-check";
import { expect, test } from "vitest";
import { sureStrengths, worstToAsk } from "@/lib/readings/pack";
import type { Quartile, Verdict } from "@/lib/readings/reading";
import { aFigure, aMetric, lines } from "../../support/figure";
import { holds } from "../../support/property";

const on = (code: string, rank: number, quartile: Quartile, verdict: Verdict, n = 40) =>
  aFigure({ value: 0.9, metric: aMetric({ code }), standing: { rank, n, quartile, verdict } });
const codes = (figures: ReturnType<typeof aFigure>[]) => figures.map(({ metric }) => metric.code).join(" ");

test("strengths: the better quarter only, beyond chance first, then the best ranked", () => {
  const figures = [
    on("usual", 20, 2, "similar"),
    on("tenth", 10, 4, "similar"),
    on("first", 1, 4, "similar"),
    on("sure", 9, 4, "better-99.8"),
    on("likely", 8, 4, "better-95"),
  ];
  expect(codes(sureStrengths(figures))).toBe("sure likely first tenth");
});

test("a value that most share is no strength, though it is in the better quarter", () => {
  const shared = { ...on("shared", 1, 4, "similar"), comparator: lines({ q2: 0.9 }) };
  expect(sureStrengths([shared])).toEqual([]);
});

test("to ask about: beyond chance first, then the worst ranked of those compared", () => {
  const figures = [
    on("within chance", 40, 1, "similar"),
    on("last of few", 8, 1, "worse-95", 8),
    on("near the last of many", 110, 1, "worse-95", 118),
    on("sure", 35, 1, "worse-99.8"),
  ];
  expect(codes(worstToAsk(figures))).toBe("sure last of few near the last of many");
});

test("no measure is both a strength and worth asking about, unless it is getting worse from the better quarter", () => {
  const figure = fc.record({
    quartile: fc.constantFrom<Quartile>(1, 2, 3, 4),
    verdict: fc.constantFrom<Verdict>("better-99.8", "better-95", "similar", "worse-95", "worse-99.8"),
    spc: fc.constantFrom("concern" as const, "common" as const, null),
  });
  holds(
    fc.property(fc.array(figure, { maxLength: 12 }), (cases) => {
      const figures = cases.map(({ quartile, verdict, spc }, index) => ({
        ...on(String(index), index + 1, quartile, verdict),
        spc,
      }));
      const strengths = new Set(sureStrengths(figures));
      for (const asked of worstToAsk(figures)) {
        if (strengths.has(asked)) expect(asked.spc).toBe("concern");
      }
    }),
  );
});
