import { addDays, type Day } from "@/lib/periods/day";

/** Every grant is looked at once a year: who has what, last used, confirm or end. */
const DAYS_BETWEEN_REVIEWS = 365;

type Reviewed = { startsOn: Day; endsOn: Day | null; confirmedOn: Day | null };

/** The day a grant is to be reviewed: a year after it began or was last confirmed. */
export function reviewDue({ startsOn, confirmedOn }: Reviewed): Day {
  return addDays(
    confirmedOn !== null && confirmedOn > startsOn ? confirmedOn : startsOn,
    DAYS_BETWEEN_REVIEWS,
  );
}

/** Whether a grant in force waits for its review on a day. */
export function isDue(grant: Reviewed, on: Day): boolean {
  const inForce = grant.startsOn <= on && (grant.endsOn === null || grant.endsOn >= on);
  return inForce && reviewDue(grant) <= on;
}
