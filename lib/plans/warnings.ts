import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { bandName, bandSpan, type Band } from "./band";

type Parent = { title: string; startsOn: Day; due: Day; band: Band };

/**
 * What does not fit among the dates of an action and its milestones, in
 * sentences: a milestone beyond the action it serves, an action beyond its
 * timeframe, or one that ends before it starts. It warns and refuses nothing.
 */
export function dateWarnings(
  action: Parent,
  milestones: readonly { title: string; due: Day }[],
  planStart: Day,
): string[] {
  const { startsOn, due, band } = action;
  const { to } = bandSpan(band, planStart);
  return [
    ...(due < startsOn ? [`It is due on ${dayName(due)}, before it starts on ${dayName(startsOn)}`] : []),
    ...(due > to
      ? [`It is due on ${dayName(due)}, after its timeframe of ${bandName(band)} ends on ${dayName(to)}`]
      : []),
    ...milestones.filter((each) => each.due > due).map((each) => beyond(each, due)),
  ];
}

/** "The milestone “Draft” is due on 3 March 2026, after the action it serves (1 March 2026)". */
function beyond({ title, due }: { title: string; due: Day }, parentDue: Day): string {
  return `The milestone “${title}” is due on ${dayName(due)}, after the action it serves (${dayName(parentDue)})`;
}
