import { addDays, daysBetween, type Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { progressOf } from "./progress";
import { isEnded, type Status } from "./status";

/** What a status is proposed from. */
export type StatusFacts = {
  status: Status;
  startsOn: Day;
  due: Day;
  milestones: readonly { id: number; title: string; due: Day; doneOn: Day | null }[];
  /** Days that what it needs holds it up, and what that is. */
  heldUp: { days: number; by: readonly string[] } | null;
};

export type Proposed = { status: Status; why: string };

/** A milestone this many days late puts the action off track, not only at risk. */
export const FAR_BEHIND = 30;
/** So near the end, at least half of the milestones should be done. */
export const NEAR_THE_END = 30;

/**
 * The status that dates and milestones speak for, with the reason in a sentence.
 * What has ended or is paused stays so: only a person ends or resumes it.
 */
export function proposeStatus(facts: StatusFacts, on: Day): Proposed {
  const { status, startsOn, due, milestones, heldUp } = facts;
  if (isEnded(status) || status === "PAUSED") return { status, why: "A person said so, and it stays" };
  if (due < on) return { status: "OFF_TRACK", why: `It was due on ${dayName(due)}` };
  const [worst] = milestones
    .filter((each) => each.doneOn === null && each.due < on)
    .toSorted((one, other) => one.due.localeCompare(other.due));
  if (worst) {
    const days = daysBetween(worst.due, on);
    return {
      status: days > FAR_BEHIND ? "OFF_TRACK" : "AT_RISK",
      why: `“${worst.title}” is ${days === 1 ? "a day" : `${days} days`} late`,
    };
  }
  if (heldUp && heldUp.days > 0)
    return { status: "AT_RISK", why: `It waits for ${heldUp.by.join(" and ")}, ${heldUp.days} days longer` };
  const progress = progressOf(milestones);
  if (progress && due <= addDays(on, NEAR_THE_END) && progress.done * 2 < progress.of)
    return {
      status: "AT_RISK",
      why: `It is due on ${dayName(due)} with ${progress.done} of ${progress.of} milestones done`,
    };
  if (startsOn > on && (progress?.done ?? 0) === 0)
    return { status: "NOT_STARTED", why: `It starts on ${dayName(startsOn)}` };
  if (progress && progress.done === progress.of)
    return { status: "ON_TRACK", why: "Every milestone is done: it can be closed with its outcome" };
  return { status: "ON_TRACK", why: "Nothing is late" };
}
