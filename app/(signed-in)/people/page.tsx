import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { AdministrationPage } from "@/components/layout/administration-page";
import { PeopleFilters } from "@/components/people/people-filters";
import { Downloads, type DownloadChoice } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { peopleWho, type PeopleFilter } from "@/lib/people/people-filter";
import { isDue } from "@/lib/people/review";
import { inForce } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import { roleName } from "@/lib/permissions/role";
import { dayOf, type Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { peopleIn, type ListedPerson } from "@/lib/server/queries/people";
import { AddPerson } from "./add-person";
import { addressAsked, filterAsked } from "./filter-asked";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: PageProps<"/people">) {
  const actor = await permittedActor("people.manage");
  const search = await searchParams;
  const people = await peopleIn(scopeOf(actor, "people.manage"));
  const filter = filterAsked(search);
  const found = peopleWho(people, filter, today());
  const due = people
    .flatMap(({ disabled, grants }) => (disabled ? [] : grants))
    .filter((each) => isDue(each, today()));
  const active = people.filter((person) => access(person, today()).length > 0).length;
  return (
    <AdministrationPage
      actor={actor}
      current="/people"
      title={`${active} of ${people.length} people have access`}
    >
      {due.length > 0 && (
        <p className="lead">
          <Link href="/people/review">
            {due.length} {due.length === 1 ? "role waits" : "roles wait"} for the yearly review
          </Link>
        </p>
      )}
      <PeopleFilters filter={filter} />
      {found.length === 0 && (
        <Notice title="Nobody fits">
          <p>
            Look for less, or <Link href="/people">see everyone</Link>.
          </p>
        </Notice>
      )}
      <table className="nhsuk-table-responsive" role="table">
        <caption className="nhsuk-table__caption nhsuk-u-visually-hidden">
          People, their roles today and when they last used the service
        </caption>
        <thead className="nhsuk-table__head" role="rowgroup">
          <tr role="row">
            {HEADINGS.map((heading) => (
              <th role="columnheader" scope="col" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {found.map((person) => (
            <Row key={person.id} person={person} />
          ))}
        </tbody>
      </table>
      <Downloads of="people and their roles" choices={choicesOf(people.length, found.length, filter)} />
      <h2 className="nhsuk-heading-m">Add a person</h2>
      <AddPerson />
    </AdministrationPage>
  );
}

function choicesOf(all: number, found: number, filter: PeopleFilter): DownloadChoice[] {
  const everyone = { label: `All ${all} people`, table: "people", parameters: { all: "1" }, rows: all };
  const shown = {
    label: `What is shown (${found})`,
    table: "people",
    parameters: addressAsked(filter),
    rows: found,
  };
  return found === all ? [everyone] : [shown, everyone];
}

const HEADINGS = ["Name", "Email address", "Roles today", "Last used"] as const;

function Row({ person }: { person: ListedPerson }) {
  const roles = access(person, today());
  const cells = [
    <Link key="name" href={`/people/${person.id}`}>
      {person.name}
    </Link>,
    person.email,
    roles.length > 0 ? roles.join("; ") : "No access",
    person.lastSeen ? dayName(dayOf(person.lastSeen)) : "Never",
  ];
  return (
    <tr role="row" className="nhsuk-table__row">
      {HEADINGS.map((heading, index) => (
        <td role="cell" className="nhsuk-table__cell wrap-anywhere" key={heading}>
          <span className="nhsuk-table-responsive__heading" aria-hidden="true">
            {heading}{" "}
          </span>
          {cells[index]}
        </td>
      ))}
    </tr>
  );
}

function access({ disabled, grants }: ListedPerson, on: Day): string[] {
  if (disabled) return [];
  return grants
    .filter((grant) => inForce(grant, on))
    .map((grant) => `${roleName(grant)}, ${grant.organisationName}`);
}
