import type { Day } from "@/lib/periods/day";
import type { PlanLine } from "@/lib/plans/plan-line";
import { statusCounts } from "@/lib/plans/plan-words";
import { attentionOf, itemWords } from "@/lib/plans/report-words";
import { silentWords } from "@/lib/plans/silent";
import type { ReportPlan } from "./report-content";

/**
 * The delivery plan by exception: how many actions stand how, and each that is
 * late, off track, at risk, silent, or waits for a decision or an ask. The
 * reasons are those of the Milestone Review Board's report.
 */
export function reportPlan(
  { name, source, lines }: { name: string; source: string; lines: readonly PlanLine[] },
  on: Day,
): ReportPlan {
  return {
    ...{ name, source, actions: lines.length },
    counts: statusCounts(lines).map(({ status, count }) => ({ status, count })),
    late: lines.filter(({ late }) => late).length,
    silent: lines.filter(({ silent }) => silent !== null).length,
    exceptions: lines.flatMap((line) => {
      const { code, title, themeName: theme, owner, status, due } = line;
      const why = [
        ...(line.late ? itemWords(line, "overdue", on) : []),
        ...attentionOf(line),
        ...(line.silent === null ? [] : [silentWords(line.silent)]),
      ];
      return why.length === 0 ? [] : [{ code, title, theme, owner, status, due, why }];
    }),
  };
}
