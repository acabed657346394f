import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { instantName } from "@/lib/periods/instant";
import { period, periodName } from "@/lib/periods/period";
import type { MilestoneReport } from "@/lib/plans/milestone-report";
import { reportHeading } from "@/lib/plans/report-words";

type Frozen = { quarter: string; content: MilestoneReport; frozenAt: Date; frozenBy: string };

/** The frozen reports of the plan, newest first, each with what it says in a sentence. */
export function FrozenReports({
  reports,
  hrefOf,
}: {
  reports: readonly Frozen[];
  hrefOf: (quarter: string) => Route;
}) {
  return (
    <ul className="lines">
      {reports.map(({ quarter, content, frozenAt, frozenBy }) => (
        <li key={quarter}>
          <Link href={hrefOf(quarter)}>{periodName(period(quarter))}</Link>: {reportHeading(content)}. Frozen{" "}
          {instantName(frozenAt)} by {frozenBy}
        </li>
      ))}
    </ul>
  );
}
