import type { Figure } from "./view";

/**
 * A figure with its system's own beside it, as the system's page says it, in place of the sum of those compared: the
 * two are not quite the same, since a practice in no PCN or left out of the ranking is compared with nobody. Without
 * such a figure of the same measure and period, or compared with something else, it stays as it is.
 */
export function besideWhole(figure: Figure, whole: readonly Figure[]): Figure {
  const { metric, period, comparator } = figure;
  const own = whole.find((each) => each.metric.code === metric.code && each.period === period);
  if (comparator?.kind !== "SYSTEM" || !own || own.value === null) return figure;
  return { ...figure, comparator: { ...comparator, value: own.value } };
}
