import type { Day } from "@/lib/periods/day";
import { periodHolding, periodName } from "@/lib/periods/period";

type Quarter = { start: Day; offered: number; accepted: number; declined: number };

/** Offers made and answered over time, by calendar quarter. */
export function QuartersTable({ quarters }: { quarters: readonly Quarter[] }) {
  const most = Math.max(1, ...quarters.map(({ offered }) => offered));
  return (
    <table className="dense">
      <caption className="sr-only">Offers made, accepted and declined in each quarter</caption>
      <thead>
        <tr>
          <th scope="col">Quarter</th>
          <th scope="col" className="figure">
            Offered
          </th>
          <th scope="col" className="wide" aria-hidden="true" />
          <th scope="col" className="figure">
            Accepted
          </th>
          <th scope="col" className="figure">
            Declined
          </th>
        </tr>
      </thead>
      <tbody>
        {quarters.map(({ start, offered, accepted, declined }) => (
          <tr key={start}>
            <th scope="row" className="wraps">
              {periodName(periodHolding("quarter", start))}
            </th>
            <td className="figure">{offered}</td>
            <td className="wide w-2/5" aria-hidden="true">
              <span className="take-up-bar" style={{ width: `${(offered / most) * 100}%` }} />
            </td>
            <td className="figure">{accepted}</td>
            <td className="figure">{declined}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
