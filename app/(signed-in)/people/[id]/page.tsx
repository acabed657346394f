import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { AdministrationPage } from "@/components/layout/administration-page";
import { scopeOf } from "@/lib/permissions/can";
import { roleName } from "@/lib/permissions/role";
import { isYetToEnd } from "@/lib/people/last-day-ending";
import { addDays } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { findPersonIn, type ListedGrant } from "@/lib/server/queries/people";
import { requireActor } from "@/lib/server/session";
import { EndAccess } from "./end-access";
import { EndRole } from "./end-role";
import { GiveRole } from "./give-role";

type Props = PageProps<"/people/[id]">;

async function load({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  return permitted("people.manage", findPersonIn(scopeOf(actor, "people.manage"), id));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).name };
}

export default async function PersonPage(props: Props) {
  const person = await load(props);
  const actor = await requireActor();
  return (
    <AdministrationPage actor={actor} current="/people" kicker="Person" title={person.name}>
      <p className="mt-2 text-reason">
        <Link href="/people">All people</Link>
      </p>
      <p>
        {person.email}. {person.disabled ? "Access has ended." : ""}
      </p>
      <h2 className="nhsuk-heading-m">Roles</h2>
      {person.grants.length === 0 && <p>None yet.</p>}
      <ul className="nhsuk-list">
        {person.grants.map((grant) => (
          <li key={grant.id}>
            {roleName(grant)}, {grant.organisationName} ({grant.organisation}), {lasting(grant)}
            {isYetToEnd(grant, today()) && (
              <EndRole
                person={person.id}
                grant={grant.id}
                role={roleName(grant)}
                begun={grant.startsOn <= today()}
              />
            )}
          </li>
        ))}
      </ul>
      {!person.disabled && (
        <>
          <h2 className="nhsuk-heading-m">Give a role</h2>
          <GiveRole person={person.id} startsOn={today()} endsOn={addDays(today(), 364)} />
          <h2 className="nhsuk-heading-m">End all access</h2>
          <EndAccess person={person.id} />
        </>
      )}
    </AdministrationPage>
  );
}

function lasting({ startsOn, endsOn }: ListedGrant): string {
  if (endsOn !== null && endsOn < startsOn) return `given from ${dayName(startsOn)} and taken back`;
  return `from ${dayName(startsOn)} ${endsOn === null ? "without an end" : `to ${dayName(endsOn)}`}`;
}
