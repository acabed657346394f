import type { Role } from "@/lib/permissions/role";
import { addDays, type Day } from "@/lib/periods/day";

type Grant = {
  role: Role;
  organisation: string;
  organisationName: string;
  startsOn: Day;
  endsOn: Day | null;
};
type Person = { name: string; email: string; disabled: boolean; grants: readonly Grant[] };

export type PeopleFilter = {
  search: string;
  role: string;
  organisation: string;
  /** "in": have access today. "ending": it ends within 30 days. "out": have none. */
  access: string;
};

/** As long as a renewal takes that nobody has begun. */
const SOON = 30;

/** People who fit everything asked for; the role and the organisation are of one grant in force. */
export function peopleWho<Each extends Person>(
  people: readonly Each[],
  filter: PeopleFilter,
  on: Day,
): Each[] {
  return people.filter((person) => {
    const grants = inForce(person, on);
    if (filter.access === "in" && grants.length === 0) return false;
    if (filter.access === "out" && grants.length > 0) return false;
    if (filter.access === "ending" && !grants.some((grant) => endsSoon(grant, on))) return false;
    const wanted = filter.role !== "" || filter.organisation !== "";
    if (wanted && !grants.some((grant) => isOf(grant, filter))) return false;
    const text = `${person.name} ${person.email}`.toLowerCase();
    return filter.search
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word));
  });
}

function inForce({ disabled, grants }: Person, on: Day): Grant[] {
  if (disabled) return [];
  return grants.filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on));
}

function endsSoon({ endsOn }: Grant, on: Day): boolean {
  return endsOn !== null && endsOn <= addDays(on, SOON);
}

function isOf({ role, organisation, organisationName }: Grant, filter: PeopleFilter): boolean {
  const place = `${organisation} ${organisationName}`.toLowerCase();
  return (filter.role === "" || filter.role === role) && place.includes(filter.organisation.toLowerCase());
}
