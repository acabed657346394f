import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import type { AssuredPractice } from "@/lib/server/queries/assurance/assured-practice";
import { openedSince } from "@/lib/server/queries/assurance/opened-to-pcn";

/** Who else sees the level, for a practice alone: its switch. Null for everyone else. */
export type Opening = { practice: string; pcn: string | null; since: Day | null };

export async function openingOf(actor: Actor, practice: AssuredPractice): Promise<Opening | null> {
  if (!can(actor, "level.open-to-pcn", practice)) return null;
  const since = await openedSince([practice.code], today());
  return {
    practice: practice.code,
    pcn: practice.pcn?.name ?? null,
    since: since.get(practice.code) ?? null,
  };
}
