import { expect, test } from "vitest";
import { doubtOf, figureOf, sumsOf } from "@/lib/readings/figure";
import { aDefinition } from "@/tests/support/definitions";

const withinTwoWeeks = aDefinition();

test("a cell that a reported family lacks counts nought", () => {
  const counts = { wait: 10, "wait:same-day": 4, "wait:over-28-days": 6 };
  expect(sumsOf(withinTwoWeeks, counts)).toMatchObject({ numerator: 4, denominator: 10 });
});

test("a family the source did not report is missing, not nought", () => {
  expect(sumsOf(withinTwoWeeks, { appointments: 10 })).toMatchObject({ numerator: null, denominator: null });
});

const perThousand = aDefinition({
  unit: "rate",
  per: 1000,
  formula: {
    from: "appointments",
    numerator: ["appointments"],
    denominator: ["gpad-list"],
    otherwise: ["list"],
    heldByDataQuality: false,
  },
});

test.each([
  {
    name: "the list published with the figure comes first",
    counts: { appointments: 5, "gpad-list": 10, list: 11 },
    denominator: 10,
    from: "gpad-list",
  },
  { name: "else the registered list", counts: { appointments: 5, list: 11 }, denominator: 11, from: "list" },
  { name: "else none", counts: { appointments: 5 }, denominator: null, from: null },
])("of two lists, $name, and the reading says which", ({ counts, denominator, from }) => {
  expect(sumsOf(perThousand, counts)).toEqual({ numerator: 5, denominator, denominatorFrom: from });
});

const sums = (numerator: number | null, denominator: number | null) => ({
  numerator,
  denominator,
  denominatorFrom: null,
});

test.each([
  { name: "nothing to divide by", given: sums(0, 0), state: "not-reported", value: null },
  { name: "a missing numerator", given: sums(null, 40), state: "not-reported", value: null },
  { name: "a denominator below the minimum", given: sums(9, 19), state: "too-small", value: 9 / 19 },
  { name: "a denominator at the minimum", given: sums(9, 20), state: "reported", value: 9 / 20 },
  { name: "a real nought", given: sums(0, 20), state: "reported", value: 0 },
])("$name is $state", ({ given, state, value }) => {
  expect(figureOf(withinTwoWeeks, given, null, 0.15)).toMatchObject({ state, value });
});

const held = aDefinition({
  formula: {
    from: "appointments",
    numerator: ["two-week"],
    denominator: ["two-week"],
    heldByDataQuality: true,
  },
});

test.each([
  { unclear: 15, state: "reported" },
  { unclear: 16, state: "on-hold" },
])("$unclear in 100 without a clear category is $state at a hold of 15%", ({ unclear, state }) => {
  expect(figureOf(held, sums(30, 40), { unclear, all: 100 }, 0.15)).toMatchObject({ state, value: 0.75 });
});

test("a hold touches category-based metrics only", () => {
  expect(figureOf(withinTwoWeeks, sums(30, 40), { unclear: 90, all: 100 }, 0.15).state).toBe("reported");
});

test("doubt needs a source that gives categories", () => {
  expect(doubtOf({ category: 50, "category:unmapped": 2 })).toEqual({ unclear: 2, all: 50 });
  expect(doubtOf({ appointments: 50 })).toBeNull();
});
