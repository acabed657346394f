import type { Role } from "@/lib/permissions/role";

/** The roles that see practices by name, and so may be shown a group of them. */
export const SHARED_WITH = [
  "ICB_PRIMARY_CARE",
  "ICB_QUALITY",
  "ICB_CONTRACTS",
  "ICB_ANALYST",
  "PLACE_LEAD",
  "PCN_STAFF",
  "PRACTICE_MANAGER",
] as const satisfies readonly Role[];

/** The name of a role's tick box. */
export function shareField(role: Role): string {
  return `share-${role}`;
}
