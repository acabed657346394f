import { daysBetween, type Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { escalationSentence, type Escalation } from "./escalation";
import type { Level } from "./level";
import { reviewState } from "./review";
import { counted, periodWords } from "./words/described";

/** What is known of a practice, as far as it may want a panel. */
export type WorklistFacts = {
  /** The level in force, and the newest proposal. Level null: not enough data; proposal null: none was ever made. */
  decided: Level | null;
  proposed: { level: Level | null } | null;
  nextReview: Day | null;
  /** The day of the oldest reply that awaits an answer. */
  replyFrom: Day | null;
  /** The proposal that a decision rested on and the one that now stands for its month, where they differ. */
  revised: { month: string; decidedOn: Day; was: Level | null; is: Level | null } | null;
  escalation: Escalation | null;
};

/** Why a practice may be on the worklist, the most urgent first. */
export const WORKLIST_REASONS = [
  "review-overdue",
  "proposed-higher",
  "reply-awaits",
  "revised",
  "undecided",
  "escalation",
  "review-due",
  "proposed-lower",
] as const;

export type WorklistReason = { is: (typeof WORKLIST_REASONS)[number]; words: string; days: number | null };

/** Why a practice is on the panel's worklist, the most urgent reason first; none: it is not on it. */
export function worklistReasons(facts: WorklistFacts, today: Day): WorklistReason[] {
  const found = [
    ...reviewReasons(facts, today),
    ...levelReasons(facts),
    ...replyReasons(facts, today),
    ...revisedReasons(facts),
    ...(facts.escalation ? [reason("escalation", escalationSentence(facts.escalation, today))] : []),
  ];
  return found.toSorted((one, other) => urgency(one) - urgency(other));
}

/** For sorting practices: by their most urgent reason, of which the longest waiting comes first. None come last. */
export function byUrgency(one: readonly WorklistReason[], other: readonly WorklistReason[]): number {
  const [first, second] = [one[0], other[0]];
  if (!first || !second) return Number(!first) - Number(!second);
  return urgency(first) - urgency(second) || (second.days ?? 0) - (first.days ?? 0);
}

function urgency({ is }: WorklistReason): number {
  return WORKLIST_REASONS.indexOf(is);
}

function reason(is: WorklistReason["is"], words: string, days: number | null = null): WorklistReason {
  return { is, words, days };
}

function reviewReasons({ nextReview }: WorklistFacts, today: Day): WorklistReason[] {
  if (nextReview === null) return [];
  const { is, days } = reviewState(nextReview, today);
  const on = dayName(nextReview);
  if (is === "overdue")
    return [reason("review-overdue", `The review of ${on} is ${counted(days, "day")} overdue.`, days)];
  if (is === "later") return [];
  const when = days === 0 ? "today" : `in ${counted(days, "day")}, on ${on}`;
  // The nearest first: fewer days to go is more waiting.
  return [reason("review-due", `A review is due ${when}.`, -days)];
}

function levelReasons({ decided, proposed }: WorklistFacts): WorklistReason[] {
  if (!proposed) return [];
  const { level } = proposed;
  // Without enough data there is nothing to put to a panel: a new installation would list every practice.
  if (level === null || level === decided) return [];
  if (decided === null)
    return [reason("undecided", `No level has been decided yet; Level ${level} is proposed.`)];
  const is = level > decided ? "proposed-higher" : "proposed-lower";
  // The further apart, the sooner.
  return [reason(is, `Level ${level} is proposed, Level ${decided} is in force.`, Math.abs(level - decided))];
}

function replyReasons({ replyFrom }: WorklistFacts, today: Day): WorklistReason[] {
  if (replyFrom === null) return [];
  return [
    reason(
      "reply-awaits",
      `The practice’s reply of ${dayName(replyFrom)} awaits an answer.`,
      daysBetween(replyFrom, today),
    ),
  ];
}

function revisedReasons({ revised }: WorklistFacts): WorklistReason[] {
  if (!revised || revised.was === revised.is) return [];
  const { month, decidedOn, was, is } = revised;
  const named = (level: Level | null) => (level === null ? "not enough data" : `Level ${level}`);
  return [
    reason(
      "revised",
      `What the decision of ${dayName(decidedOn)} rested on was revised after it: for ${periodWords(month)} the proposal is now ${named(is)}, then ${named(was)}.`,
    ),
  ];
}
