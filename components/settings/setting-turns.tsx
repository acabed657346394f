import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";

type Turn = { from: Day; value: string; by: string | null };

/** Every value a setting has had and will have, newest first. The one in force is in bold. */
export function SettingTurns({ turns, today }: { turns: readonly Turn[]; today: Day }) {
  const inForce = turns.find(({ from }) => from <= today);
  return (
    <table className="dense stacked mt-5 max-w-[44rem]">
      <caption className="sr-only">Values by the day they count from</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Value</th>
          <th scope="col">Set by</th>
        </tr>
      </thead>
      <tbody>
        {turns.map((turn) => (
          <tr key={turn.from}>
            <td className="second">{dayName(turn.from)}</td>
            <td className="wraps">
              {turn === inForce ? <b>{turn.value}, in force</b> : turn.value}
              {turn.from > today && <span className="small"> to come</span>}
            </td>
            <td className="second">{turn.by ?? "The installation"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
