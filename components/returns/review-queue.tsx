import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { isPast } from "@/lib/appointments/deadlines";
import { formatCount } from "@/lib/figures/format";
import { clockTime, londonWall } from "@/lib/periods/london";
import { dayName, periodName, type Period } from "@/lib/periods/period";

export type QueueRow = {
  practice: string;
  name: string;
  month: Period;
  submittedAt: Date;
  sentAt: Date;
  revision: number;
  attestedName: string;
  dueAt: Date;
  differing: number;
  open: number;
  total: { national: number; own: number | null } | null;
};

/** Returns that wait for the ICB, each leading to what differs in it. */
export function ReviewQueue({ rows }: { rows: readonly QueueRow[] }) {
  return (
    <table className="dense stacked returns-queue">
      <caption className="sr-only">Returns to review</caption>
      <thead>
        <tr>
          <th scope="col">Practice</th>
          <th scope="col">Month</th>
          <th scope="col">Sent</th>
          <th scope="col">Figures that do not match</th>
          <th scope="col">Total</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.practice} ${row.month.text}`}>
            <th scope="row">
              <Link href={`/appointments/${row.practice}/${row.month.text}` as Route}>{row.name}</Link>{" "}
              <span className="second">{row.practice}</span>
            </th>
            <td>{periodName(row.month)}</td>
            <td>
              {dayName(londonWall(row.sentAt).day)} at {clockTime(row.sentAt)} by {row.attestedName}
              {row.revision > 1 ? `, version ${row.revision}` : ""}
              {isPast(row.dueAt, row.submittedAt) && (
                <>
                  {" "}
                  <span className="late-word">late</span>
                </>
              )}
            </td>
            <td>{row.differing === 0 ? "None" : `${row.differing}, ${row.open} to settle`}</td>
            <td>{totalWords(row.total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function totalWords(total: QueueRow["total"]): string {
  if (!total) return "Matches";
  const { national, own } = total;
  if (own === null) return "Not recorded in its book";
  return `${formatCount(own)}, national ${formatCount(national)}`;
}
