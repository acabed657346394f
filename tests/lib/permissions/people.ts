import { day } from "@/lib/periods/day";
import type { Actor, HeldGrant, Subject } from "@/lib/permissions/actor";
import { GRANTED_FOR, type Role } from "@/lib/permissions/role";

/** One system: two Places, each with PCNs, each with practices; and a neighbour. */
export const ORGANISATIONS = {
  SYS1: subject("SYS1"),
  PLACE1: subject("PLACE1", "SYS1"),
  PLACE2: subject("PLACE2", "SYS1"),
  PCN1: subject("PCN1", "PLACE1", "SYS1"),
  PCN2: subject("PCN2", "PLACE2", "SYS1"),
  PRAC1: subject("PRAC1", "PCN1", "PLACE1", "SYS1"),
  PRAC2: subject("PRAC2", "PCN1", "PLACE1", "SYS1"),
  PRAC3: subject("PRAC3", "PCN2", "PLACE2", "SYS1"),
  SYS2: subject("SYS2"),
  PRAC9: subject("PRAC9", "PCN9", "PLACE9", "SYS2"),
} as const;

/** Whom a role of each kind acts for in these tests. */
export const ACTS_FOR = { SYSTEM: "SYS1", PLACE: "PLACE1", PCN: "PCN1", PRACTICE: "PRAC1" } as const;

export const PERSON = "0b6f1f6e-7d0a-4f6e-9d77-1c1c1c1c1c1c";

export function aGrant(role: Role, change: Partial<HeldGrant> = {}): HeldGrant {
  const organisation = ACTS_FOR[GRANTED_FOR[role]];
  return {
    id: 1,
    role,
    deputy: false,
    clearedRestricted: false,
    organisation,
    organisationName: organisation,
    system: "SYS1",
    startsOn: day("2025-04-01"),
    endsOn: null,
    ...change,
  };
}

export function anActor(...grants: HeldGrant[]): Actor {
  return { id: PERSON, name: "Priya Nair", holds: grants, grants, actingAs: null };
}

function subject(code: string, ...ancestors: string[]): Subject {
  return { code, ancestors };
}
