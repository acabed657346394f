import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";
import { inForce } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import { roleName } from "@/lib/permissions/role";
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
  return (
    <Page>
      <p>
        <Link href="/people">All people</Link>
      </p>
      <h1>{person.name}</h1>
      <p>
        {person.email}. {person.disabled ? "Access has ended." : ""}
      </p>
      <h2 className="nhsuk-heading-m">Roles</h2>
      {person.grants.length === 0 && <p>None yet.</p>}
      <ul className="nhsuk-list">
        {person.grants.map((grant) => (
          <li key={grant.id}>
            {roleName(grant)}, {grant.organisationName} ({grant.organisation}), {lasting(grant)}
            {inForce(grant, today()) && (
              <EndRole person={person.id} grant={grant.id} role={roleName(grant)} />
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
    </Page>
  );
}

function lasting({ startsOn, endsOn }: ListedGrant): string {
  return `from ${dayName(startsOn)} ${endsOn === null ? "without an end" : `to ${dayName(endsOn)}`}`;
}
