import { dateOf, day, type Day } from "@/lib/periods/day";
import type { Role } from "@/lib/permissions/role";
import { db } from "@/lib/server/db";

/**
 * Two systems in the database: the first with two Places, a PCN in each, a PCN
 * without a Place, and practices; the second with one practice.
 */
export async function twoSystems(): Promise<void> {
  const kinds = {
    SYSTEM: ["SYS1", "SYS2"],
    SUB_ICB: ["SUB1", "SUB2"],
    PLACE: ["PLACE1", "PLACE2"],
    PCN: ["PCN1", "PCN2", "PCN3"],
    PRACTICE: ["PRAC1", "PRAC2", "PRAC3", "PRAC4", "PRAC9"],
  } as const;
  for (const [kind, codes] of Object.entries(kinds)) {
    await db().organisation.createMany({
      data: codes.map((code) => ({ code, kind: kind as keyof typeof kinds, name: `${code} name` })),
    });
  }
  const file = [
    "SUB1>SYS1",
    "SUB2>SYS2",
    "PRAC1>SUB1",
    "PRAC2>SUB1",
    "PRAC3>SUB1",
    "PRAC4>SUB1",
    "PRAC9>SUB2",
  ];
  const local = ["PCN1>PLACE1", "PCN2>PLACE2", "PLACE1>SYS1", "PLACE2>SYS1"];
  const pcns = ["PRAC1>PCN1", "PRAC2>PCN1", "PRAC3>PCN2", "PRAC4>PCN3"];
  await db().membership.createMany({
    data: [
      ...[...file, ...pcns].map((link) => ({ ...ends(link), source: "FILE" as const })),
      ...local.map((link) => ({ ...ends(link), source: "LOCAL" as const })),
    ],
  });
}

function ends(link: string) {
  const [childCode = "", parentCode = ""] = link.split(">");
  return { childCode, parentCode };
}

type Granted = { role: Role; organisation: string; startsOn?: Day; endsOn?: Day | null };

let people = 0;

/** A person with these grants, from long ago and without an end unless they say otherwise. */
export async function aPerson(...grants: Granted[]): Promise<{ id: string; email: string }> {
  people += 1;
  const email = `person${people}@example.nhs.uk`;
  return db().person.create({
    data: {
      name: `Person ${people}`,
      email,
      grants: {
        create: grants.map(({ role, organisation, startsOn = day("2020-04-01"), endsOn = null }) => ({
          role,
          organisationCode: organisation,
          startsOn: dateOf(startsOn),
          endsOn: endsOn && dateOf(endsOn),
        })),
      },
    },
    select: { id: true, email: true },
  });
}
