import { daysBetween, type Day } from "@/lib/periods/day";
import { BANDS, bandName, bandSpan } from "./band";
import type { PlanLine } from "./plan-line";
import { isEnded } from "./status";

/** A share of the plan's five years, 0 to 1. */
export type Scale = (on: Day) => number;

/** From the plan's first day to its last; days outside lie on the edge. */
export function timeScale(planStart: Day): Scale {
  const { to } = bandSpan("YEARS_4_5", planStart);
  const days = daysBetween(planStart, to);
  return (on) => Math.min(1, Math.max(0, daysBetween(planStart, on) / days));
}

export type TimelineMark = { at: number; kind: "next" | "missed" | "done" | "earlier"; words: string };

/** How one action lies in the five years, as shares of them. */
export type TimelineBar = {
  from: number;
  /** Where what has passed ends and what is to come begins. */
  turn: number;
  to: number;
  marks: TimelineMark[];
};

/** An action's bar: what has passed, what is to come, its milestones, and the days it was due before it was moved. */
export function timelineBar(line: PlanLine, scale: Scale, on: Day): TimelineBar {
  const { startsOn, due, closedOn, status, milestones, moves } = line;
  const end = isEnded(status) ? (closedOn ?? due) : due;
  const from = scale(startsOn);
  const to = Math.max(from, scale(end));
  const passed = isEnded(status) ? to : Math.min(to, Math.max(from, scale(on)));
  const next = milestones.find(({ doneOn, due: day }) => doneOn === null && day >= on);
  return {
    from,
    turn: passed,
    to,
    marks: [
      ...moves
        .filter(({ dueFrom, dueTo }) => dueTo > dueFrom)
        .map(({ dueFrom }): TimelineMark => ({
          at: scale(dueFrom),
          kind: "earlier",
          words: "an earlier date, since moved",
        })),
      ...milestones.flatMap(({ title, due: day, doneOn, id }): TimelineMark[] => {
        if (doneOn !== null) return [{ at: scale(doneOn), kind: "done", words: `${title}, done` }];
        if (day < on && !isEnded(status))
          return [{ at: scale(day), kind: "missed", words: `${title}, not met` }];
        return id === next?.id ? [{ at: scale(day), kind: "next", words: title }] : [];
      }),
    ],
  };
}

/** The years that begin within the plan, and its timeframes, as shares of it. */
export function timelineTicks(planStart: Day, scale: Scale) {
  const { to } = bandSpan("YEARS_4_5", planStart);
  const first = Number(planStart.slice(0, 4)) + 1;
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
  return {
    years: years.map((year) => ({ name: String(year), at: scale(`${year}-01-01` as Day) })),
    bands: BANDS.map((band) => {
      const span = bandSpan(band, planStart);
      return { name: bandName(band), from: scale(span.from), to: scale(span.to) };
    }),
  };
}
