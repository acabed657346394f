import type { LineRules } from "./line-rules";
import { aimAt, trendLine, type TrendPoint } from "./series";
import type { Assurance, SpcState } from "./reading";
import type { Figure } from "./view";
import type { MetricDefinition } from "@/lib/metrics/definition";

/** The rows of the matrix: what the trend says of the newest point. */
export const VARIATIONS = ["concern", "changed", "common", "improvement", "too-few"] as const;
export type Variation = (typeof VARIATIONS)[number];

/** The columns: whether usual variation will meet the aim. */
export const AIMS = ["fail", "inconsistent", "pass", "none"] as const;
export type Aim = (typeof AIMS)[number];

const ROW_OF: Record<SpcState, Variation> = {
  improvement: "improvement",
  concern: "concern",
  "neutral-high": "changed",
  "neutral-low": "changed",
  common: "common",
};

/** Where a figure's stored states place it; null where it has no figure of the period to place. */
export function placeOf({ state, spc, assurance }: Figure): { variation: Variation; aim: Aim } | null {
  if (state !== "reported" && state !== "too-small") return null;
  return { variation: spc === null ? "too-few" : ROW_OF[spc], aim: aimOf(assurance) };
}

function aimOf(assurance: Assurance | null): Aim {
  return assurance ?? "none";
}

/** The figures of each cell, in the order given, and those that cannot be placed. */
export function assuranceMatrix(figures: readonly Figure[]): {
  cells: Map<string, Figure[]>;
  unplaced: Figure[];
} {
  const cells = new Map<string, Figure[]>();
  const unplaced: Figure[] = [];
  for (const figure of figures) {
    const place = placeOf(figure);
    if (!place) unplaced.push(figure);
    else {
      const key = cellKey(place.variation, place.aim);
      cells.set(key, [...(cells.get(key) ?? []), figure]);
    }
  }
  return { cells, unplaced };
}

export function cellKey(variation: Variation, aim: Aim): string {
  return `${variation} ${aim}`;
}

/** A figure with the lines its state was judged by. Null lines: too few points for limits. */
export type AssuredFigure = Figure & {
  target: number | null;
  mean: number | null;
  lowerLimit: number | null;
  upperLimit: number | null;
};

/** The points of a line and what was decided of it. */
export type RuledPoints = { points: readonly TrendPoint[]; rules: LineRules };

/** Adds the mean, the limits and the aim that the stored state came from. */
export function withLines(
  figure: Figure,
  definition: MetricDefinition,
  { points, rules }: RuledPoints,
): AssuredFigure {
  const newest = trendLine(definition, points, rules).segments.at(-1);
  return {
    ...figure,
    target: aimAt(definition, figure.period, rules),
    mean: newest?.mean ?? null,
    lowerLimit: newest?.lower ?? null,
    upperLimit: newest?.upper ?? null,
  };
}
