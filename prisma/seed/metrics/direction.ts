/** A metric's direction, with the words for it. */
export const HIGHER_IS_BETTER = { direction: 1, directionWords: "higher is better" } as const;
export const LOWER_IS_BETTER = { direction: -1, directionWords: "lower is better" } as const;
/** Never flagged: neither high nor low is better in itself. */
export const CONTEXT_ONLY = {
  direction: 0,
  directionWords: "context: neither higher nor lower is better",
} as const;
