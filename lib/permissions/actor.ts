import type { Day } from "@/lib/periods/day";
import type { Role } from "./role";

/** What a person may act as: one role for one organisation, from day to day. */
export type HeldGrant = {
  id: number;
  role: Role;
  deputy: boolean;
  clearedRestricted: boolean;
  /** The code of the organisation acted for, and its name. */
  organisation: string;
  organisationName: string;
  /** The system the organisation belongs to today; itself when it is one; null while no file has said. */
  system: string | null;
  startsOn: Day;
  endsOn: Day | null;
};

/** The signed-in person. Only grants in force are ever here: the session query leaves the others out. */
export type Actor = {
  id: string;
  name: string;
  /** Every grant in force: what the "acting as" switch offers. */
  holds: readonly HeldGrant[];
  /** The grants acted under now: the one chosen, or all of them. Every rule asks these. */
  grants: readonly HeldGrant[];
  /** The grant chosen with the switch, or null. */
  actingAs: number | null;
};

/** What an item is about, for the audit trail. "own-access": a role someone gave themself. */
export const TOPICS = [
  "access",
  "own-access",
  "organisations",
  "settings",
  "loads",
  "assurance",
  "soft-intelligence",
  "restricted",
  "contracts",
  "returns",
  "plan",
  "programmes",
] as const;

export type Topic = (typeof TOPICS)[number];

/**
 * An organisation, or an item that belongs to one, with every organisation
 * above it **on the date in question**. The rest are facts some rules ask for;
 * a fact left out is answered with "no".
 */
export type Subject = {
  code: string;
  ancestors: readonly string[];
  /** The practice has opened its decided level to its PCN. */
  openedToPcn?: boolean;
  /** PCNs the practice lets complete its appointment return. */
  returnsBy?: readonly string[];
  /** People who sit on the panel of this decision. */
  panel?: readonly string[];
  /** The person who owns this action or workstream. */
  owner?: string;
  /** People to whose committee a frozen report is due. */
  readers?: readonly string[];
  topic?: Topic;
};

/** True while a grant lasts, its first and last day included. */
export function inForce(grant: { startsOn: Day; endsOn: Day | null }, on: Day): boolean {
  return grant.startsOn <= on && (grant.endsOn === null || on <= grant.endsOn);
}

/** True when the organisation acted for is the subject or above it. */
export function reaches(grant: HeldGrant, subject: Subject): boolean {
  return grant.organisation === subject.code || subject.ancestors.includes(grant.organisation);
}

/** True when the subject is in the system the grant belongs to, wherever in it. */
export function sharesSystem(grant: HeldGrant, subject: Subject): boolean {
  return grant.system !== null && (grant.system === subject.code || subject.ancestors.includes(grant.system));
}
