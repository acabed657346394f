import { addDays, dateOf, daysBetween, type Day } from "@/lib/periods/day";
import { ofLevel, type Framework } from "./framework";
import type { Level } from "./level";

const DAYS_A_WEEK = 7;
/** A review falls due this long before its day: the panel meets about once a month. */
const DUE_WITHIN = 28;

/**
 * When a practice at a level is reviewed next: the day to offer, and the last
 * one that the edition allows. They are the same: a panel may choose any
 * earlier day, and none later.
 */
export function nextReview(edition: Framework, level: Level, decidedOn: Day): { offered: Day; latest: Day } {
  const latest = addDays(decidedOn, ofLevel(edition, level).reviewWeeks * DAYS_A_WEEK);
  return { offered: latest, latest };
}

/** What is wrong with a next review on a day, in words; null: nothing. */
export function reviewDayProblem(chosen: Day, decidedOn: Day, latest: Day): string | null {
  if (chosen <= decidedOn) return "The next review must be after the day of the decision";
  return chosen > latest ? "The next review is later than the framework allows for this level" : null;
}

export type ReviewState =
  { is: "overdue"; days: number } | { is: "due"; days: number } | { is: "later"; days: number };

/** Overdue from the day after it; due in the 28 days up to and with it. `days` are those past it or to it. */
export function reviewState(review: Day, on: Day): ReviewState {
  const days = daysBetween(on, review);
  if (days < 0) return { is: "overdue", days: -days };
  return { is: days <= DUE_WITHIN ? "due" : "later", days };
}

/** Since when a review is due or overdue, as it is on a day: not before the decision that set it. */
export function dueSince({ nextReview, decidedOn }: { nextReview: Day; decidedOn: Day }, on: Day): Day {
  const since = nextReview < on ? addDays(nextReview, 1) : addDays(nextReview, -DUE_WITHIN);
  return since > decidedOn ? since : decidedOn;
}

/** Monday to Friday, and no bank holiday. */
export function isWorkingDay(on: Day, holidays: ReadonlySet<Day>): boolean {
  const weekday = dateOf(on).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(on);
}

/**
 * The last day of a reply window: so many working days after the day that
 * opened it, which itself does not count.
 *
 * @param days at least 1
 */
export function replyBy(on: Day, days: number, holidays: ReadonlySet<Day>): Day {
  let left = days;
  let each = on;
  while (left > 0) {
    each = addDays(each, 1);
    if (isWorkingDay(each, holidays)) left -= 1;
  }
  return each;
}
