import { z } from "zod";
import type { Day } from "@/lib/periods/day";
import { step, type Period } from "@/lib/periods/period";
import { BANDS } from "./band";
import { balanceBy, balanceLine } from "./balance";
import { keptDay } from "./kept-day";
import type { PlanLine } from "./plan-line";
import { attentionOf, itemWords, type Part } from "./report-words";
import { silentWords } from "./silent";
import { isRunning, STATUSES } from "./status";

/** An action as a report tells of it, with what the report says of it there. */
const item = z.object({
  code: z.string(),
  title: z.string(),
  theme: z.string(),
  owner: z.string(),
  status: z.enum(STATUSES),
  due: keptDay,
  words: z.array(z.string()),
});
export type ReportItem = z.output<typeof item>;

/** A quarter of the plan as the Milestone Review Board reads it. */
export const milestoneReport = z.object({
  quarter: z.string(),
  from: keptDay,
  to: keptDay,
  /** The day the plan was read on. */
  asAt: keptDay,
  plan: z.object({ name: z.string(), source: z.string() }),
  /** Milestones due in the quarter, each once however many actions it serves; and those of them done by `asAt`. */
  milestones: z.object({ due: z.number(), done: z.number() }),
  delivered: z.array(item),
  notDelivered: z.array(item),
  overdue: z.array(item),
  inFlight: z.array(item),
  next: z.array(item),
  attention: z.array(item),
  silent: z.array(item),
  pushed: z.array(item),
  byTheme: z.array(balanceLine),
  byTimeframe: z.array(balanceLine),
});
export type MilestoneReport = z.output<typeof milestoneReport>;

export type ReportedPlan = { name: string; source: string; lines: readonly PlanLine[] };

/**
 * The report of a quarter, read from the plan as it stands on a day. What ended
 * in the quarter is delivered or not; what has not ended is overdue, in flight
 * or begins by the end of the quarter after, each action in one of these only.
 */
export function reportOf({ name, source, lines }: ReportedPlan, quarter: Period, on: Day): MilestoneReport {
  const part = (of: Part) =>
    lines.filter((line) => partOf(line, quarter) === of).map((line) => itemOf(line, itemWords(line, of, on)));
  const due = new Map(
    lines
      .flatMap(({ milestones }) => milestones)
      .filter((each) => within(each.due, quarter))
      .map((milestone) => [milestone.id, milestone]),
  );
  return {
    ...{ quarter: quarter.text, from: quarter.start, to: quarter.end, asAt: on },
    plan: { name, source },
    milestones: { due: due.size, done: [...due.values()].filter(({ doneOn }) => doneOn !== null).length },
    delivered: part("delivered"),
    notDelivered: part("not-delivered"),
    overdue: part("overdue"),
    inFlight: part("in-flight"),
    next: part("next"),
    attention: lines.flatMap((line) => {
      const words = attentionOf(line);
      return words.length === 0 ? [] : [itemOf(line, words)];
    }),
    silent: lines.flatMap((line) => (line.silent === null ? [] : [itemOf(line, [silentWords(line.silent)])])),
    pushed: lines.flatMap((line) => {
      const moves = line.moves.filter(({ on: moved, dueFrom, dueTo }) => {
        return within(moved, quarter) && dueTo > dueFrom;
      });
      return moves.length === 0 ? [] : [itemOf(line, itemWords({ ...line, moves }, "pushed", on))];
    }),
    byTheme: balanceBy(lines, "theme"),
    byTimeframe: balanceBy(lines, "timeframe").toSorted(
      (one, other) => bandPlace(one.key) - bandPlace(other.key),
    ),
  };
}

/** The one part of a quarter's report that an action belongs to; null: none of them. */
export function partOf(line: PlanLine, quarter: Period): Part | null {
  const { status, closedOn, late, startsOn } = line;
  if (!isRunning(status)) {
    if (closedOn === null || !within(closedOn, quarter)) return null;
    return status === "COMPLETE" ? "delivered" : "not-delivered";
  }
  if (late) return "overdue";
  if (status !== "NOT_STARTED") return "in-flight";
  return startsOn <= step(quarter, 1).end ? "next" : null;
}

function within(on: Day, { start, end }: Period): boolean {
  return on >= start && on <= end;
}

function itemOf({ code, title, themeName, owner, status, due }: PlanLine, words: string[]): ReportItem {
  return { code, title, theme: themeName, owner, status, due, words };
}

function bandPlace(key: string): number {
  return BANDS.findIndex((band) => band === key);
}
