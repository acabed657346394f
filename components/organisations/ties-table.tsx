import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { kindName } from "./kind-name";

type Tie = {
  code: string;
  name: string;
  kind: string;
  from: Day | null;
  to: Day | null;
  source: "FILE" | "LOCAL";
};

type Props = { ties: readonly Tie[]; today: Day; hrefOf: (code: string) => Route };

/** Every dated link upwards: which is in force, from when to when, and who says so. */
export function TiesTable({ ties, today, hrefOf }: Props) {
  const inForce = ({ from, to }: Tie) => (from === null || from <= today) && (to === null || to >= today);
  return (
    <table className="dense stacked">
      <caption className="sr-only">What it belongs to, by dates</caption>
      <thead>
        <tr>
          <th scope="col">Belongs to</th>
          <th scope="col">Kind</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">Said by</th>
        </tr>
      </thead>
      <tbody>
        {ties.map((tie) => (
          <tr key={`${tie.code} ${tie.from} ${tie.source}`}>
            <th scope="row" className="wraps">
              {tie.kind === "PCN" || tie.kind === "PLACE" ? (
                <Link href={hrefOf(tie.code)}>{tie.name}</Link>
              ) : (
                tie.name
              )}
              {inForce(tie) && <b>, in force</b>}
            </th>
            <td className="second">{kindName(tie.kind)}</td>
            <td className="second">{tie.from ? dayName(tie.from) : "Before our first record"}</td>
            <td className="second">{tie.to ? dayName(tie.to) : "No end"}</td>
            <td className="second">{tie.source === "FILE" ? "The files" : "The ICB"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
