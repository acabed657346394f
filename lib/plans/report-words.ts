import { daysBetween, type Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { MilestoneReport } from "./milestone-report";
import type { PlanLine } from "./plan-line";
import { movedWords } from "./plan-words";
import { progressWords } from "./progress";
import { isEnded } from "./status";

/** The parts of the report that tell of actions. */
export type Part = "delivered" | "not-delivered" | "overdue" | "in-flight" | "next" | "pushed";

/** What the report says of an action in one of its parts. */
export function itemWords(line: PlanLine, part: Part, on: Day): string[] {
  const { closedOn, due, outcome, evidence, next, startsOn, whereItIs, moves } = line;
  switch (part) {
    case "delivered":
    case "not-delivered":
      return told(closedOn && `Ended ${dayName(closedOn)}`, outcome, evidence && `Evidence: ${evidence}`);
    case "overdue":
      return told(lateWords(daysBetween(due, on)), movedWords(line.slippage), whereItIs);
    case "in-flight": {
      const step = next.title === null ? "Ends" : `Next: ${next.title},`;
      return told(progressWords(line.progress), `${step} ${dayName(next.on)}`, whereItIs);
    }
    case "next":
      return [`Starts ${dayName(startsOn)}`];
    case "pushed":
      return moves.map(({ on: moved, dueFrom, dueTo, by, reason }) => {
        return `${dayName(moved)}, ${by}: from ${dayName(dueFrom)} to ${dayName(dueTo)}. ${reason}`.trim();
      });
  }
}

/** Why the board should look at an action; nothing of one that has ended. */
export function attentionOf({ status, decisionNeeded, ask, statusReason, proposed }: PlanLine): string[] {
  if (isEnded(status)) return [];
  const why = statusReason || proposed.why;
  return told(
    status === "OFF_TRACK" && `Off track: ${why}`,
    status === "AT_RISK" && `At risk: ${why}`,
    decisionNeeded && `Decision needed: ${decisionNeeded}`,
    ask && `Ask of the system: ${ask}`,
  );
}

/** The report's first sentence: what was delivered, beside what was not. */
export function reportHeading(report: MilestoneReport): string {
  const { delivered, notDelivered, overdue } = report;
  if (delivered.length + notDelivered.length + overdue.length === 0)
    return "No action ended in the quarter, and none is overdue";
  const parts = [`${delivered.length} delivered`, `${notDelivered.length} not delivered`];
  return `${parts.join(", ")}, ${overdue.length} overdue`;
}

function lateWords(days: number): string {
  return days === 1 ? "1 day late" : `${days} days late`;
}

function told(...words: (string | false | null)[]): string[] {
  return words.filter((each): each is string => typeof each === "string" && each !== "");
}
