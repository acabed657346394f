import { dayName } from "@/lib/periods/period";
import type { Day } from "@/lib/periods/day";
import type { Framework } from "./framework";
import { LEVELS, type Level } from "./level";

/** What a panel found when it reviewed a practice; the last may be the review in preparation. */
export type Review = {
  on: Day;
  kind: "CONFIRM" | "OVERRIDE" | "HOLD";
  /** In force when it was reviewed, before what was decided then. */
  level: Level;
  /** null: there was not enough data. */
  proposed: Level | null;
  /** Weight of what counted, and the weight judged. */
  counting: number;
  judged: number;
  actionsOpen: number;
};

export type Escalation = {
  is: "up" | "down";
  from: Level;
  to: Level;
  /** The reviews in a row that it rests on, oldest first. */
  reviews: readonly Review[];
};

/**
 * A level up or down that the edition asks to be put to the panel, or null. It
 * stands beside the proposal and never changes it: one level at a time, after
 * so many reviews in a row at the level in force. Reviews at which the panel
 * held wait for something else and are passed over.
 *
 * @param reviews oldest first
 */
export function escalation(reviews: readonly Review[], edition: Framework): Escalation | null {
  const seen = reviews.filter(({ kind }) => kind !== "HOLD");
  const last = seen.at(-1);
  if (!last) return null;
  const inARow = (fits: (review: Review, before: Review | undefined) => boolean) => {
    const from = seen.findLastIndex(
      (review, index) => review.level !== last.level || !fits(review, seen[index - 1]),
    );
    return seen.slice(from + 1);
  };
  const stuck = inARow(isWithoutImprovement);
  const clear = inARow(isClear);
  const up = levelAt(last.level + 1);
  const down = levelAt(last.level - 1);
  // Nothing is put up from Level 0: what is proposed there is answer enough.
  if (up !== null && down !== null && stuck.length >= edition.escalateAfter)
    return { is: "up", from: last.level, to: up, reviews: stuck.slice(-edition.escalateAfter) };
  if (down !== null && clear.length >= edition.deescalateAfter)
    return { is: "down", from: last.level, to: down, reviews: clear.slice(-edition.deescalateAfter) };
  return null;
}

/** The level in force is proposed still, or a higher one, and no smaller a share counts than at the review before. */
function isWithoutImprovement(review: Review, before: Review | undefined): boolean {
  if (!before || review.proposed === null || review.proposed < review.level) return false;
  // Compared as products: shares of different weights in binary are not.
  return review.counting * before.judged >= before.counting * review.judged;
}

/** A lower level is proposed, so that no trigger holds this one, and no action is open. */
function isClear({ proposed, level, actionsOpen }: Review): boolean {
  return proposed !== null && proposed < level && actionsOpen === 0;
}

function levelAt(level: number): Level | null {
  return LEVELS.find((each) => each === level) ?? null;
}

/**
 * "2 reviews in a row without improvement at Level 2 (17 July 2025, and the one to come): the framework puts Level 3 to the panel."
 *
 * @param today the day that the review in preparation is told of
 */
export function escalationSentence({ is, from, to, reviews }: Escalation, today: Day): string {
  const days = reviews.map(({ on }) => (on === today ? "and the one to come" : dayName(on))).join(", ");
  const count = reviews.length === 1 ? "1 review" : `${reviews.length} reviews in a row`;
  const found = is === "up" ? "without improvement" : "clear, with every action closed,";
  return `${count} ${found} at Level ${from} (${days}): the framework puts Level ${to} to the panel.`;
}
