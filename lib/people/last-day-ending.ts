import { addDays, type Day } from "@/lib/periods/day";

/**
 * The last day of a grant that is ended now: yesterday, so that access ends at the next request; of one that has not
 * begun the day before it would, so that it never does.
 */
export function lastDayEnding({ startsOn }: { startsOn: Day }, on: Day): Day {
  return addDays(startsOn > on ? startsOn : on, -1);
}
