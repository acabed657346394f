import { BALANCE_COLUMNS, balanceTotal, type BalanceLine } from "@/lib/plans/balance";

/** What the actions of each theme or timeframe came to, with all of them last. */
export function BalanceTable({ rows, by }: { rows: readonly BalanceLine[]; by: string }) {
  return (
    <table className="dense stacked plan-table mt-3">
      <caption className="text-left font-bold">By {by.toLowerCase()}</caption>
      <thead>
        <tr>
          <th scope="col">{by}</th>
          {BALANCE_COLUMNS.map(({ of, label }) => (
            <th key={of} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rows, balanceTotal(rows)].map((row) => (
          <tr key={row.key}>
            <th scope="row" className="wraps">
              {row.name}
            </th>
            {BALANCE_COLUMNS.map(({ of, label }) => (
              <td key={of} data-label={label}>
                {row[of]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
