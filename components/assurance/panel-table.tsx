import type { ReactNode } from "react";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";

export type PanelSeat = {
  id: number;
  name: string;
  role: string | null;
  chair: boolean;
  startsOn: Day;
  endsOn: Day | null;
};

type Props = { caption: string; seats: readonly PanelSeat[]; actsOf?: (seat: PanelSeat) => ReactNode };

/** Who sits on the panel, from when to when. */
export function PanelTable({ caption, seats, actsOf }: Props) {
  return (
    <table className="dense">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">On the panel</th>
          {actsOf && (
            <th scope="col">
              <span className="sr-only">Change</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat.id}>
            <th scope="row" className="wraps">
              {seat.name}
            </th>
            <td className="wraps">{[seat.role, seat.chair && "chair"].filter(Boolean).join(", ") || "–"}</td>
            <td className="wraps">
              from {dayName(seat.startsOn)}
              {seat.endsOn && ` to ${dayName(seat.endsOn)}`}
            </td>
            {actsOf && <td className="wraps">{actsOf(seat)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
