import type { PeopleFilter } from "@/lib/people/people-filter";
import type { Parameters } from "@/lib/readings/address";
import { ROLES, roleName } from "@/lib/permissions/role";
import { parameter, type Search } from "../view";

/** Which people the address asks for. */
export function filterAsked(search: Search): PeopleFilter {
  return {
    search: parameter(search, "q") ?? "",
    role: parameter(search, "role") ?? "",
    organisation: parameter(search, "organisation") ?? "",
    access: parameter(search, "access") ?? "",
  };
}

/** The address that asks for them again. */
export function addressAsked({ search, role, organisation, access }: PeopleFilter): Parameters {
  return {
    q: search || undefined,
    role: role || undefined,
    organisation: organisation || undefined,
    access: access || undefined,
  };
}

const ACCESS_WORDS: Record<string, string> = {
  in: "Have access today",
  ending: "Access ends within 30 days",
  out: "Have no access",
};

/** The same in words, for the notes of a download. */
export function filterWords({ search, role, organisation, access }: PeopleFilter): string[] {
  const accessWords = ACCESS_WORDS[access];
  return [
    ...(search ? [`Name or email address holds: ${search}`] : []),
    ...ROLES.filter((each) => each === role).map(
      (each) => `Role: ${roleName({ role: each, deputy: false })}`,
    ),
    ...(organisation ? [`Organisation holds: ${organisation}`] : []),
    ...(accessWords ? [accessWords] : []),
  ];
}
