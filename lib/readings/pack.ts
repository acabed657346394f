import { isJudged } from "./summary";
import { isWorthAsking } from "./worth-asking";
import type { Figure } from "./view";

/**
 * Judged measures in the better quarter, those furthest beyond chance first,
 * then by rank. A value that most share, such as a rating of good, is in the
 * better quarter too and is no strength: it must be better than the middle.
 */
export function sureStrengths(figures: readonly Figure[]): Figure[] {
  return figures
    .filter((figure) => isJudged(figure) && figure.standing?.quartile === 4 && isAboveMiddle(figure))
    .toSorted((a, b) => sureness(b, "better") - sureness(a, "better") || place(a) - place(b));
}

function isAboveMiddle({ value, comparator, metric }: Figure): boolean {
  const middle = comparator?.q2 ?? null;
  return value !== null && middle !== null && (value - middle) * metric.direction > 0;
}

/** Measures worth asking about, those furthest beyond chance first, then by rank from the bottom. */
export function worstToAsk(figures: readonly Figure[]): Figure[] {
  return figures
    .filter(isWorthAsking)
    .toSorted((a, b) => sureness(b, "worse") - sureness(a, "worse") || place(b) - place(a));
}

/** 2 beyond the 99.8% limit on that side, 1 beyond 95%, 0 within chance. */
function sureness({ standing }: Figure, side: "better" | "worse"): number {
  if (standing?.verdict === `${side}-99.8`) return 2;
  return standing?.verdict === `${side}-95` ? 1 : 0;
}

/** How far down the order, 0 the best to 1 the worst, so that measures with different numbers compared stand together. */
function place({ standing }: Figure): number {
  return standing?.rank ? standing.rank / standing.n : 0;
}
