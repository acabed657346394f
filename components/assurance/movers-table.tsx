import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { WhenStacked } from "@/components/ui/when-stacked";
import type { Mover } from "@/lib/pqaf/what-if";

type Props = {
  month: string;
  movers: readonly (Mover & { name: string })[];
  hrefOf: (code: string) => Route;
};

/** Practices whose proposed level would be another by a draft. */
export function MoversTable({ month, movers, hrefOf }: Props) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">Practices that would move in {month}</caption>
      <thead>
        <tr>
          <th scope="col">Practice</th>
          <th scope="col">Proposed</th>
          <th scope="col">By the draft</th>
        </tr>
      </thead>
      <tbody>
        {movers.map(({ practice, name, from, to }) => (
          <tr key={practice}>
            <th scope="row">
              <Link href={hrefOf(practice)}>{name}</Link> <span className="small">{practice}</span>
            </th>
            <td>
              <WhenStacked>Proposed</WhenStacked>
              {words(from)}
            </td>
            <td>
              <WhenStacked>By the draft</WhenStacked>
              {words(to)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function words(level: number | null): string {
  return level === null ? "Not enough data" : `Level ${level}`;
}
