import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";

type Row = { edition: number; by: string; on: Day; nextDue: Day; found: string };

/** Reviews of a definition, newest first. */
export function ReviewList({ caption, reviews }: { caption: string; reviews: readonly Row[] }) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Reviewed on</th>
          <th scope="col">By</th>
          <th scope="col">Edition</th>
          <th scope="col">What they found</th>
          <th scope="col">Next due</th>
        </tr>
      </thead>
      <tbody>
        {reviews.map(({ edition, by, on, nextDue, found }) => (
          <tr key={`${edition} ${by} ${on}`}>
            <th scope="row">{dayName(on)}</th>
            <td className="wraps">{by}</td>
            <td>Edition {edition}</td>
            <td className="wraps">{found}</td>
            <td>Next due {dayName(nextDue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
