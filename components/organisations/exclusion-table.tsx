import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { Route } from "next";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";

export type Decision = {
  id: number;
  code: string;
  name: string;
  metric: string | null;
  startsOn: Day;
  endsOn: Day | null;
  reason: string;
  decidedBy: string;
  decidedOn: Day;
};

type Props = {
  caption: string;
  decisions: readonly Decision[];
  /** A measure's name by its code. */
  nameOf: (metric: string) => string;
  /** The practice's own page, for readers it opens to. */
  hrefOf?: ((code: string) => Route) | undefined;
  actsOf?: (decision: Decision) => ReactNode;
};

/** Decisions to leave practices out of ranking: which, on what, when, why, by whom. */
export function ExclusionTable({ caption, decisions, nameOf, hrefOf, actsOf }: Props) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Practice</th>
          <th scope="col">On</th>
          <th scope="col">Days</th>
          <th scope="col">Reason and decision</th>
          {actsOf && (
            <th scope="col">
              <span className="sr-only">End</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <tr key={decision.id}>
            <th scope="row" className="wraps">
              {hrefOf ? <Link href={hrefOf(decision.code)}>{decision.name}</Link> : decision.name}{" "}
              <span className="small">{decision.code}</span>
            </th>
            <td className="wraps">{decision.metric === null ? "Every measure" : nameOf(decision.metric)}</td>
            <td className="wraps second">{daysOf(decision)}</td>
            <td className="wraps">
              {decision.reason}
              <span className="small block">
                {decision.decidedBy}, {dayName(decision.decidedOn)}
              </span>
            </td>
            {actsOf && <td>{actsOf(decision)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function daysOf({ startsOn, endsOn }: Decision): string {
  if (endsOn !== null && endsOn < startsOn) return "Withdrawn: never in force";
  return `From ${dayName(startsOn)}${endsOn === null ? "" : ` to ${dayName(endsOn)}`}`;
}
