import { daysBetween, type Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { duePath, thingWords, type FallingDue } from "./falling-due";
import type { Message } from "./messages";

/** The kinds of e-mail about reviews and replies that fall due; each can be stopped by itself. */
export const ASSURANCE_MAIL = {
  "review-due": "E-mails that the review of a practice’s level falls due within four weeks",
  "review-overdue": "E-mails that the review of a practice’s level is overdue",
  "reply-closes": "E-mails a week before your practice’s time to reply ends",
} as const;

/** Days before a reply window closes from which a practice is reminded. */
const AHEAD_DAYS = 7;

/**
 * To whoever decides levels, once when a review comes within the weeks it falls
 * due in and once when it is overdue; of anything else none.
 */
export function reviewFallsDue(review: FallingDue): Message | null {
  const { is, practice, practiceName, on } = review;
  if (is !== "review-due" && is !== "review-overdue") return null;
  const late = is === "review-overdue";
  return {
    key: `${is}:${practice}:${on}`,
    kind: is,
    subject: late ? "A review is overdue" : "A review falls due within four weeks",
    body: late
      ? `The review of a practice’s level was due by ${dayName(on)}.`
      : `The review of a practice’s level is due by ${dayName(on)}.`,
    private: { practice, permission: "level.decide", words: `To review: ${practiceName}` },
    path: duePath(review),
  };
}

/** To a practice that has not replied, once in the week before its time to reply ends; else none. */
export function replyCloses(reply: FallingDue, today: Day): Message | null {
  const { is, practice, practiceName, on } = reply;
  const left = daysBetween(today, on);
  if (is !== "reply-closes" || left < 0 || left > AHEAD_DAYS) return null;
  return {
    key: `reply-closes:${practice}:${on}:${reply.what}`,
    kind: "reply-closes",
    subject: "Your practice’s time to reply ends soon",
    body: `Your practice may reply until the end of ${dayName(on)}. Whether it does is its own choice.`,
    private: { practice, permission: "level.reply", words: `${practiceName}: ${thingWords(reply, true)}` },
    path: duePath(reply),
  };
}
