import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { Permission } from "@/lib/permissions/permissions";
import { levelName, type Level } from "./level";

/**
 * An e-mail of the service. Subject and body tell nothing of a practice, because
 * an inbox and the outbox are read by others too; `private` is for those who hold
 * the permission for the practice, or where it is of none, for its reader alone.
 */
export type Message = {
  /** With the person's id, told once and never again. */
  key: string;
  kind: string;
  subject: string;
  body: string;
  private:
    | { practice: string; permission: Permission; words: string }
    | { practice: null; permission: null; words: string }
    | null;
  /** The page it leads to. */
  path: string;
};

type About = { practice: string; practiceName: string };

/** To the practice, the day its level was decided. */
export function levelDecided({
  decision,
  level,
  reason,
  nextReview,
  practice,
  practiceName,
}: About & { decision: number; level: Level; reason: string; nextReview: Day }): Message {
  const words = `${practiceName} is at ${levelName(level)}.${reason ? ` The panel’s reason: ${reason}` : ""}\n\nThe next review is due by ${dayName(nextReview)}.`;
  return {
    key: `level-decided:${decision}`,
    kind: "level-decided",
    subject: "A decision was made about your practice",
    body: "A panel has made a decision about your practice. You can read the reason and reply.",
    private: { practice, permission: "decided-level.view", words },
    path: `/assurance/${practice}`,
  };
}

/** To the practice, when its reply was answered. */
export function replyAnswered({
  reply,
  answer,
  practice,
  practiceName,
}: About & { reply: string; answer: string }): Message {
  return {
    key: `reply-answered:${reply}`,
    kind: "reply-answered",
    subject: "Your reply was answered",
    body: "The ICB has answered what your practice wrote.",
    private: { practice, permission: "level.reply", words: `The answer to ${practiceName}: ${answer}` },
    path: `/assurance/${practice}`,
  };
}

/** To the practice, when support is offered. */
export function supportOffered({
  given,
  name,
  provider,
  words,
  practice,
  practiceName,
}: About & { given: number; name: string; provider: string; words: string }): Message {
  return {
    key: `support-offered:${given}`,
    kind: "support-offered",
    subject: "Support is offered to your practice",
    body: "The ICB offers your practice support. You can accept or decline it.",
    private: {
      practice,
      permission: "support.read",
      words: `${practiceName} is offered: ${name} (${provider}). ${words}`,
    },
    path: `/assurance/${practice}/support`,
  };
}

type DueAction = About & { action: number; title: string; due: Day };

/** To whoever does it, a week before an action is due. */
export function actionDue({ action, title, due, practice, practiceName }: DueAction): Message {
  return {
    key: `action-due:${action}:${due}`,
    kind: "action-due",
    subject: "An action is due within a week",
    body: `An action of yours is due by ${dayName(due)}.`,
    private: { practice, permission: "support.read", words: `${practiceName}: ${title}` },
    path: `/assurance/${practice}/plan`,
  };
}

/** To whoever does it, once an action is overdue. */
export function actionOverdue({ action, title, due, practice, practiceName }: DueAction): Message {
  return {
    key: `action-overdue:${action}:${due}`,
    kind: "action-overdue",
    subject: "An action is overdue",
    body: `An action of yours was due by ${dayName(due)}. Say how it stands, or move its day with a reason.`,
    private: { practice, permission: "support.read", words: `${practiceName}: ${title}` },
    path: `/assurance/${practice}/plan`,
  };
}

/** At the start of a month, to whoever has something waiting. `needs` name no practice. */
export function digest(month: string, needs: readonly string[]): Message {
  const things = needs.length === 1 ? "1 thing needs you" : `${needs.length} things need you`;
  return {
    key: `digest:${month}`,
    kind: "digest",
    subject: things,
    body: [`${things}:`, ...needs.map((words) => `- ${words}`)].join("\n"),
    private: null,
    path: "/",
  };
}
