import { expect, test } from "vitest";
import { workOf } from "@/lib/readings/reading-work";

test.each([
  { series: "gpad-crosstab", only: null, rule: null },
  { series: "list-totals", only: null, rule: null },
  { series: "metric:cqc-overall", only: "cqc-overall", rule: null },
  { series: "list-map", only: null, rule: "membership" },
  { series: "places", only: null, rule: "membership" },
  { series: "exclusions", only: null, rule: "exclusion" },
  { series: "setting:category-hold", only: null, rule: "setting" },
  { series: "definition:did-not-attend", only: "did-not-attend", rule: "definition" },
  { series: "rebase:did-not-attend", only: "did-not-attend", rule: "rebase" },
  { series: "trajectory:urgent-same-day", only: "urgent-same-day", rule: "trajectory" },
])("$series asks for $only because of $rule", ({ series, only, rule }) => {
  expect(workOf(series)).toEqual({ only, rule });
});
