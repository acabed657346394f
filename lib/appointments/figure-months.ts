import type { Day } from "@/lib/periods/day";
import { step, type Period } from "@/lib/periods/period";
import { checkOfFigures, type FigureCheck, type KeptCheck } from "./figure-check";
import type { FigureCounts, ReturnedFigure } from "./returned-figures";

/** What is known of a month: the national figures, who published them and when. */
export type PublishedMonth = {
  month: Period;
  figures: FigureCounts;
  publisher: string;
  publishedOn: Day | null;
};

/** A national figure of one month, with what the practice's return for that month says of it. */
export type FigureMonth = {
  month: Period;
  /** As published, and by whom; null where the month was not reported. */
  published: { count: number; publisher: string; publishedOn: Day | null } | null;
  /** Null where there is nothing to verify. */
  check: FigureCheck | null;
  /** The practice's own count, where it disputes the national one and its book gives one. */
  own: number | null;
};

/** The months of a picture: the one asked about and the twelve before it. */
export const FIGURE_MONTHS = 13;

export function monthsUpTo(month: Period): Period[] {
  return Array.from({ length: FIGURE_MONTHS }, (_, index) => step(month, index - FIGURE_MONTHS + 1));
}

/** One figure over the months up to `month`, oldest first. `kept`: what is kept of each month's return, by the month's text. */
export function figureMonths(
  figure: ReturnedFigure,
  month: Period,
  { published, kept }: { published: readonly PublishedMonth[]; kept: ReadonlyMap<string, KeptCheck> },
): FigureMonth[] {
  const byMonth = new Map(published.map((each) => [each.month.text, each]));
  return monthsUpTo(month).map((of) => {
    const known = byMonth.get(of.text);
    const count = known?.figures[figure];
    if (!known || count === undefined) return { month: of, published: null, check: null, own: null };
    const check = checkOfFigures([figure], kept.get(of.text) ?? null);
    const disputed = check.is === "disputed" ? check.disputes.find((each) => each.figure === figure) : null;
    const { publisher, publishedOn } = known;
    return { month: of, published: { count, publisher, publishedOn }, check, own: disputed?.own ?? null };
  });
}
