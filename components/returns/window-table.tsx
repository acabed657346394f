import type { Route } from "next";
import type { Deadlines } from "@/lib/appointments/deadlines";
import type { Day } from "@/lib/periods/day";
import { deadlineName } from "@/lib/periods/london";
import { dayName, periodName, type Period } from "@/lib/periods/period";

type Window = Deadlines & { month: Period; opensOn: Day };
type Props = { windows: readonly Window[]; current: string; hrefOf: (month: string) => Route };

/** The months collected, newest first, each with its dates. */
export function WindowTable({ windows, current, hrefOf }: Props) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">Months collected</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">Asked from</th>
          <th scope="col">Due</th>
          <th scope="col">Closes</th>
          <th scope="col">Edits close</th>
        </tr>
      </thead>
      <tbody>
        {windows.map(({ month, opensOn, dueAt, closesAt, editsCloseAt }) => (
          <tr key={month.text}>
            <th scope="row">
              {month.text === current ? (
                <b aria-current="true">{periodName(month)}</b>
              ) : (
                <a href={hrefOf(month.text)}>{periodName(month)}</a>
              )}
            </th>
            <td>
              <span className="narrow-only">Asked from: </span>
              {dayName(opensOn)}
            </td>
            <td>
              <span className="narrow-only">Due: </span>
              {deadlineName(dueAt)}
            </td>
            <td>
              <span className="narrow-only">Closes: </span>
              {deadlineName(closesAt)}
            </td>
            <td>
              <span className="narrow-only">Edits close: </span>
              {deadlineName(editsCloseAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
