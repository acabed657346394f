import { expect, test } from "vitest";
import { annotatedMonths, suggestedRebases } from "@/lib/metrics/said-of-lines";
import { aDefinition } from "@/tests/support/definitions";

const OCTOBER = { month: 10, reason: "Clinics" };
const APRIL = { on: "2026-04-01", reason: "Recorded anew" };

test("what several definitions say alike is said once, with how many say it", () => {
  const definitions = [
    aDefinition({ annotatedMonths: [OCTOBER], suggestedRebases: [APRIL] }),
    aDefinition({ annotatedMonths: [OCTOBER, { month: 1, reason: "Clinics" }] }),
    aDefinition({}),
  ];
  expect(annotatedMonths(definitions)).toEqual([
    { month: "October", reason: "Clinics", measures: 2 },
    { month: "January", reason: "Clinics", measures: 1 },
  ]);
  expect(suggestedRebases(definitions)).toEqual([{ ...APRIL, measures: 1 }]);
});

test("where no definition says anything there is nothing to say", () => {
  expect(annotatedMonths([])).toEqual([]);
  expect(suggestedRebases([aDefinition({})])).toEqual([]);
});
