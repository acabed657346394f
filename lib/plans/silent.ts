import { daysBetween, type Day } from "@/lib/periods/day";
import { isRunning, type Status } from "./status";

/** Days without a word from its owner after which an action is silent. */
export const SILENT_DAYS = 30;

type Heard = { status: Status; startsOn: Day; updatedOn: Day | null; owner: string };

export function silentWords(days: number): string {
  return `No update for ${days} days`;
}

/**
 * Days since anyone said how the action goes, where that is 30 or more; null
 * otherwise. Counted from its first day where nobody has said anything. What
 * nobody owns and nobody has spoken of lacks an owner, not a word of one.
 */
export function silentDays({ status, startsOn, updatedOn, owner }: Heard, on: Day): number | null {
  if (!isRunning(status) || (updatedOn === null && owner === "")) return null;
  const days = daysBetween(updatedOn ?? startsOn, on);
  return days >= SILENT_DAYS ? days : null;
}
