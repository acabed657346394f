import { expect, test } from "vitest";
import { besideWhole } from "@/lib/readings/beside-whole";
import { aFigure, aMetric, lines } from "@/tests/support/figure";

const whole = [aFigure({ value: 0.707, organisation: { code: "QZZ", name: "Ardenfosse", level: "SYSTEM" } })];

test("beside a figure stands its system's own, as the system's page says it, and nothing else of the comparison changes", () => {
  const pooled = aFigure({ comparator: lines({ value: 0.708 }) });
  expect(besideWhole(pooled, whole)).toEqual({ ...pooled, comparator: lines({ value: 0.707 }) });
});

test.each([
  ["what is compared with England", { comparator: lines({ kind: "ENGLAND", value: 0.7 }) }, whole],
  ["what is compared with nobody", { comparator: null }, whole],
  ["a figure of another period", { period: "2025-10" }, whole],
  ["a figure of another measure", { metric: aMetric({ code: "did-not-attend" }) }, whole],
  ["a figure whose system has none", {}, [aFigure({ value: null })]],
])("%s stays as it is", (_, over, given) => {
  const figure = aFigure(over);
  expect(besideWhole(figure, given)).toBe(figure);
});
