import type { FigureCheck } from "@/lib/appointments/figure-check";
import type { Direction } from "@/lib/metrics/definition";
import { atLeast } from "@/lib/statistics/binomial";
import type { Quartile, Verdict } from "./reading";
import type { Figure } from "./view";

/** One measure of one practice, as much of it as a grid shows. */
export type GridFigure = {
  metric: string;
  state: Figure["state"];
  direction: Direction;
  quartile: Quartile | null;
  verdict: Verdict | null;
  /** Whether the practice verified it; null for a measure of other than national appointment data. */
  check: FigureCheck["is"] | null;
};

/** How many lie beyond the limit on one side, and whether chance alone would seldom give so many. */
export type Side = { count: number; beyondChance: boolean };

/** What several measures of one practice say together. `judged` 0: nothing can be said. */
export type DomainStanding = { judged: number; worse: Side; better: Side };

/** The share of practices that chance alone puts beyond each limit, on one side. */
const BEYOND_95 = 0.025;
const BEYOND_998 = 0.001;

/** A count is beyond chance where chance alone would give it, or more, to fewer than one practice in 40. */
export const SELDOM = 0.025;

/** Takes off what binary arithmetic adds. */
const ROUNDING = 1e-12;

/**
 * Counts the measures judged that lie in the worse (better) quarter and beyond
 * the 95% limit. A count is beyond chance where so many beyond 95%, or so many
 * beyond 99.8%, would come about in fewer than one practice in 40: one of one,
 * two of up to ten, or any beyond 99.8% of up to 25. Judged is: reported,
 * recent, large enough, with a better direction, a quarter and limits.
 *
 * Measures of one domain move together, so chance gives such counts somewhat
 * more often than this says. It is a place to look and never a verdict.
 */
export function domainStanding(figures: readonly GridFigure[]): DomainStanding {
  const judged = figures.filter(isJudgedInGrid);
  const side = (quartile: Quartile, way: "worse" | "better"): Side => {
    const within = judged.filter((each) => each.quartile === quartile);
    const beyond998 = within.filter(({ verdict }) => verdict === `${way}-99.8`).length;
    const count = beyond998 + within.filter(({ verdict }) => verdict === `${way}-95`).length;
    const seldom = (many: number, p: number) =>
      many > 0 && atLeast(many, judged.length, p) <= SELDOM + ROUNDING;
    return { count, beyondChance: seldom(count, BEYOND_95) || seldom(beyond998, BEYOND_998) };
  };
  return { judged: judged.length, worse: side(1, "worse"), better: side(4, "better") };
}

/** Whether a figure may be called worse or better than chance explains. */
export function isJudgedInGrid({ state, direction, quartile, verdict }: GridFigure): boolean {
  return state === "reported" && direction !== 0 && quartile !== null && verdict !== null;
}

/**
 * A cell's letter: W worse, B better, M both, in capitals where beyond chance
 * and small where chance may explain it; U usual; N not judged.
 */
export type Letter = "W" | "w" | "B" | "b" | "M" | "m" | "U" | "N";

export function letterOf({ judged, worse, better }: DomainStanding): Letter {
  if (judged === 0) return "N";
  const sure = worse.beyondChance || better.beyondChance;
  if (worse.count > 0 && better.count > 0) return sure ? "M" : "m";
  if (worse.count > 0) return sure ? "W" : "w";
  if (better.count > 0) return sure ? "B" : "b";
  return "U";
}

/** The letter of one measure: its quarter, in a capital where the value lies beyond the 95% limit too. */
export function measureLetter({ state, direction, quartile, verdict }: GridFigure): Letter {
  if (state !== "reported" || direction === 0 || quartile === null) return "N";
  if (quartile === 1) return verdict?.startsWith("worse") ? "W" : "w";
  if (quartile === 4) return verdict?.startsWith("better") ? "B" : "b";
  return "U";
}
