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
            Sent
          </th>
          <th scope="col" className="figure">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {areas.map(({ code, name, practices, sent }, index) => (
          <tr key={code}>
            <th scope="row" className="wraps">
              {index === 0 ? <b>{name}</b> : name}
            </th>
            <td className="figure">
              <span className="narrow-only">Practices: </span>
              {practices}
            </td>
            <td className={sent === null ? "figure second" : "value"}>
              <span className="narrow-only">Sent: </span>
              {sent ?? "hidden"}
            </td>
            <td className="figure second">
              <span className="narrow-only">Share: </span>
              {sent === null ? "hidden" : formatShare(rateOf({ expected: practices, sent }))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
