import { isLate, isPast, type Deadlines } from "@/lib/appointments/deadlines";
import type { Day } from "@/lib/periods/day";
import { endOfDay, londonWall } from "@/lib/periods/london";
import { dayName, monthOf, periodName, type Period } from "@/lib/periods/period";
import type { Change } from "./change";

/** A practice's return of a month that was due between two days, with the deadlines that hold for it. */
export type DueReturn = Deadlines & {
  code: string;
  name: string;
  within: readonly string[];
  month: Period;
  /** First sent; null: not yet. */
  submittedAt: Date | null;
};

/** Returns that became late between the ends of two days: due by then, and sent after or not at all. */
export function returnChanges(returns: readonly DueReturn[], { from, to }: { from: Day; to: Day }): Change[] {
  const end = endOfDay(to);
  return returns.flatMap((each) => {
    const due = londonWall(each.dueAt).day;
    const sent = each.submittedAt && each.submittedAt <= end ? each.submittedAt : null;
    // The minute that is named still counts: due in a day's last, it is late the day after.
    const wasDue = isPast(each.dueAt, endOfDay(from));
    if (wasDue || !isPast(each.dueAt, end) || !isLate({ submittedAt: sent }, each, end)) return [];
    const { code, name, within, month } = each;
    return [
      {
        kind: "real" as const,
        topic: "return-late" as const,
        strength: null,
        organisation: { code, name, level: "PRACTICE" as const },
        metric: null,
        source: `return for ${periodName(month)}`,
        within,
        period: monthOf(to).text,
        what: sent
          ? `sent late on ${dayName(londonWall(sent).day)}, due on ${dayName(due)}`
          : `not sent by ${dayName(to)}, due on ${dayName(due)}`,
        from: "",
        to: sent ? "late" : "not sent",
        link: { path: `/appointments/${code}/${month.text}`, parameters: {} },
      },
    ];
  });
}
