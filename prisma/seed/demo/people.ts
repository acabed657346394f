import type { Role } from "@/lib/permissions/role";
import { dateOf, day } from "@/lib/periods/day";
import { db } from "@/lib/server/db";
import { SYSTEM } from "./names";
import { CANAL_SIDE } from "./stories";

type DemoGrant = { role: Role; organisation: string; deputy?: true; cleared?: true };
type DemoPerson = { name: string; grants: readonly DemoGrant[] };

const ICB = SYSTEM.code;

/** At least one person in each role: the choices of the demo's sign-in page. All are made up. */
export const PEOPLE: readonly DemoPerson[] = [
  { name: "Priya Nair", grants: [{ role: "ICB_PRIMARY_CARE", organisation: ICB }] },
  { name: "Helen Ashworth", grants: [{ role: "ICB_QUALITY", organisation: ICB, cleared: true }] },
  { name: "Marcus Bellamy", grants: [{ role: "ICB_CONTRACTS", organisation: ICB }] },
  { name: "Wei Lin Tan", grants: [{ role: "ICB_ANALYST", organisation: ICB }] },
  { name: "Joanne Fletcher", grants: [{ role: "PLACE_LEAD", organisation: `${ICB}-COVENTRY` }] },
  {
    name: "Dr Asha Menon",
    grants: [
      { role: "PCN_STAFF", organisation: "ZP0001" },
      { role: "PCC_MEMBER", organisation: ICB },
    ],
  },
  { name: "Sarah Whitcombe", grants: [{ role: "PRACTICE_MANAGER", organisation: CANAL_SIDE }] },
  { name: "Tom Okafor", grants: [{ role: "PRACTICE_MANAGER", organisation: CANAL_SIDE, deputy: true }] },
  { name: "Dr Owen Pritchard", grants: [{ role: "PCC_MEMBER", organisation: ICB }] },
  { name: "Margaret Doyle", grants: [{ role: "COMMITTEE_READER", organisation: ICB }] },
  { name: "Dr Ravi Sethi", grants: [{ role: "LMC", organisation: ICB }] },
  { name: "Chris Lowther", grants: [{ role: "ADMINISTRATOR", organisation: ICB }] },
];

const GRANTED_ON = day("2024-04-01");

/** Puts the people there with their grants. Nobody who is there already is touched. */
export async function seedPeople(): Promise<void> {
  for (const { name, grants } of PEOPLE) {
    const email = `${name.replace(/^Dr /, "").toLowerCase().replaceAll(" ", ".")}@example.nhs.uk`;
    await db().person.upsert({
      where: { email },
      update: {},
      create: {
        name,
        email,
        grants: {
          create: grants.map(({ role, organisation, deputy = false, cleared = false }) => ({
            role,
            organisationCode: organisation,
            deputy,
            clearedRestricted: cleared,
            startsOn: dateOf(GRANTED_ON),
            grantedBy: "Chris Lowther",
          })),
        },
      },
    });
  }
}
