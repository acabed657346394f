import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { parsePeriod, type Period } from "@/lib/periods/period";
import { findReturned, type ReturnedPractice } from "@/lib/server/queries/returns/returned-practice";

/** The practice whose return of a month somebody may complete; null for one they may not, as for one that is not there. */
export async function completedBy(
  actor: Actor | null,
  { code, month: text }: { code: string; month: string },
): Promise<{ actor: Actor; practice: ReturnedPractice; month: Period } | null> {
  const month = parsePeriod(text);
  if (!actor || month?.cadence !== "month") return null;
  const practice = await findReturned(code);
  return practice && can(actor, "return.complete", practice) ? { actor, practice, month } : null;
}
