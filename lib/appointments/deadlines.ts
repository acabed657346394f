import type { Day } from "@/lib/periods/day";
import type { ReturnState } from "./return-state";

/** The three dates of a collection window, as instants of London wall times. */
export type Deadlines = {
  /** Sent after it is late. */
  dueAt: Date;
  /** A first return is taken until then. */
  closesAt: Date;
  /** A correction is taken until then. */
  editsCloseAt: Date;
};

const MINUTE = 60_000;

/** Whether a deadline is behind: the minute it names still counts, so that "23:59" is the whole day. */
export function isPast(deadline: Date, at: Date): boolean {
  return at.getTime() >= deadline.getTime() + MINUTE;
}

/** The deadlines that hold for a practice: its extension's where it was given one, never earlier than the window's. */
export function deadlinesFor(window: Deadlines, extension: Deadlines | null): Deadlines {
  if (!extension) return window;
  return {
    dueAt: later(window.dueAt, extension.dueAt),
    closesAt: later(window.closesAt, extension.closesAt),
    editsCloseAt: later(window.editsCloseAt, extension.editsCloseAt),
  };
}

function later(one: Date, other: Date): Date {
  return one < other ? other : one;
}

type Dated = {
  state: ReturnState;
  /** When it was first sent. */
  submittedAt: Date | null;
  /** Until when one that was sent back or released may be sent again, where the ICB said so. */
  reopenedUntil: Date | null;
};

/** Late: first sent after it was due, or due and not sent yet. */
export function isLate({ submittedAt }: Pick<Dated, "submittedAt">, { dueAt }: Deadlines, at: Date): boolean {
  return isPast(dueAt, submittedAt ?? at);
}

/** On time: sent by when it was due. */
export function isOnTime({ submittedAt }: Pick<Dated, "submittedAt">, { dueAt }: Deadlines): boolean {
  return submittedAt !== null && !isPast(dueAt, submittedAt);
}

/** Until when the practice may send: a first return until it closes, a correction until edits close or the ICB's own day. */
export function lastMoment({ submittedAt, reopenedUntil }: Dated, deadlines: Deadlines): Date {
  if (submittedAt === null) return deadlines.closesAt;
  return reopenedUntil ? later(deadlines.editsCloseAt, reopenedUntil) : deadlines.editsCloseAt;
}

/** By when the practice is asked to send: when it is due; once it was sent back, while it can be sent again. */
export function askedBy(dated: Dated, deadlines: Deadlines): Date {
  return dated.state === "RETURNED" ? lastMoment(dated, deadlines) : deadlines.dueAt;
}

/** Why the practice may not write, by the dates alone; null where it may. */
export function closedBecause(
  dated: Dated,
  window: Deadlines & { opensOn: Day },
  { at, today }: { at: Date; today: Day },
): "not-open" | "closed" | "edits-closed" | null {
  if (window.opensOn > today) return "not-open";
  if (!isPast(lastMoment(dated, window), at)) return null;
  return dated.submittedAt === null ? "closed" : "edits-closed";
}

/** What is wrong with three dates, by field; empty where they follow one another. */
export function deadlineProblems({ dueAt, closesAt, editsCloseAt }: Deadlines): Record<string, string[]> {
  return {
    ...(closesAt < dueAt && { closesAt: ["The collection must close on or after the day returns are due"] }),
    ...(editsCloseAt < closesAt && {
      editsCloseAt: ["Edits must close on or after the day the collection closes"],
    }),
  };
}
