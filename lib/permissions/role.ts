/** The roles a person may be granted; the same words as the database's. */
export const ROLES = [
  "ICB_PRIMARY_CARE",
  "ICB_QUALITY",
  "ICB_CONTRACTS",
  "ICB_ANALYST",
  "PLACE_LEAD",
  "PCN_STAFF",
  "PRACTICE_MANAGER",
  "PCC_MEMBER",
  "COMMITTEE_READER",
  "LMC",
  "ADMINISTRATOR",
] as const;

export type Role = (typeof ROLES)[number];

/** The kind of organisation a role is granted for: its scope. */
export type GrantedFor = "SYSTEM" | "PLACE" | "PCN" | "PRACTICE";

export const GRANTED_FOR = {
  ICB_PRIMARY_CARE: "SYSTEM",
  ICB_QUALITY: "SYSTEM",
  ICB_CONTRACTS: "SYSTEM",
  ICB_ANALYST: "SYSTEM",
  PLACE_LEAD: "PLACE",
  PCN_STAFF: "PCN",
  PRACTICE_MANAGER: "PRACTICE",
  PCC_MEMBER: "SYSTEM",
  COMMITTEE_READER: "SYSTEM",
  LMC: "SYSTEM",
  ADMINISTRATOR: "SYSTEM",
} as const satisfies Record<Role, GrantedFor>;

const NAMES: Record<Role, string> = {
  ICB_PRIMARY_CARE: "ICB primary care",
  ICB_QUALITY: "ICB quality and nursing",
  ICB_CONTRACTS: "ICB contracts",
  ICB_ANALYST: "ICB analyst",
  PLACE_LEAD: "Place lead",
  PCN_STAFF: "PCN",
  PRACTICE_MANAGER: "Practice manager",
  PCC_MEMBER: "PCC member",
  COMMITTEE_READER: "Committee reader",
  LMC: "LMC",
  ADMINISTRATOR: "Administrator",
};

/** The role as people read it: "Practice manager", or "Deputy practice manager" for a deputy's grant. */
export function roleName({ role, deputy }: { role: Role; deputy: boolean }): string {
  return deputy ? `Deputy ${NAMES[role].toLowerCase()}` : NAMES[role];
}
