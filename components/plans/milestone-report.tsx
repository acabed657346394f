import { Section } from "@/components/ui/section";
import { dayName } from "@/lib/periods/period";
import type { MilestoneReport, ReportItem } from "@/lib/plans/milestone-report";
import { SILENT_DAYS } from "@/lib/plans/silent";
import { BalanceTable } from "./balance-table";
import { StatusMark } from "./status-mark";

/** A quarter's report, part by part, delivery beside non-delivery. */
export function MilestoneReportBody({ report }: { report: MilestoneReport }) {
  const { milestones } = report;
  return (
    <>
      <Section title="In balance" aside="since the plan began; each action in one column">
        <BalanceTable rows={report.byTheme} by="Theme" />
        <BalanceTable rows={report.byTimeframe} by="Timeframe" />
        <p className="mt-2 text-reason">
          {milestones.due === 0
            ? "No milestone was due in the quarter."
            : `${milestones.done} of ${milestones.due} milestones due in the quarter are done.`}
        </p>
      </Section>
      <Items title="Delivered in the quarter" items={report.delivered} none="No action was delivered." />
      <Items
        title="Not delivered"
        aside="ended in the quarter without what was promised"
        items={report.notDelivered}
        none="No action ended without being delivered."
      />
      <Items title="Overdue" items={report.overdue} none="No action is overdue." />
      <Items
        title="Needs attention"
        items={report.attention}
        none="Nothing is off track or at risk, and nothing is asked."
      />
      <Items
        title={`Silent for ${SILENT_DAYS} days or more`}
        items={report.silent}
        none="Every owner was heard."
      />
      <Items title="Dates pushed in the quarter" items={report.pushed} none="No date was moved later." />
      <Items title="In flight" items={report.inFlight} none="No action is in flight." />
      <Items
        title="Next"
        aside="begin by the end of the quarter after"
        items={report.next}
        none="No action begins next."
      />
    </>
  );
}

type Props = { title: string; aside?: string; items: readonly ReportItem[]; none: string };

function Items({ title, aside, items, none }: Props) {
  const count = `${items.length}`;
  return (
    <Section title={title} aside={aside ? `${count}: ${aside}` : count}>
      {items.length === 0 ? (
        <p className="text-reason">{none}</p>
      ) : (
        <table className="dense stacked plan-table">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Action</th>
              <th scope="col">Status</th>
              <th scope="col">Due</th>
              <th scope="col">Owner</th>
              <th scope="col">What the report says</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ code, title: name, status, due, owner, words }) => (
              <tr key={code}>
                <th scope="row" className="wraps">
                  {code} {name}
                </th>
                <td data-label="Status">
                  <StatusMark status={status} />
                </td>
                <td data-label="Due">{dayName(due)}</td>
                <td data-label="Owner" className="wraps">
                  {owner || "No owner yet"}
                </td>
                <td data-label="What the report says" className="wraps">
                  {words.map((each) => each.replace(/\.$/, "")).join(". ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
