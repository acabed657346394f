import type { AreaRates } from "@/lib/reports/return-areas";
import { rateOf, RATE_COLUMNS, RATE_NAMES } from "@/lib/appointments/return-rates";
import { formatShare } from "@/lib/figures/format";
import { RateLine } from "./rate-line";

/** How many returns are where, of the whole, its Places and their PCNs. */
export function RatesTable({ caption, areas }: { caption: string; areas: readonly AreaRates[] }) {
  return (
    <table className="dense stacked rates-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col" className="figure">
            Expected
          </th>
          <th scope="col" className="figure">
            Sent
          </th>
          <th scope="col">12 months</th>
          {RATE_COLUMNS.map((column) => (
            <th key={column} scope="col" className="figure">
              {RATE_NAMES[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {areas.map(({ code, name, kind, rates, over }) => (
          <tr key={`${kind} ${code}`}>
            <th scope="row" className="wraps">
              {kind === "PCN" ? <span className="rates-pcn">{name}</span> : <b>{name}</b>}
            </th>
            <td className="figure">
              <span className="narrow-only">Expected: </span>
              {rates.expected}
            </td>
            <td className="value">
              <span className="narrow-only">Sent: </span>
              {rates.sent} <span className="second">{formatShare(rateOf(rates))}</span>
            </td>
            <td className="rates-over">
              <RateLine over={over} />
            </td>
            {RATE_COLUMNS.map((column) => (
              <td key={column} className={rates[column] === 0 ? "figure second" : "figure"}>
                <span className="narrow-only">{RATE_NAMES[column]}: </span>
                {rates[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
