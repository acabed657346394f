import type { MetricDefinition } from "@/lib/metrics/definition";
import { funnel } from "@/lib/statistics/funnel";
import { quantile } from "@/lib/statistics/quantile";
import { quartileLines, quartileOf } from "@/lib/statistics/quartiles";
import { ranks } from "@/lib/statistics/rank";
import type { Quartile, State, Verdict } from "./reading";

export type Compared = {
  code: string;
  numerator: number | null;
  denominator: number | null;
  value: number;
};

/** The lines of one comparator, ascending by value. */
export type Lines = {
  n: number;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  q1: number | null;
  q2: number | null;
  q3: number | null;
  p02: number | null;
  p98: number | null;
  phi: number | null;
  outside998: number | null;
  outside998Adjusted: number | null;
};

export type Position = { code: string; rank: number; quartile: Quartile | null; verdict: Verdict | null };

/** Who is compared: reported or too small to flag, and not left out by a dated decision. */
export function isCompared(
  state: State,
  value: number | null,
  excluded: ReadonlySet<string>,
  code: string,
): boolean {
  return (state === "reported" || state === "too-small") && value !== null && !excluded.has(code);
}

/**
 * Ranks and judges organisations against one another. The centre is pooled
 * (sum over sum, never a mean of rates); the verdict is the funnel's, widened
 * for over-dispersion. Verdicts need numerators and denominators; a metric that
 * is only a number gets ranks and quartiles.
 */
export function compare(
  definition: MetricDefinition,
  compared: readonly Compared[],
): { lines: Lines; positions: Position[] } {
  const { direction, unit, per } = definition;
  const values = compared.map((each) => each.value);
  const sorted = values.toSorted((a, b) => a - b);
  const quartiles = quartileLines(values);
  const order = ranks(values, direction);

  const points = compared.flatMap(({ numerator, denominator }) =>
    numerator === null || denominator === null || denominator <= 0 ? [] : [{ numerator, denominator }],
  );
  const complete = points.length === compared.length && points.length > 0;
  const shape = complete && unit !== "number" ? funnel(points, unit, per) : null;

  const numerator = complete ? points.reduce((sum, point) => sum + point.numerator, 0) : null;
  const denominator = complete ? points.reduce((sum, point) => sum + point.denominator, 0) : null;
  const pooled = numerator !== null && denominator ? (numerator / denominator) * per : null;

  const positions = compared.map((each, index) => ({
    code: each.code,
    rank: order[index] ?? 0,
    quartile: quartiles ? quartileOf(each.value, quartiles, direction) : null,
    verdict:
      shape && each.numerator !== null && each.denominator !== null
        ? shape.verdictOf({ numerator: each.numerator, denominator: each.denominator }, direction)
        : null,
  }));
  const lines = {
    n: compared.length,
    numerator,
    denominator,
    value: pooled,
    q1: quartiles?.q1 ?? null,
    q2: quartiles?.q2 ?? null,
    q3: quartiles?.q3 ?? null,
    p02: quartiles ? quantile(sorted, 0.02) : null,
    p98: quartiles ? quantile(sorted, 0.98) : null,
    phi: shape?.phi ?? null,
    outside998: shape?.outside998 ?? null,
    outside998Adjusted: shape?.outside998Adjusted ?? null,
  };
  return { lines, positions };
}
