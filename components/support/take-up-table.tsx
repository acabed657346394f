import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { groupBy } from "@/lib/readings/group-by";

type Counts = {
  offered: number;
  waiting: number;
  accepted: number;
  declined: number;
  underWay: number;
  ended: number;
  withdrawn: number;
};

export type TakeUpRow = Counts & { offer: number; name: string; provider: string };

const COLUMNS = [
  ["offered", "Offered"],
  ["waiting", "Waits"],
  ["accepted", "Accepted"],
  ["underWay", "Under way"],
  ["ended", "Ended"],
  ["declined", "Declined"],
  ["withdrawn", "Withdrawn"],
] as const satisfies readonly (readonly [keyof Counts, string])[];

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
      {[...groupBy(rows, ({ provider }) => provider)].map(([provider, own]) => (
        <tbody key={provider}>
          <tr>
            <th scope="row" className="wraps">
              <b>{provider}</b>
            </th>
            <Counted counts={summed(own)} />
          </tr>
          {own.map((row) => (
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

function Counted({ counts }: { counts: Counts }) {
  return COLUMNS.map(([key, label]) => (
    <td className="figure" key={key}>
      <span className="of">{label} </span>
      {counts[key]}
    </td>
  ));
}

function summed(rows: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => rows.reduce((total, row) => total + row[key], 0);
  return {
    offered: sum("offered"),
    waiting: sum("waiting"),
    accepted: sum("accepted"),
    declined: sum("declined"),
    underWay: sum("underWay"),
    ended: sum("ended"),
    withdrawn: sum("withdrawn"),
  };
}
