import type { Day } from "@/lib/periods/day";
import { dayName, monthOf } from "@/lib/periods/period";
import type { Parameters } from "@/lib/readings/address";
import type { Named } from "@/lib/readings/view";
import type { Change } from "./change";

/** How an action stands: work goes on, waits, or has ended as done or not. */
export type Standing = "running" | "paused" | "done" | "not-done";

/** What happened to an action on a day. From null: that stayed as it was. */
export type ActionEvent = {
  on: Day;
  from: Standing | null;
  to: Standing;
  dueFrom: Day | null;
  dueTo: Day;
};

/** An action of the delivery plan or of a practice's own, with all that happened to it, oldest first. */
export type FollowedAction = {
  /** Whose it is: the system, for the delivery plan; the practice. */
  organisation: Named;
  within: readonly string[];
  title: string;
  standing: Standing;
  due: Day;
  createdOn: Day;
  events: readonly ActionEvent[];
  link: { path: string; parameters: Parameters };
};

/**
 * Actions that became overdue, ended, or were given another day between two
 * days: one line at the most of each. What ended is not told as moved or overdue too.
 */
export function actionChanges(
  actions: readonly FollowedAction[],
  { from, to }: { from: Day; to: Day },
): Change[] {
  return actions.flatMap((action) => {
    const before = standingOn(action, from);
    const after = standingOn(action, to);
    if (!after) return [];
    const told = said(before, after, { action, from, to });
    return told ? [{ ...about(action, to), ...told }] : [];
  });
}

type At = { standing: Standing; due: Day };

/** As it stood on a day; null: it was not there yet. */
export function standingOn({ standing, due, createdOn, events }: FollowedAction, on: Day): At | null {
  if (createdOn > on) return null;
  const last = events.findLast((event) => event.on <= on);
  if (last) return { standing: last.to, due: last.dueTo };
  const [next] = events;
  return next ? { standing: next.from ?? next.to, due: next.dueFrom ?? next.dueTo } : { standing, due };
}

type Told = Pick<Change, "topic" | "what" | "from" | "to">;
type Between = { action: FollowedAction; from: Day; to: Day };

function said(before: At | null, after: At, between: Between): Told | null {
  if (isEnded(after)) return before && isEnded(before) ? null : ended(after, between);
  const { from, to } = between;
  if (isOverdue(after, to) && !(before && isOverdue(before, from) && before.due === after.due)) {
    return {
      topic: "action-overdue",
      what: `newly overdue, due on ${dayName(after.due)}`,
      from: "",
      to: "not done",
    };
  }
  if (!before || before.due === after.due) return null;
  return {
    topic: "action-moved",
    what: after.due > before.due ? "put off to a later day" : "brought forward",
    from: dayName(before.due),
    to: dayName(after.due),
  };
}

function ended(after: At, { action, from, to }: Between): Told {
  const event = action.events.findLast(
    (each) => each.on > from && each.on <= to && each.to === after.standing,
  );
  const on = event ? ` on ${dayName(event.on)}` : "";
  return {
    topic: "action-ended",
    what: after.standing === "done" ? `completed${on}` : `ended without being delivered${on}`,
    from: "",
    to: after.standing === "done" ? "complete" : "not delivered",
  };
}

function isEnded({ standing }: At): boolean {
  return standing === "done" || standing === "not-done";
}

function isOverdue({ standing, due }: At, on: Day): boolean {
  return standing === "running" && due < on;
}

function about({ organisation, within, title, link }: FollowedAction, to: Day) {
  return {
    kind: "real" as const,
    strength: null,
    organisation,
    metric: null,
    source: `“${title}”`,
    within,
    period: monthOf(to).text,
    link,
  };
}
