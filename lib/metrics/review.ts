import { addDays, type Day } from "@/lib/periods/day";

/** Someone looked a definition's edition over. */
export type Review = { by: string; on: Day; nextDue: Day; found: string };

/** none: that edition has never been looked over; past: its day has gone by; due: it is near. */
export type ReviewState = "none" | "in-date" | "due" | "past";

/** As long as a review takes to arrange. */
const DAYS_AHEAD = 60;

/** How the newest review of the edition in force stands on a day. On the very day it is due, not past. */
export function reviewState(newest: Pick<Review, "nextDue"> | null, on: Day): ReviewState {
  if (newest === null) return "none";
  if (newest.nextDue < on) return "past";
  return newest.nextDue <= addDays(on, DAYS_AHEAD) ? "due" : "in-date";
}

/** Of an edition's reviews the one that counts: the newest by its day. */
export function newestReview<Each extends Pick<Review, "on">>(reviews: readonly Each[]): Each | null {
  return reviews.reduce<Each | null>(
    (best, each) => (best === null || each.on >= best.on ? each : best),
    null,
  );
}

/** What is wrong with the days of a review, by field; null: nothing. */
export function wrongDays(
  { on, nextDue }: Pick<Review, "on" | "nextDue">,
  today: Day,
): { reviewedOn?: string[]; nextDue?: string[] } | null {
  const future = on > today;
  const backwards = nextDue <= on;
  if (!future && !backwards) return null;
  return {
    ...(future ? { reviewedOn: ["Enter a day that has been: today or before"] } : {}),
    ...(backwards ? { nextDue: ["Enter a day after the review, like a year later"] } : {}),
  };
}
