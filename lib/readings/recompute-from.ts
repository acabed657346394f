import type { Day } from "@/lib/periods/day";
import { periodHolding } from "@/lib/periods/period";

/**
 * From where readings must be computed again after a change that counts from a
 * day on: the start of the NHS year that holds it, so that no month, quarter or
 * year that ends on or after the day is left as it was.
 */
export function recomputeFrom(changed: Day): Day {
  return periodHolding("year", changed).start;
}
