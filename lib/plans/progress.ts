import type { Day } from "@/lib/periods/day";

export type MilestoneState = { id: number; doneOn: Day | null };

export type Progress = { done: number; of: number };

/**
 * How far something has come: its milestones done, of all of them. A milestone
 * that serves several actions counts once. The one rule for an action, a theme,
 * the plan, their pages, files and reports. None where there is no milestone.
 */
export function progressOf(milestones: Iterable<MilestoneState>): Progress | null {
  const each = new Map([...milestones].map((milestone) => [milestone.id, milestone]));
  if (each.size === 0) return null;
  return { done: [...each.values()].filter(({ doneOn }) => doneOn !== null).length, of: each.size };
}

/** "2 of 5 milestones done", or that there are none yet. */
export function progressWords(progress: Progress | null): string {
  if (!progress) return "no milestones yet";
  return `${progress.done} of ${progress.of} ${progress.of === 1 ? "milestone" : "milestones"} done`;
}
