import { expect, test } from "vitest";
import { placeLines } from "@/components/metrics/place-lines";
import { aFigure, aMetric } from "../support/figure";

const group = (code: string, level: "SYSTEM" | "PLACE", value: number | null) =>
  aFigure({ organisation: { code, name: code, level }, series: [{ period: "2025-11", value }] });

test("Places are drawn beside the system where one of them has a figure, and not where none has", () => {
  const groups = (value: number | null) => [
    group("QZZ", "SYSTEM", null),
    group("QZZ-A", "PLACE", null),
    group("QZZ-B", "PLACE", value),
  ];
  expect(placeLines(aMetric(), groups(0.5))?.panels.map(({ code }) => code)).toEqual(["QZZ-A", "QZZ-B"]);
  expect(placeLines(aMetric(), groups(null))).toBeNull();
});
