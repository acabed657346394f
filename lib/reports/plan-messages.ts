import { addDays, dateOf, daysBetween, type Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { Message } from "@/lib/pqaf/messages";
import { AHEAD_DAYS, type OwnedAction } from "@/lib/plans/waiting";
import { isLate, isRunning } from "@/lib/plans/status";

/** The kinds of e-mail about the delivery plan; each can be stopped by itself. */
export const PLAN_MAIL = {
  "delivery-due": "E-mails a week and a day before your actions of the delivery plan are due",
  "delivery-overdue": "The weekly e-mail about your overdue actions of the delivery plan",
  "delivery-digest": "The weekly e-mail about actions of the delivery plan you follow that slipped",
} as const;

export type MailedAction = OwnedAction & { id: number; system: string };

/** To its owner, once in the week before the day an action is due and once the day before; else none. */
export function planDue(action: MailedAction, on: Day): Message | null {
  const left = daysBetween(on, action.due);
  if (!isRunning(action.status) || left < 0 || left > AHEAD_DAYS) return null;
  const soon = left <= 1;
  const when = left === 0 ? "today" : left === 1 ? "tomorrow" : `on ${dayName(action.due)}`;
  return {
    key: `delivery-due:${action.id}:${action.due}:${soon ? 1 : AHEAD_DAYS}`,
    kind: "delivery-due",
    subject: `Delivery plan: an action is due ${when}`,
    body: `“${action.title}” is due ${when}. An update takes under a minute: say how it goes, or move the day with a reason.`,
    private: null,
    path: `/plan/${encodeURIComponent(action.code)}?system=${action.system}`,
  };
}

/** To the owner of overdue actions, at most once a week; none where nothing is overdue. */
export function planOverdue(actions: readonly MailedAction[], on: Day): Message | null {
  const late = actions.filter((each) => isLate(each, on));
  if (late.length === 0) return null;
  const lines = late
    .toSorted((one, other) => one.due.localeCompare(other.due))
    .map(({ title, due }) => `- ${title}, due ${dayName(due)}`);
  return {
    key: `delivery-overdue:${mondayOf(on)}`,
    kind: "delivery-overdue",
    subject: `Delivery plan: ${late.length === 1 ? "1 action is" : `${late.length} actions are`} overdue`,
    body: `These wait for your update, or a new day with its reason:\n${lines.join("\n")}`,
    private: null,
    path: "/plan?mine=1&late=1",
  };
}

/** What happened in a week to an action somebody follows. */
export type Slipped = {
  code: string;
  title: string;
  status: OwnedAction["status"];
  due: Day;
  /** The day it had at the week's start, where it was moved later; else null. */
  movedFrom: Day | null;
  /** Whether its status was set to at risk or off track. */
  worse: boolean;
};

/** To whoever follows actions, what of them slipped in the week before; none where none did. */
export function planDigest(followed: readonly Slipped[], on: Day): Message | null {
  const { from, to } = weekBefore(on);
  const lines = followed.flatMap((action) => {
    const words = slipWords(action, from, to);
    return words === null ? [] : [`- ${action.title}: ${words}`];
  });
  if (lines.length === 0) return null;
  return {
    key: `delivery-digest:${mondayOf(on)}`,
    kind: "delivery-digest",
    subject: `Delivery plan: ${lines.length} of the actions you follow slipped`,
    body: `From ${dayName(from)} to ${dayName(to)}:\n${lines.join("\n")}`,
    private: null,
    path: "/plan",
  };
}

function slipWords({ status, due, movedFrom, worse }: Slipped, from: Day, to: Day): string | null {
  if (!isRunning(status)) return null;
  const words = [
    movedFrom !== null && movedFrom < due && `moved from ${dayName(movedFrom)} to ${dayName(due)}`,
    worse && status === "AT_RISK" && "now at risk",
    worse && status === "OFF_TRACK" && "now off track",
    due >= from && due <= to && `overdue since ${dayName(due)}`,
  ].filter((each) => each !== false);
  return words.length === 0 ? null : words.join(", ");
}

/** The last whole week, Monday to Sunday, before a day. */
export function weekBefore(on: Day): { from: Day; to: Day } {
  const monday = mondayOf(on);
  return { from: addDays(monday, -7), to: addDays(monday, -1) };
}

function mondayOf(on: Day): Day {
  return addDays(on, -((dateOf(on).getUTCDay() + 6) % 7));
}
