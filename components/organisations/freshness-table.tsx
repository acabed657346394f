import { dayOf } from "@/lib/periods/day";
import { dayName, parsePeriod, periodName } from "@/lib/periods/period";

type Row = { series: string; newestPeriod: string; practices: number; fileName: string; loadedAt: Date };

/** What each data set is called by the people who use it. */
const NAMES: Record<string, string> = {
  "list-map": "Patients registered: practices and where they belong",
  "list-totals": "Patients registered: list sizes",
  "gpad-mapping": "Appointments: practices and where they belong",
  epraccur: "GP practices (ODS)",
  "pcn-partners": "PCN core partners (ODS)",
  "gpad-crosstab": "Appointments: practice-level crosstab",
  "gpad-sub-icb": "Appointments: sub-ICB, monthly",
};

/** The newest figures of each data set in force, so that nobody takes old ones for new. */
export function FreshnessTable({ rows, measureName }: { rows: readonly Row[]; measureName: (code: string) => string }) {
  return (
    <table className="dense">
      <caption className="sr-only">The newest figures loaded, by data set</caption>
      <thead>
        <tr>
          <th scope="col">Data set</th>
          <th scope="col">Newest period</th>
          <th scope="col" className="figure wide">
            Practices
          </th>
          <th scope="col">Loaded</th>
          <th scope="col" className="wide roomy">
            File
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ series, newestPeriod, practices, fileName, loadedAt }) => (
          <tr key={series}>
            <th scope="row" className="wraps">
              {nameOf(series, measureName)}
            </th>
            <td className="second">{periodWords(newestPeriod)}</td>
            <td className="figure second wide">{practices}</td>
            <td className="second">{dayName(dayOf(loadedAt))}</td>
            <td className="small wide roomy">{fileName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf(series: string, measureName: (code: string) => string): string {
  const [kind, code] = series.split(":");
  if (kind === "metric" && code) return measureName(code);
  const table = /^gpad-summary-(.+)$/.exec(series)?.[1];
  return table ? `Appointments: practice-level summary, table ${table}` : (NAMES[series] ?? series);
}

function periodWords(text: string): string {
  const period = parsePeriod(text);
  return period ? periodName(period) : text;
}
