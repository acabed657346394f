import { daysBetween, type Day } from "@/lib/periods/day";
import { deadlineName, londonWall } from "@/lib/periods/london";
import { closedBecause, isLate, lastMoment, type Deadlines } from "./deadlines";
import type { ReturnState } from "./return-state";

export type Standing = Deadlines & {
  state: ReturnState;
  submittedAt: Date | null;
  reopenedUntil: Date | null;
};

/** What a practice has to do about a return: nothing (null), or what, by when, and whether that is behind. */
export type ToDo = { words: string; by: Date; late: boolean };

/** What waits for the practice. A return that is closed waits for nobody. */
export function toDo(standing: Standing, at: Date): ToDo | null {
  const { state } = standing;
  const open = closedBecause(
    standing,
    { ...standing, opensOn: londonWall(at).day },
    {
      at,
      today: londonWall(at).day,
    },
  );
  if (open !== null) return null;
  if (state === "RETURNED")
    return {
      words: "Returned to you: answer and send again",
      by: lastMoment(standing, standing),
      late: false,
    };
  if (state !== "NOT_STARTED" && state !== "DRAFT") return null;
  const late = isLate(standing, standing, at);
  return {
    words: state === "DRAFT" ? "Begun: check and send" : "To check and send",
    by: late ? standing.closesAt : standing.dueAt,
    late,
  };
}

/** "due in 8 days, Friday 23 January at 17:00", "due today", "late: it closes Friday 30 January at 17:00". */
export function whenWords({ by, late }: ToDo, today: Day): string {
  if (late) return `late: it closes ${deadlineName(by)}`;
  const days = daysBetween(today, londonWall(by).day);
  if (days === 0) return `due today by ${londonWall(by).time}`;
  return `due in ${days} ${days === 1 ? "day" : "days"}, ${deadlineName(by)}`;
}
