import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";

type Linked = { code: string; name: string };
type Listed = Linked & {
  kind: "PCN" | "PRACTICE";
  pcn: Linked | null;
  place: Linked | null;
  ownPlace: boolean;
  openedOn: Day | null;
  closedOn: Day | null;
  practices: number;
};

type Props = {
  caption: string;
  organisations: readonly Listed[];
  today: Day;
  hrefOf: (code: string) => Route;
};

/** PCNs or practices with where each belongs today. */
export function DirectoryTable({ caption, organisations, today, hrefOf }: Props) {
  const practices = organisations.some(({ kind }) => kind === "PRACTICE");
  return (
    <table className="dense stacked">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">{practices ? "PCN" : "Practices"}</th>
          <th scope="col">Place</th>
          {practices && <th scope="col">Open</th>}
        </tr>
      </thead>
      <tbody>
        {organisations.map((each) => (
          <tr key={each.code}>
            <th scope="row" className="wraps">
              <Link href={hrefOf(each.code)}>{each.name}</Link> <span className="small">{each.code}</span>
            </th>
            <td className="wraps second">
              {practices ? (each.pcn?.name ?? "In no PCN") : `${each.practices} open practices`}
            </td>
            <td className="wraps">
              {each.place?.name ?? "In no Place"}
              {each.ownPlace && <span className="small"> its own</span>}
            </td>
            {practices && <td className="second">{openWords(each, today)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function openWords({ openedOn, closedOn }: Listed, today: Day): string {
  if (closedOn !== null) return `${closedOn < today ? "Closed" : "Closes"} ${dayName(closedOn)}`;
  if (openedOn !== null && openedOn > today) return `Opens ${dayName(openedOn)}`;
  return "Open";
}
