import "server-only";
import { z } from "zod";
import { dateOf, dayOf, type Day } from "@/lib/periods/day";
import type { Subject } from "@/lib/permissions/actor";
import { roleName, type Role } from "@/lib/permissions/role";
import type { Scope } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";

/** The condition of a grant that holds on a day, its first and last included. */
export function grantsInForce(on: Day) {
  const date = dateOf(on);
  return { startsOn: { lte: date }, OR: [{ endsOn: null }, { endsOn: { gte: date } }] };
}

/** Someone to sign in as in the demo: who they are, and as what. */
export type Choice = { id: string; name: string; roles: string[] };

/** Everyone who may sign in, in the order of roles: the demo's list of choices. */
export async function signInChoices(): Promise<Choice[]> {
  const inForce = grantsInForce(today());
  const people = await db().person.findMany({
    where: { disabledAt: null, grants: { some: inForce } },
    select: {
      id: true,
      name: true,
      grants: {
        where: inForce,
        orderBy: { id: "asc" },
        select: { id: true, role: true, deputy: true, organisation: { select: { name: true } } },
      },
    },
  });
  const first = (person: (typeof people)[number]) => person.grants[0]?.id ?? 0;
  return people
    .toSorted((one, other) => first(one) - first(other))
    .map(({ id, name, grants }) => ({
      id,
      name,
      roles: grants.map((grant) => `${roleName(grant)}, ${grant.organisation.name}`),
    }));
}

export type ListedGrant = {
  id: number;
  role: Role;
  deputy: boolean;
  organisation: string;
  organisationName: string;
  startsOn: Day;
  endsOn: Day | null;
  /** When a review last confirmed it. */
  confirmedOn: Day | null;
};
export type ListedPerson = {
  id: string;
  name: string;
  email: string;
  disabled: boolean;
  lastSeen: Date | null;
  grants: ListedGrant[];
};

/**
 * The people an administrator of these organisations looks after: those with a
 * grant, now or once, in their systems, and those with none yet. Of someone who
 * acts elsewhere too, the grants elsewhere are not told, and so not theirs to end.
 */
export async function peopleIn({ organisations }: Scope): Promise<ListedPerson[]> {
  const people = await db().person.findMany({
    where: { OR: [{ grants: { none: {} } }, { grants: { some: withinSystems(organisations) } }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: listedIn(organisations),
  });
  return people.map(listed);
}

/** One of `peopleIn`, as a subject below the organisations asked for; null for anyone they do not look after. */
export async function findPersonIn({ organisations }: Scope, id: string): Promise<FoundPerson | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const person = await db().person.findFirst({
    where: { id, OR: [{ grants: { none: {} } }, { grants: { some: withinSystems(organisations) } }] },
    select: listedIn(organisations),
  });
  return person && { ...listed(person), code: id, ancestors: organisations };
}

export type FoundPerson = ListedPerson & Subject;

function listedIn(organisations: readonly string[]) {
  return {
    id: true,
    name: true,
    email: true,
    disabledAt: true,
    sessions: { orderBy: { lastSeenAt: "desc" }, take: 1, select: { lastSeenAt: true } },
    grants: {
      where: withinSystems(organisations),
      orderBy: [{ startsOn: "desc" }, { id: "desc" }],
      select: {
        id: true,
        role: true,
        deputy: true,
        startsOn: true,
        endsOn: true,
        confirmedOn: true,
        organisationCode: true,
        organisation: { select: { name: true } },
      },
    },
  } as const satisfies Prisma.PersonSelect;
}

function listed(person: Prisma.PersonGetPayload<{ select: ReturnType<typeof listedIn> }>): ListedPerson {
  const { sessions, grants, disabledAt, ...rest } = person;
  return {
    ...rest,
    disabled: disabledAt !== null,
    lastSeen: sessions[0]?.lastSeenAt ?? null,
    grants: grants.map(({ organisationCode, organisation, startsOn, endsOn, confirmedOn, ...grant }) => ({
      ...grant,
      organisation: organisationCode,
      organisationName: organisation.name,
      startsOn: dayOf(startsOn),
      endsOn: endsOn && dayOf(endsOn),
      confirmedOn: confirmedOn && dayOf(confirmedOn),
    })),
  };
}

/** Whether someone who may administer is left once this person, or this grant, is gone. */
export async function leavesAdministrator(
  tx: Prisma.TransactionClient,
  gone: { personId: string } | { grantId: number },
): Promise<boolean> {
  // One at a time, so that two administrators cannot each end the other.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('administrators', 0))`;
  const administrators = await tx.grant.findMany({
    where: { role: "ADMINISTRATOR", person: { disabledAt: null }, ...grantsInForce(today()) },
    select: { id: true, personId: true },
  });
  const isGone = (grant: { id: number; personId: string }) =>
    "personId" in gone ? grant.personId === gone.personId : grant.id === gone.grantId;
  return !administrators.some(isGone) || administrators.some((grant) => !isGone(grant));
}

/** Organisations that are, or lie below, one of these. */
function withinSystems(codes: readonly string[]): Prisma.GrantWhereInput {
  const parents = (next: Prisma.OrganisationWhereInput) => ({ parents: { some: { parent: next } } });
  const here = { code: { in: [...codes] } };
  return { organisation: { OR: [here, parents(here), parents(parents(here))] } };
}
