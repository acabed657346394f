import type { Figure } from "@/lib/readings/view";

export type Beyond = "worse" | "better" | "neither" | null;

/** Which way a figure lies beyond the adjusted 95% limits; "neither" where neither way is better. */
export function beyondOf({ state, standing, metric }: Figure): Beyond {
  const verdict = standing?.verdict;
  if (state !== "reported" || !verdict || verdict === "similar") return null;
  if (metric.direction === 0) return "neither";
  return verdict.startsWith("worse") ? "worse" : "better";
}

export function isBeyond998({ state, standing }: Figure): boolean {
  return state === "reported" && standing?.verdict?.endsWith("99.8") === true;
}

export type Outliers = { worse: Figure[]; better: Figure[] };

/**
 * The practices beyond chance, furthest first each way. Where neither way is
 * better, "worse" are the lower ones.
 */
export function outliersOf(figures: readonly Figure[]): Outliers {
  return {
    worse: figures.filter(isWorse).toSorted((a, b) => rankOf(b) - rankOf(a)),
    better: figures.filter(isBetter).toSorted((a, b) => rankOf(a) - rankOf(b)),
  };
}

function isWorse(figure: Figure): boolean {
  const verdict = figure.standing?.verdict ?? "";
  return beyondOf(figure) === "worse" || (beyondOf(figure) === "neither" && verdict.startsWith("lower"));
}

function isBetter(figure: Figure): boolean {
  return beyondOf(figure) !== null && !isWorse(figure);
}

function rankOf({ standing }: Figure): number {
  return standing?.rank ?? 0;
}
