import { addDays, type Day } from "@/lib/periods/day";

/** Whether a grant holds or is yet to, so that it can be ended: one that was taken back before it began holds on no day. */
export function isYetToEnd({ startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }, on: Day): boolean {
  return endsOn === null || (endsOn >= on && endsOn >= startsOn);
}

/**
 * The last day of a grant that is ended now: yesterday, so that access ends at the next request; of one that has not
 * begun the day before it would, so that it never does.
 */
export function lastDayEnding({ startsOn }: { startsOn: Day }, on: Day): Day {
  return addDays(startsOn > on ? startsOn : on, -1);
}
