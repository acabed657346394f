import { dayName } from "@/lib/periods/period";
import { decisionName, type Hop } from "@/lib/reports/report-path";

/** Where the report has been, what was decided there, and where it goes next. */
export function ReportPath({ bodies, hops }: { bodies: readonly string[]; hops: readonly Hop[] }) {
  return (
    <table className="dense folded">
      <caption className="sr-only">Committees of the report</caption>
      <thead>
        <tr>
          {["Body", "Date", "Outcome", "Minute"].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bodies.map((body) => {
          const hop = hops.find((each) => each.body === body);
          return (
            <tr key={body}>
              <th scope="row" className="wraps">
                {body}
              </th>
              <td data-label="Date">{hop ? dayName(hop.meetsOn) : "–"}</td>
              <td data-label="Outcome">
                {hop ? (hop.decision ? decisionName(hop.decision) : "Not decided yet") : "To come"}
              </td>
              <td data-label="Minute" className="wraps">
                {hop?.minute ?? "–"}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
