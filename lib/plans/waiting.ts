import { addDays, type Day } from "@/lib/periods/day";
import { whenDue } from "@/lib/periods/when-due";
import { SILENT_DAYS, silentDays } from "./silent";
import { isLate, isRunning, type Status } from "./status";

/** What an action of the delivery plan waits for from its owner, the most urgent first. */
export const WAITS = ["late", "due", "silent"] as const;
export type Wait = (typeof WAITS)[number];

/** Days ahead of which an owner is told that an action is due. */
export const AHEAD_DAYS = 7;

/** What of an action tells whether its owner is waited for. */
export type OwnedAction = {
  code: string;
  title: string;
  status: Status;
  startsOn: Day;
  due: Day;
  updatedOn: Day | null;
  owner: string;
};

/** Why an action waits for its owner on a day: one reason, the most urgent. Null: it does not. */
export function waitOf(action: OwnedAction, on: Day): Wait | null {
  if (isLate(action, on)) return "late";
  if (isRunning(action.status) && action.due <= addDays(on, AHEAD_DAYS)) return "due";
  return silentDays(action, on) === null ? null : "silent";
}

const WORDS: Record<Wait, { one: string; many: string }> = {
  late: { one: "delivery plan action is overdue", many: "delivery plan actions are overdue" },
  due: {
    one: "delivery plan action is due within 7 days",
    many: "delivery plan actions are due within 7 days",
  },
  silent: {
    one: `delivery plan action has had no update for ${SILENT_DAYS} days`,
    many: `delivery plan actions have had no update for ${SILENT_DAYS} days`,
  },
};

/** "2 delivery plan actions are overdue". */
export function waitWords(wait: Wait, count: number): string {
  return `${count} ${count === 1 ? WORDS[wait].one : WORDS[wait].many}`;
}

/** When it is or was due, or how long nothing was said: "6 days overdue", "by 22 January 2026", "45 days". */
export function waitWhen(action: OwnedAction, on: Day): string {
  return waitOf(action, on) === "silent" ? `${silentDays(action, on) ?? 0} days` : whenDue(action.due, on);
}

/** By why they wait, the most urgent first, and of one reason the soonest due first. */
export function byWait<Action extends OwnedAction>(
  actions: readonly Action[],
  on: Day,
): { wait: Wait; actions: Action[] }[] {
  return WAITS.map((wait) => ({
    wait,
    actions: actions
      .filter((action) => waitOf(action, on) === wait)
      .toSorted((one, other) => one.due.localeCompare(other.due) || one.code.localeCompare(other.code)),
  })).filter(({ actions: found }) => found.length > 0);
}
