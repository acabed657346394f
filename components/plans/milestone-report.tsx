import { Section } from "@/components/ui/section";
import { dayName } from "@/lib/periods/period";
import type { MilestoneReport } from "@/lib/plans/milestone-report";
import { milestonesSaid, reportParts, saidOf, type ReportPart } from "@/lib/plans/report-parts";
import { BalanceTable } from "./balance-table";
import { StatusMark } from "./status-mark";

/** A quarter's report, part by part, delivery beside non-delivery. */
export function MilestoneReportBody({ report }: { report: MilestoneReport }) {
  return (
    <>
      <Section title="In balance" aside="since the plan began; each action in one column">
        <BalanceTable rows={report.byTheme} by="Theme" />
        <BalanceTable rows={report.byTimeframe} by="Timeframe" />
        <p className="mt-2 text-reason">{milestonesSaid(report)}</p>
      </Section>
      {reportParts(report).map((part) => (
        <Items key={part.title} {...part} />
      ))}
    </>
  );
}

function Items({ title, aside, items, none }: ReportPart) {
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
            {items.map((item) => {
              const { code, title: name, status, due, owner } = item;
              return (
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
                    {saidOf(item)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}
