import fc from "fast-check";
import { expect, test } from "vitest";
import type { CountsFormula } from "@/lib/metrics/definition";
import { countsFigure, sumOfCells } from "@/lib/readings/counts-figure";
import { aDefinition } from "@/tests/support/definitions";
import { holds } from "@/tests/support/property";

const formula: CountsFormula = {
  from: "counts",
  datasets: ["survey"],
  numerator: ["good:very", "good:fairly"],
  denominator: ["answers"],
};
const definition = aDefinition({ formula, minimumDenominator: 20 });
const figureOf = (counts: Record<string, number | null>, over: Partial<CountsFormula> = {}) =>
  countsFigure(definition, { ...formula, ...over }, counts, counts);

test.each([
  [
    "a sum over a sum, fractions and all",
    { "good:very": 30.5, "good:fairly": 20, answers: 101 },
    "reported",
    0.5,
  ],
  ["none of those asked", { "good:very": 0, "good:fairly": 0, answers: 101 }, "reported", 0],
  ["a cell the source hid", { "good:very": null, "good:fairly": 20, answers: 101 }, "suppressed", null],
  ["a hidden denominator", { "good:very": 1, "good:fairly": 20, answers: null }, "suppressed", null],
  ["a cell the source does not give", { "good:very": 30, answers: 101 }, "not-reported", null],
  ["nothing at all", {}, "not-reported", null],
  ["nobody to divide by", { "good:very": 0, "good:fairly": 0, answers: 0 }, "not-reported", null],
  ["too few", { "good:very": 1, "good:fairly": 1, answers: 4 }, "too-small", 0.5],
])("%s", (_, counts, state, value) => {
  expect(figureOf(counts)).toMatchObject({ state, value });
});

// Published so of one practice: 594.44 points of 591.
test("a part greater than its whole is no figure, and says so", () => {
  const figure = figureOf({ "good:very": 590, "good:fairly": 4.5, answers: 591 });
  expect(figure).toMatchObject({ numerator: null, denominator: null, value: null, state: "not-reported" });
  expect(figure.reason).toContain("594.5 of 591");
});

test("of indicators that replaced one another, whichever the source gives are summed", () => {
  const either = { whichever: true, numerator: ["old", "new"], denominator: ["old:of", "new:of"] };
  expect(figureOf({ new: 30, "new:of": 40 }, either)).toMatchObject({ numerator: 30, denominator: 40 });
  expect(figureOf({ old: 1, new: 30, "old:of": 20, "new:of": 40 }, either)).toMatchObject({
    numerator: 31,
    denominator: 60,
  });
  expect(figureOf({ other: 1 }, either).state).toBe("not-reported");
});

test("a figure published as a value alone stands as it is", () => {
  const { denominator: _, ...alone } = { ...formula, numerator: ["rating"] };
  const counts = { rating: 3 };
  expect(countsFigure(definition, alone, counts, counts)).toMatchObject({
    value: 3,
    numerator: null,
    denominator: null,
    state: "reported",
  });
});

test("a denominator of another data set is divided by, and named", () => {
  const own = { ...formula, numerator: ["fte"], denominator: ["weighted"], denominatorDataset: "payments" };
  const figure = countsFigure(definition, own, { fte: 4 }, { weighted: 8000 });
  expect(figure).toMatchObject({ numerator: 4, denominator: 8000, denominatorFrom: "payments" });
  expect(countsFigure(definition, own, { fte: 4 }, {})).toMatchObject({ state: "not-reported", value: null });
});

const cell = fc.oneof(
  fc.constant(null),
  fc.constant(undefined),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
);

test("whatever the cells, hidden and missing never turn into a number", () => {
  const cells = ["a", "b", "c"];
  holds(
    fc.property(fc.tuple(cell, cell, cell), fc.boolean(), (values, whichever) => {
      const counts = Object.fromEntries(
        cells.flatMap((name, at) => (values[at] === undefined ? [] : [[name, values[at]]])),
      );
      const sum = sumOfCells(counts, cells, whichever);
      const given = values.filter((value) => value !== undefined);
      if (given.length === 0 || (!whichever && given.length < 3)) expect(sum).toBe("absent");
      else if (given.includes(null)) expect(sum).toBe("suppressed");
      else expect(sum).toEqual({ sum: given.reduce<number>((total, value) => total + (value ?? NaN), 0) });
    }),
  );
});
