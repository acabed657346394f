import type { Period } from "@/lib/periods/period";

/** How many monthly measures of a system have a figure of a month. */
export type MonthMeasures = { month: Period; measures: number };

const YEAR = 12;

/**
 * The months whose figures are in, of months newest first: at least half as many measures have one as in the fullest
 * month of the year up to it. Publications come weeks apart: patients of a month are counted before the appointments
 * of the month before are out, and a month of those alone has next to nothing to tell.
 */
export function monthsIn(months: readonly MonthMeasures[]): Period[] {
  return months
    .filter(({ measures }, index) => {
      const year = months.slice(index, index + YEAR + 1);
      return 2 * measures >= Math.max(...year.map((each) => each.measures));
    })
    .map(({ month }) => month);
}
