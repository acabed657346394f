import { isJudged } from "./summary";
import type { Figure } from "./view";

/** In the worse quarter, and the trend shows special cause of concern: low and still falling, or its mirror. */
export function isLowAndFalling(figure: Figure): boolean {
  return isJudged(figure) && figure.standing?.quartile === 1 && figure.spc === "concern";
}

/** Further into the worse quarter than chance explains, by the adjusted 95% limit. */
export function isWorseBeyondChance(figure: Figure): boolean {
  return isJudged(figure) && figure.standing?.quartile === 1 && isWorse(figure);
}

function isWorse({ standing }: Figure): boolean {
  return standing?.verdict?.startsWith("worse-") ?? false;
}

/** What a reader is asked to look at first: beyond chance in the worse quarter, or special cause of concern. */
export function isWorthAsking(figure: Figure): boolean {
  return isWorseBeyondChance(figure) || (isJudged(figure) && figure.spc === "concern");
}

export type QuarterShare = {
  /** How many of those named are ranked. */
  ranked: number;
  /** How many of them are in the worse quarter. */
  worse: number;
  /** How many would be whatever they did: a quarter of those ranked. */
  byChance: number;
};

/** How many of some practices are in the worse quarter, beside what chance alone would put there. */
export function quarterShare(figures: readonly Figure[]): QuarterShare {
  const ranked = figures.filter(({ standing }) => standing !== null && standing.quartile !== null);
  const worse = ranked.filter(({ standing }) => standing?.quartile === 1).length;
  return { ranked: ranked.length, worse, byChance: Math.round(ranked.length / 4) };
}
