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

type Reviewable = { disabled: boolean; grants: readonly Reviewed[] };

/** The roles that wait for their review on a day, each with who has it; the longest due first. */
export function rolesDue<Person extends Reviewable>(
  people: readonly Person[],
  on: Day,
): { person: Person; grant: Person["grants"][number] }[] {
  return people
    .filter(({ disabled }) => !disabled)
    .flatMap((person) => person.grants.map((grant) => ({ person, grant })))
    .filter(({ grant }) => isDue(grant, on))
    .toSorted((one, other) => (reviewDue(one.grant) < reviewDue(other.grant) ? -1 : 1));
}
