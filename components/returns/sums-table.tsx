import type { AreaSum } from "@/lib/reports/return-areas";
import { rateOf } from "@/lib/appointments/return-rates";
import { formatShare } from "@/lib/figures/format";

/** How many practices sent their return, of a system and its Places, without names. */
export function SumsTable({ caption, areas }: { caption: string; areas: readonly AreaSum[] }) {
  return (
    <table className="dense stacked rates-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col" className="figure">
            Practices
          </th>
          <th scope="col" className="figure">
            Verified
          </th>
          <th scope="col" className="figure">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {areas.map(({ code, name, kind, practices, verified }) => (
          <tr key={`${kind} ${code}`}>
            <th scope="row" className="wraps">
              {kind === "PCN" ? <span className="rates-pcn">{name}</span> : <b>{name}</b>}
            </th>
            <td className="figure">
              <span className="narrow-only">Practices: </span>
              {practices}
            </td>
            <td className={verified === null ? "figure second" : "value"}>
              <span className="narrow-only">Verified: </span>
              {verified ?? "hidden"}
            </td>
            <td className="figure second">
              <span className="narrow-only">Share: </span>
              {verified === null ? "hidden" : formatShare(rateOf({ expected: practices, sent: verified }))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
