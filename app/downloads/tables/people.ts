import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { peopleWho } from "@/lib/people/people-filter";
import { reviewDue } from "@/lib/people/review";
import { inForce } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import { roleName } from "@/lib/permissions/role";
import { dayOf } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { peopleIn, type ListedGrant, type ListedPerson } from "@/lib/server/queries/people";
import { addressAsked, filterAsked, filterWords } from "../../(signed-in)/people/filter-asked";
import { link } from "../../(signed-in)/view";
import type { Download } from "../download";

type Row = { person: ListedPerson; grant: ListedGrant | null };

/** Who has access: one row a role in force, and one for a person who has none. */
export const people: Download = {
  permission: "people.manage",
  async load({ actor, search, all, made }) {
    const scope = scopeOf(actor, "people.manage");
    const filter = filterAsked(all ? {} : search);
    const found = peopleWho(await peopleIn(scope), filter, today());
    return tableSheet({
      title: "People and their roles",
      named: "people",
      scope: { code: scope.organisations.join("-"), name: "People with access" },
      period: { words: "Roles in force at the as-at date", text: "in-force" },
      asAt: today(),
      columns: COLUMNS,
      rows: found.flatMap(rowsOf),
      filters: filterWords(filter),
      page: link("/people", addressAsked(filter)),
      made,
    });
  },
};

function rowsOf(person: ListedPerson): Row[] {
  const held = person.disabled ? [] : person.grants.filter((grant) => inForce(grant, today()));
  return held.length === 0 ? [{ person, grant: null }] : held.map((grant) => ({ person, grant }));
}

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("name", "Name", "", "Of the person", ({ person }) => person.name),
  column("email", "Email address", "", "What they sign in by", ({ person }) => person.email),
  column("role", "Role", "", "Empty: no access", ({ grant }) => grant && roleName(grant)),
  column(
    "organisation_code",
    "Organisation code",
    "code",
    "Whom they act for, with all that lies below it",
    ({ grant }) => grant?.organisation ?? null,
  ),
  column("organisation", "Organisation", "", "Its name", ({ grant }) => grant?.organisationName ?? null),
  column("first_day", "First day", "date", "Of the role", ({ grant }) => grant?.startsOn ?? null),
  column("last_day", "Last day", "date", "Empty: without an end", ({ grant }) => grant?.endsOn ?? null),
  column(
    "review_due",
    "Review due",
    "date",
    "A year after the role was given or last confirmed",
    ({ grant }) => grant && reviewDue(grant),
  ),
  column(
    "last_used",
    "Last used",
    "date",
    "When they last used the service; empty: never",
    ({ person }) => person.lastSeen && dayOf(person.lastSeen),
  ),
];
