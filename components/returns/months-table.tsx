import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { isLate } from "@/lib/appointments/deadlines";
import { returnStateName, type ReturnState } from "@/lib/appointments/return-state";
import { deadlineName, londonWall } from "@/lib/periods/london";
import { dayName, periodName, type Period } from "@/lib/periods/period";

export type MonthRow = {
  practice: string;
  month: Period;
  state: ReturnState;
  dueAt: Date;
  closesAt: Date;
  editsCloseAt: Date;
  extended: boolean;
  submittedAt: Date | null;
  unsettled: number;
  settled: number;
  comments: number;
};

type Props = { rows: readonly MonthRow[]; at: Date; caption: string };

/** A practice's returns by month, each leading to itself. */
export function MonthsTable({ rows, at, caption }: Props) {
  return (
    <table className="dense stacked returns-months">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">Where it stands</th>
          <th scope="col">Due</th>
          <th scope="col">First sent</th>
          <th scope="col">Figures that do not match</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.practice} ${row.month.text}`}>
            <th scope="row">
              <Link href={`/appointments/${row.practice}/${row.month.text}` as Route}>
                {periodName(row.month)}
              </Link>
            </th>
            <td>
              {returnStateName(row.state)}
              {isLate(row, row, at) && (
                <>
                  {" "}
                  <span className="late-word">late</span>
                </>
              )}
            </td>
            <td>
              {deadlineName(row.dueAt)}
              {row.extended && " (extended)"}
            </td>
            <td>{row.submittedAt ? dayName(londonWall(row.submittedAt).day) : "Not sent"}</td>
            <td>{disputedWords(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function disputedWords({ unsettled, settled, state }: MonthRow): string {
  if (state === "NOT_STARTED" || state === "DRAFT") return "";
  if (unsettled + settled === 0) return "None";
  return [
    ...(unsettled > 0 ? [`${unsettled} open`] : []),
    ...(settled > 0 ? [`${settled} answered`] : []),
  ].join(", ");
}
