import { isChanging, isJudged } from "./summary";
import type { Figure } from "./view";

/** The ways a profile can be narrowed, by the word in its address. */
export const FIGURE_FILTERS = [
  { value: "all", label: "all measures" },
  { value: "worse", label: "worse quarter" },
  { value: "better", label: "better quarter" },
  { value: "changing", label: "changing (special cause)" },
] as const;

export type FigureFilter = (typeof FIGURE_FILTERS)[number]["value"];

/** The filter of an address; anything unknown shows all. */
export function figureFilter(text: string | undefined): FigureFilter {
  return FIGURE_FILTERS.find(({ value }) => value === text)?.value ?? "all";
}

const KEEPS: Record<FigureFilter, (figure: Figure) => boolean> = {
  all: () => true,
  worse: (figure) => isJudged(figure) && figure.standing?.quartile === 1,
  better: (figure) => isJudged(figure) && figure.standing?.quartile === 4,
  changing: isChanging,
};

/** Filters on quarters keep judged figures only: a measure without a better direction is in neither. */
export function filtered(figures: readonly Figure[], filter: FigureFilter): Figure[] {
  return figures.filter(KEEPS[filter]);
}
