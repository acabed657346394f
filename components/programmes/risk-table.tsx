import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { movementSince, movementWords, scoreOn, scoreWords, type Risk } from "@/lib/programmes/risk";

type Props = {
  caption: string;
  risks: readonly Risk[];
  on: Day;
  /** The end of the period before; null: no movement to tell. */
  since: Day | null;
  hrefOf: (risk: number) => Route;
  /** The workstream's name, where they are of several. */
  nameOf?: (workstream: string) => string;
};

/** Open risks, the highest first. */
export function RiskTable({ caption, risks, on, since, hrefOf, nameOf }: Props) {
  if (risks.length === 0) return <p className="text-reason">No risk is open.</p>;
  return (
    <table className="dense risks">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Risk</th>
          <th scope="col">Current</th>
          <th scope="col">Since last period</th>
          <th scope="col" className="wide">
            Target
          </th>
          <th scope="col" className="wide">
            Owner
          </th>
        </tr>
      </thead>
      <tbody>
        {risks.map((risk) => (
          <tr key={risk.id}>
            <th scope="row" className="wraps">
              <Link href={hrefOf(risk.id)}>{risk.title}</Link>
              {nameOf && <small className="second"> {nameOf(risk.workstream)}</small>}
              {risk.escalatedTo !== null && risk.escalatedOn !== null && (
                <small className="second">
                  {" "}
                  Escalated to {risk.escalatedTo}, {dayName(risk.escalatedOn)}
                </small>
              )}
            </th>
            <td data-label="Current">
              <b>{scoreWords(scoreOn(risk, on))}</b>
            </td>
            <td data-label="Since last period">
              {since === null ? "–" : movementWords(movementSince(risk, since, on))}
            </td>
            <td className="small wide">{scoreWords(risk.target)}</td>
            <td className="small wide wraps">{risk.owner}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
