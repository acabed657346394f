import { expect, test } from "vitest";
import { peopleWho } from "@/lib/people/people-filter";
import { isDue, reviewDue, rolesDue } from "@/lib/people/review";
import { day, type Day } from "@/lib/periods/day";
import type { Role } from "@/lib/permissions/role";

const on = day("2026-01-15");

function person(name: string, role: Role, organisation: string, endsOn: Day | null = null, disabled = false) {
  const grant = {
    role,
    organisation,
    organisationName: `${organisation} name`,
    startsOn: day("2025-01-01"),
    endsOn,
  };
  return { name, email: `${name.toLowerCase()}@example.nhs.uk`, disabled, grants: [grant] };
}

const PEOPLE = [
  person("Ana", "LMC", "QZZ"),
  person("Ben", "PRACTICE_MANAGER", "Z00001", day("2026-02-01")),
  person("Cai", "PRACTICE_MANAGER", "Z00002", day("2025-12-31")),
  person("Dee", "LMC", "QZZ", null, true),
];
const ANY = { search: "", role: "", organisation: "", access: "" };

test.each([
  [{}, ["Ana", "Ben", "Cai", "Dee"]],
  [{ search: "ben EXAMPLE" }, ["Ben"]],
  [{ role: "PRACTICE_MANAGER" }, ["Ben"]],
  [{ organisation: "qzz" }, ["Ana"]],
  [{ role: "LMC", organisation: "Z00001" }, []],
  [{ access: "in" }, ["Ana", "Ben"]],
  [{ access: "ending" }, ["Ben"]],
  [{ access: "out" }, ["Cai", "Dee"]],
])("%j finds %j", (filter, names) => {
  expect(peopleWho(PEOPLE, { ...ANY, ...filter }, on).map(({ name }) => name)).toEqual(names);
});

test.each([
  ["given a year ago to the day", "2025-01-15", null, null, true],
  ["given later", "2025-01-16", null, null, false],
  ["confirmed within the year", "2024-01-01", "2025-06-01", null, false],
  ["confirmed longer ago", "2023-01-01", "2025-01-10", null, true],
  ["ended", "2024-01-01", null, "2026-01-14", false],
])("a role %s: due is %s", (_what, startsOn, confirmedOn, endsOn, due) => {
  const dayOrNull = (text: string | null) => (text === null ? null : day(text));
  const grant = { startsOn: day(startsOn), confirmedOn: dayOrNull(confirmedOn), endsOn: dayOrNull(endsOn) };
  expect(isDue(grant, on)).toBe(due);
});

test("a review falls due a year after the last", () => {
  expect(reviewDue({ startsOn: day("2024-01-01"), endsOn: null, confirmedOn: day("2025-03-01") })).toBe(
    "2026-03-01",
  );
});

test("roles that wait are listed with who has them, the longest due first, and not those of who is shut out", () => {
  const held = (...starts: string[]) =>
    starts.map((startsOn) => ({ startsOn: day(startsOn), endsOn: null, confirmedOn: null }));
  const people = [
    { name: "Ana", disabled: false, grants: held("2024-06-01", "2025-06-01") },
    { name: "Ben", disabled: false, grants: held("2023-06-01") },
    { name: "Cai", disabled: true, grants: held("2020-06-01") },
  ];
  const due = rolesDue(people, on).map(({ person, grant }) => [person.name, grant.startsOn]);
  expect(due).toEqual([
    ["Ben", "2023-06-01"],
    ["Ana", "2024-06-01"],
  ]);
});
