import type { Route } from "next";
import { Link } from "@/components/ui/link";

export type CatalogueRow = {
  id: number;
  name: string;
  provider: string;
  what: string;
  /** Measures, domains and triggers, in words. */
  addresses: readonly string[];
  active: boolean;
};

type Props = { caption: string; rows: readonly CatalogueRow[]; hrefOf: (id: number) => Route };

/** Support of the catalogue: who gives it, what it does, what it is for. */
export function CatalogueTable({ caption, rows, hrefOf }: Props) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Support</th>
          <th scope="col">What it does</th>
          <th scope="col">For</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, provider, what, addresses }) => (
          <tr key={id}>
            <th scope="row" className="wraps">
              <Link href={hrefOf(id)}>{name}</Link>
              <span className="small block">{provider}</span>
            </th>
            <td className="wraps">{what}</td>
            <td className="wraps second">{addresses.join(", ") || "Nothing in particular"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
