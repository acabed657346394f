import type { ReactNode } from "react";
import { formatValue, type Shown } from "@/lib/figures/format";
import { dayName } from "@/lib/periods/period";
import type { Day } from "@/lib/periods/day";
import { shortPeriod } from "./period-words";

export type DecisionRow = {
  kind: "annotation" | "rebase" | "trajectory";
  id: number;
  organisationName: string | null;
  words: string | null;
  points: readonly { period: string; value: number }[];
  on: Day;
  everyMeasure: boolean;
  reason: string;
  madeBy: string;
  madeOn: Day;
  withdrawn: { by: string; on: Day; reason: string } | null;
};

type Props<Row> = {
  caption: string;
  metric: Shown;
  decisions: readonly Row[];
  actsOf?: (decision: Row) => ReactNode;
};

/** Notes, resets of limits and plans: what, of whom, why, by whom. */
export function LineDecisionTable<Row extends DecisionRow>({
  caption,
  metric,
  decisions,
  actsOf,
}: Props<Row>) {
  return (
    <table className="dense stacked decisions">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Of</th>
          <th scope="col">Why</th>
          <th scope="col">Decided</th>
          {actsOf && (
            <th scope="col">
              <span className="sr-only">Withdraw</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <tr key={`${decision.kind} ${decision.id}`}>
            <th scope="row" className="wraps">
              {whatOf(decision, metric)}
            </th>
            <td className="wraps">{ofWhom(decision)}</td>
            <td className="wraps">
              {decision.reason}
              {decision.withdrawn && <> Withdrawn: {decision.withdrawn.reason}</>}
            </td>
            <td className="wraps">
              {decision.madeBy}, {dayName(decision.madeOn)}
              {decision.withdrawn && (
                <>
                  ; withdrawn by {decision.withdrawn.by}, {dayName(decision.withdrawn.on)}
                </>
              )}
            </td>
            {actsOf && <td className="wraps">{actsOf(decision)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a decision is, in one line. */
export function whatOf({ kind, words, on, points }: DecisionRow, metric: Shown): string {
  if (kind === "annotation") return `“${words}” on ${dayName(on)}`;
  if (kind === "rebase") return `Limits anew from ${dayName(on)}`;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "Plan";
  const said = ({ period, value }: { period: string; value: number }) =>
    `${formatValue(metric, value)} in ${shortPeriod(period)}`;
  return points.length === 1
    ? `Plan: ${said(first)}`
    : `Plan for ${points.length} periods: ${said(first)} to ${said(last)}`;
}

function ofWhom({ organisationName, everyMeasure }: DecisionRow): string {
  return `${organisationName ?? "Every organisation"}${everyMeasure ? ", every measure" : ""}`;
}
