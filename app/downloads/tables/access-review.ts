import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { reviewDue, rolesDue } from "@/lib/people/review";
import { scopeOf } from "@/lib/permissions/can";
import { roleName } from "@/lib/permissions/role";
import { dayOf } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { peopleIn, type ListedGrant, type ListedPerson } from "@/lib/server/queries/people";
import type { Download } from "../download";

type Row = { person: ListedPerson; grant: ListedGrant };

/** The roles that wait for their yearly review, the longest first. */
export const accessReview: Download = {
  permission: "people.manage",
  async load({ actor, made }) {
    const scope = scopeOf(actor, "people.manage");
    return tableSheet({
      title: "Roles that wait for their yearly review",
      named: "access-review",
      scope: { code: scope.organisations.join("-"), name: "People with access" },
      period: { words: "Due at the as-at date", text: "due" },
      asAt: today(),
      columns: COLUMNS,
      rows: rolesDue(await peopleIn(scope), today()),
      page: "/people/review",
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("name", "Name", "", "Of the person", ({ person }) => person.name),
  column("email", "Email address", "", "What they sign in by", ({ person }) => person.email),
  column("role", "Role", "", "The role to keep or end", ({ grant }) => roleName(grant)),
  column(
    "organisation_code",
    "Organisation code",
    "code",
    "Whom they act for, with all that lies below it",
    ({ grant }) => grant.organisation,
  ),
  column("organisation", "Organisation", "", "Its name", ({ grant }) => grant.organisationName),
  column("first_day", "First day", "date", "Of the role", ({ grant }) => grant.startsOn),
  column("last_day", "Last day", "date", "Empty: without an end", ({ grant }) => grant.endsOn),
  column("confirmed_on", "Last confirmed", "date", "Empty: never yet", ({ grant }) => grant.confirmedOn),
  column("due_since", "Due since", "date", "A year after the role was given or last confirmed", ({ grant }) =>
    reviewDue(grant),
  ),
  column(
    "last_used",
    "Last used",
    "date",
    "When they last used the service; empty: never",
    ({ person }) => person.lastSeen && dayOf(person.lastSeen),
  ),
];
