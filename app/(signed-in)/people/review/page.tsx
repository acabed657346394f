import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { AdministrationPage } from "@/components/layout/administration-page";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { reviewDue, rolesDue } from "@/lib/people/review";
import { scopeOf } from "@/lib/permissions/can";
import { roleName } from "@/lib/permissions/role";
import { dayOf } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { peopleIn } from "@/lib/server/queries/people";
import { EndRole } from "../[id]/end-role";
import { ConfirmRole } from "./confirm-role";

export const metadata: Metadata = { title: "Yearly review of access" };

export default async function ReviewPage() {
  const actor = await permittedActor("people.manage");
  const people = await peopleIn(scopeOf(actor, "people.manage"));
  const due = rolesDue(people, today());
  return (
    <AdministrationPage actor={actor} current="/people/review" title={headingOf(due.length)}>
      <p className="lead">
        Once a year each role is looked at: who has it, and when they last used the service. Confirm it or end
        it. Either is in the audit trail.
      </p>
      {due.length === 0 ? (
        <Notice title="Nothing is due">
          <p>A role is here a year after it was given or last confirmed.</p>
        </Notice>
      ) : (
        <table className="dense stacked">
          <caption className="sr-only">Roles that wait for their review, longest first</caption>
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Role</th>
              <th scope="col">Due since</th>
              <th scope="col">Last used</th>
              <th scope="col">Keep it or end it</th>
            </tr>
          </thead>
          <tbody>
            {due.map(({ person, grant }) => {
              const role = `${roleName(grant)}, ${grant.organisationName}`;
              return (
                <tr key={grant.id}>
                  <th scope="row" className="wraps">
                    <Link href={`/people/${person.id}`}>{person.name}</Link>
                  </th>
                  <td className="wraps">
                    {role}
                    <span className="small block">
                      from {dayName(grant.startsOn)}
                      {grant.endsOn ? ` to ${dayName(grant.endsOn)}` : " without an end"}
                    </span>
                  </td>
                  <td className="second">{dayName(reviewDue(grant))}</td>
                  <td className="second">{person.lastSeen ? dayName(dayOf(person.lastSeen)) : "Never"}</td>
                  <td>
                    <div className="flex flex-wrap gap-2 [&_button]:mb-0">
                      {person.id !== actor.id && (
                        <ConfirmRole person={person.id} grant={grant.id} of={`${person.name}, ${role}`} />
                      )}
                      {person.id === actor.id && (
                        <span className="small wraps">Another administrator confirms yours</span>
                      )}
                      <EndRole person={person.id} grant={grant.id} role={`${person.name}, ${role}`} />
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Downloads
        of="roles that wait for their review"
        choices={[
          { label: `These (${due.length})`, table: "access-review", parameters: {}, rows: due.length },
        ]}
      />
    </AdministrationPage>
  );
}

function headingOf(due: number): string {
  if (due === 0) return "Every role has been reviewed within a year";
  return due === 1 ? "One role waits for its yearly review" : `${due} roles wait for their yearly review`;
}
