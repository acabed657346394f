import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { AdministrationPage } from "@/components/layout/administration-page";
import { EmailAddress } from "@/components/people/email-address";
import { PeopleFilters } from "@/components/people/people-filters";
import { Downloads, type DownloadChoice } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { WhenStacked } from "@/components/ui/when-stacked";
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
      title={`${active} of ${people.length} ${people.length === 1 ? "person has" : "people have"} access`}
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
      <table className="dense stacked">
        <caption className="sr-only">People, their roles today and when they last used the service</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Email address</th>
            <th scope="col">Roles today</th>
            <th scope="col">Last used</th>
          </tr>
        </thead>
        <tbody>
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

function Row({ person }: { person: ListedPerson }) {
  const roles = access(person, today());
  return (
    <tr>
      <th scope="row" className="wraps">
        <Link href={`/people/${person.id}`}>{person.name}</Link>
      </th>
      <td>
        <EmailAddress address={person.email} />
      </td>
      <td>{roles.length > 0 ? roles.join("; ") : "No access"}</td>
      <td className="second">
        <WhenStacked>Last used</WhenStacked>
        {person.lastSeen ? dayName(dayOf(person.lastSeen)) : "Never"}
      </td>
    </tr>
  );
}

function access({ disabled, grants }: ListedPerson, on: Day): string[] {
  if (disabled) return [];
  return grants
    .filter((grant) => inForce(grant, on))
    .map((grant) => `${roleName(grant)}, ${grant.organisationName}`);
}
