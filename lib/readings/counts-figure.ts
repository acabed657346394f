import type { CountsFormula, MetricDefinition } from "@/lib/metrics/definition";
import type { DataCounts } from "@/lib/metrics/data-counts";
import { figureOf, sizeOf, type Figure } from "./figure";

/** A sum of cells: a number, hidden by the source, or not published. */
export type CellSum = { sum: number } | "suppressed" | "absent";

/** Adds cells up. One that the source hid hides the sum; one that it does not give leaves none. */
export function sumOfCells(counts: DataCounts, cells: readonly string[], whichever: boolean): CellSum {
  const given = cells.filter((cell) => counts[cell] !== undefined);
  if (given.length === 0 || (!whichever && given.length < cells.length)) return "absent";
  let sum = 0;
  for (const cell of given) {
    const count = counts[cell];
    if (count === null || count === undefined) return "suppressed";
    sum += count;
  }
  return { sum };
}

/** Several organisations' counts as one: a cell that any hid is hidden, and one that any lacks is not given. */
export function together(all: readonly DataCounts[]): DataCounts {
  const [first, ...others] = all;
  if (!first || others.length === 0) return first ?? {};
  const shared = Object.keys(first).filter((cell) => others.every((counts) => counts[cell] !== undefined));
  return Object.fromEntries(
    shared.map((cell) => {
      const values = all.map((counts) => counts[cell] ?? null);
      return [
        cell,
        values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
      ];
    }),
  );
}

/**
 * The figure of a data set's counts. What the source hid is suppressed and what
 * it does not give is not reported, as is a part that is more than its whole:
 * none of these is ever 0.
 *
 * @param below the counts the denominator is summed from: another data set's where the formula says so
 */
export function countsFigure(
  definition: MetricDefinition,
  formula: CountsFormula,
  counts: DataCounts,
  below: DataCounts,
): Figure {
  const whichever = formula.whichever ?? false;
  const above = sumOfCells(counts, formula.numerator, whichever);
  const under = formula.denominator ? sumOfCells(below, formula.denominator, whichever) : null;
  const denominatorFrom = formula.denominatorDataset ?? null;
  if (above === "suppressed" || under === "suppressed") return { ...HIDDEN, denominatorFrom };
  if (under === null && typeof above === "object") {
    return {
      numerator: null,
      denominator: null,
      denominatorFrom,
      value: above.sum,
      ...sizeOf(definition, null),
    };
  }
  const sums = {
    numerator: typeof above === "object" ? above.sum : null,
    denominator: under && typeof under === "object" ? under.sum : null,
    denominatorFrom,
  };
  const { numerator, denominator } = sums;
  if (definition.unit === "share" && numerator !== null && denominator !== null && numerator > denominator) {
    const reason = `The source contradicts itself: ${numerator} of ${denominator} ${definition.counted}`;
    // Nothing may be computed from parts that cannot be.
    return { ...NOTHING, denominatorFrom, state: "not-reported", reason };
  }
  return figureOf(definition, sums, null, 1);
}

const NOTHING = { numerator: null, denominator: null, value: null } as const;

const HIDDEN = {
  ...NOTHING,
  state: "suppressed",
  reason: "Hidden by the source because the numbers are small",
} as const;
