import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { auditReach } from "@/lib/permissions/audit-scope";
import { addDays } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { auditTrail, type ToldEntry } from "./audit-trail";

/** As long as it takes to be seen by whoever looks once a month. */
const DAYS_SHOWN = 35;

/** Roles that people gave themselves of late, for those who are to see it; none for anyone else. */
export async function rolesGivenToOneself(actor: Actor): Promise<ToldEntry[]> {
  const reads = auditReach(actor).some(
    ({ topics }) => topics.includes("own-access") && !topics.includes("access"),
  );
  if (!reads) return [];
  const filter = { action: "grant.made", person: null, organisation: null, to: null };
  const { entries } = await auditTrail(actor, { ...filter, from: addDays(today(), -DAYS_SHOWN) }, 1);
  return entries;
}
