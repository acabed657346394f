/** How delivery, or the confidence in it, stands. "not-reported" is no rating, and never shown as on track. */
export const RATINGS = ["green", "amber", "red"] as const;
export type Rated = (typeof RATINGS)[number];
export type Rating = Rated | "not-reported";

const NAMES: Record<Rating, string> = {
  green: "On track",
  amber: "At risk",
  red: "Off track",
  "not-reported": "Not reported",
};

export function ratingName(rating: Rating): string {
  return NAMES[rating];
}

const LETTERS: Record<Rating, string> = { green: "G", amber: "A", red: "R", "not-reported": "–" };

export function ratingLetter(rating: Rating): string {
  return LETTERS[rating];
}

/** A rating with what it rests on. */
export type Proposed = { rating: Rating; reasons: string[] };

/** What was proposed when an update was sent, of both. */
export type ProposedRatings = { delivery: Proposed; confidence: Proposed };

/** The rating in force: somebody's with their reason, else the proposed one. Both are shown. */
export type InForce = { rating: Rating; proposed: Proposed; overridden: string | null };

export function inForce(proposed: Proposed, override: Rated | null, reason: string): InForce {
  return override === null || override === proposed.rating
    ? { rating: proposed.rating, proposed, overridden: null }
    : { rating: override, proposed, overridden: reason };
}

/** Nobody has said how it stands in this period. */
export const NOT_SAID: InForce = {
  rating: "not-reported",
  proposed: { rating: "not-reported", reasons: ["The lead has sent no update for this period"] },
  overridden: null,
};

const WORST_FIRST: readonly Rating[] = ["red", "amber", "not-reported", "green"];

/**
 * The rating of several together: the worst of those that were given. Where the
 * others are on track and one has not reported, the whole has not reported, so
 * that silence never shows as green.
 */
export function worstOf(ratings: readonly Rating[]): Rating {
  return WORST_FIRST.find((each) => ratings.includes(each)) ?? "not-reported";
}

export type RatingTrend = "improving" | "steady" | "worsening" | "not-known";

/** How a rating moved since the period before; not known where either was not given. */
export function trendOf(before: Rating | null, now: Rating): RatingTrend {
  if (before === null || before === "not-reported" || now === "not-reported") return "not-known";
  const moved = RATINGS.indexOf(before) - RATINGS.indexOf(now);
  if (moved === 0) return "steady";
  return moved > 0 ? "improving" : "worsening";
}

const TREND_NAMES: Record<RatingTrend, string> = {
  improving: "Improving",
  steady: "Steady",
  worsening: "Worsening",
  "not-known": "Not known",
};

export function ratingTrendName(trend: RatingTrend): string {
  return TREND_NAMES[trend];
}
