import type { Day } from "@/lib/periods/day";
import type { Rating } from "./evidence";

/**
 * Ratings as a file repeats them month after month, as one each from the month
 * it first said so: an inspection that came between counts until the file says
 * something else.
 *
 * @param points of one practice and metric, oldest first
 */
export function ratingRuns(metric: string, points: readonly { on: Day; value: number }[]): Rating[] {
  return points
    .filter(({ value }, index) => points[index - 1]?.value !== value)
    .map(({ on, value }) => ({ metric, value, on, from: "reading", id: null }));
}
