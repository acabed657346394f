import { daysBetween, type Day } from "@/lib/periods/day";
import { dayName, monthOf } from "@/lib/periods/period";

/** One change of a milestone: its first day, each day it was moved to, and what came of it. */
export type MilestoneEvent = {
  on: Day;
  by: string;
  kind: "added" | "moved" | "done" | "reopened" | "stopped";
  dueFrom: Day | null;
  dueTo: Day;
  words: string;
};

const HAPPENED: Record<MilestoneEvent["kind"], string> = {
  added: "Set for",
  moved: "Moved to",
  done: "Done; was due",
  reopened: "Opened again, due",
  stopped: "Stopped; was due",
};

/** "1 October 2025: Moved to 1 March 2026 (was 1 December 2025), by A lead. Why". */
export function milestoneEventWords({ on, by, kind, dueFrom, dueTo, words }: MilestoneEvent): string {
  const was = dueFrom !== null && dueFrom !== dueTo ? ` (was ${dayName(dueFrom)})` : "";
  return `${dayName(on)}: ${HAPPENED[kind]} ${dayName(dueTo)}${was}, by ${by}${words && `. ${words}`}`;
}

export type Milestone = {
  id: number;
  title: string;
  due: Day;
  doneOn: Day | null;
  stoppedOn: Day | null;
  version: number;
  events: readonly MilestoneEvent[];
};

export type MilestoneState = "done" | "late" | "due" | "next" | "stopped";

/** Done, late (its day is past), due within this month, or to come. */
export function milestoneState({ due, doneOn, stoppedOn }: Milestone, on: Day): MilestoneState {
  if (doneOn !== null) return "done";
  if (stoppedOn !== null) return "stopped";
  if (due < on) return "late";
  return monthOf(due).text === monthOf(on).text ? "due" : "next";
}

const NAMES: Record<MilestoneState, string> = {
  done: "Done",
  late: "Late",
  due: "Due this month",
  next: "To come",
  stopped: "Stopped",
};

export function milestoneStateName(state: MilestoneState): string {
  return NAMES[state];
}

/** Days past its day; 0 where it is not late. */
export function daysLate(milestone: Milestone, on: Day): number {
  return milestoneState(milestone, on) === "late" ? daysBetween(milestone.due, on) : 0;
}

/** How often its day was moved to a later one. */
export function timesMovedLater({ events }: Pick<Milestone, "events">): number {
  return events.filter(({ kind, dueFrom, dueTo }) => kind === "moved" && dueFrom !== null && dueTo > dueFrom)
    .length;
}

export type MilestoneCounts = Record<MilestoneState, number>;

export function milestoneCounts(milestones: readonly Milestone[], on: Day): MilestoneCounts {
  const counts: MilestoneCounts = { done: 0, late: 0, due: 0, next: 0, stopped: 0 };
  for (const each of milestones) counts[milestoneState(each, on)] += 1;
  return counts;
}

/** "7 done, 1 late, 3 to come": only what there is. A milestone that was stopped is in no number but its own. */
export function countsInWords({ done, late, due, next, stopped }: MilestoneCounts): string {
  const parts = [
    [done, "done"],
    [late, "late"],
    [due, "due this month"],
    [next, "to come"],
    [stopped, "stopped"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return said.length === 0 ? "None set" : said.join(", ");
}
