import type { Erratum } from "@/lib/reports/errata";

/** Figures of a frozen report that are known otherwise today. */
export function ErrataTable({ errata }: { errata: readonly Erratum[] }) {
  return (
    <table className="dense folded">
      <caption className="sr-only">Figures corrected since the report was frozen</caption>
      <thead>
        <tr>
          {["Figure", "Period", "In this report", "Known today"].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {errata.map(({ figure, period, was, is }) => (
          <tr key={figure}>
            <th scope="row" className="wraps">
              {figure}
            </th>
            <td data-label="Period">{period}</td>
            <td data-label="In this report">{was}</td>
            <td data-label="Known today">
              <b>{is}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
