import { isLate, type Deadlines } from "@/lib/appointments/deadlines";
import type { Day } from "@/lib/periods/day";
import { londonInstant, londonWall } from "@/lib/periods/london";
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

/** Returns that became late between two days, the later one's evening included: due in between, and sent after or not at all. */
export function returnChanges(returns: readonly DueReturn[], { from, to }: { from: Day; to: Day }): Change[] {
  const end = londonInstant({ day: to, time: "23:59" });
  return returns.flatMap((each) => {
    const due = londonWall(each.dueAt).day;
    const sent = each.submittedAt && each.submittedAt <= end ? each.submittedAt : null;
    if (due <= from || due > to || !isLate({ submittedAt: sent }, each, end)) return [];
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
