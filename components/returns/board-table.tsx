import type { Route } from "next";
import { askedBy } from "@/lib/appointments/deadlines";
import { standingWords, type BoardReturn } from "@/lib/appointments/return-rates";
import { deadlineName } from "@/lib/periods/london";

type Props = {
  caption: string;
  at: Date;
  rows: readonly BoardReturn[];
  hrefOf: (code: string) => Route | null;
};

/** Returns by name: where each stands, and until when it is due. */
export function BoardTable({ caption, at, rows, hrefOf }: Props) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Practice</th>
          <th scope="col">Where it stands</th>
          <th scope="col">Due</th>
          <th scope="col">PCN</th>
          <th scope="col">Place</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((each) => {
          const href = hrefOf(each.practice);
          return (
            <tr key={each.practice}>
              <th scope="row" className="wraps">
                {href ? <a href={href}>{each.name}</a> : each.name}{" "}
                <span className="text-note">{each.practice}</span>
              </th>
              <td className="wraps">{standingWords(each, at)}</td>
              <td className="wraps">
                {deadlineName(askedBy(each, each.deadlines))}
                {each.state === "RETURNED" && <span className="second"> (to send it again)</span>}
                {each.extended && each.state !== "RETURNED" && <span className="second"> (extended)</span>}
              </td>
              <td className="second wraps">{each.pcnName ?? "In no PCN"}</td>
              <td className="second wraps">{each.placeName ?? "In no Place"}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
