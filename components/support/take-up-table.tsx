import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { takeUpByProvider, type TakeUpCounts } from "@/lib/pqaf/take-up-by-provider";

export type TakeUpRow = TakeUpCounts & { offer: number; name: string; provider: string };

const COLUMNS = [
  ["offered", "Offered"],
  ["waiting", "Waits"],
  ["accepted", "Accepted"],
  ["underWay", "Under way"],
  ["ended", "Ended"],
  ["declined", "Declined"],
  ["withdrawn", "Withdrawn"],
] as const satisfies readonly (readonly [keyof TakeUpCounts, string])[];

type Props = { rows: readonly TakeUpRow[]; hrefOf: (offer: number) => Route };

/** How support is taken up: by provider, and each offer beneath it. Every offer is counted once, by how it stands. */
export function TakeUpTable({ rows, hrefOf }: Props) {
  return (
    <table className="dense take-up">
      <caption className="sr-only">Offers of support by how they stand, by provider and support</caption>
      <thead>
        <tr>
          <th scope="col">Support</th>
          {COLUMNS.map(([key, label]) => (
            <th scope="col" className="figure" key={key}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {takeUpByProvider(rows).map(({ provider, counts, supports }) => (
        <tbody key={provider}>
          <tr>
            <th scope="row" className="wraps">
              <b>{provider}</b>
            </th>
            <Counted counts={counts} />
          </tr>
          {supports.map((row) => (
            <tr key={row.offer}>
              <th scope="row" className="wraps">
                <Link href={hrefOf(row.offer)}>{row.name}</Link>
              </th>
              <Counted counts={row} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Counted({ counts }: { counts: TakeUpCounts }) {
  return COLUMNS.map(([key, label]) => (
    <td className="figure" key={key}>
      <span className="of">{label} </span>
      {counts[key]}
    </td>
  ));
}
