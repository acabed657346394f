import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { dataSetName } from "@/lib/loads/catalogue";
import { dayOf, parseDay } from "@/lib/periods/day";
import { dayName, parsePeriod, periodName } from "@/lib/periods/period";
import { groupBy } from "@/lib/readings/group-by";
import { Still } from "@/components/ui/still";

type Row = { series: string; newestPeriod: string; fileName: string; loadedAt: Date };

type Props = {
  rows: readonly Row[];
  sourceOf: (measure: string) => string;
  /** The page of a measure, or of a data set among the others. */
  hrefOf: (of: { measure: string } | { dataset: string }) => Route;
};

/** The newest figures of each data set in force, so that nobody takes old ones for new. Measures of one file share a line. */
export function FreshnessTable({ rows, sourceOf, hrefOf }: Props) {
  const files = groupBy(rows, ({ fileName, newestPeriod }) => `${fileName} ${newestPeriod}`);
  return (
    <table className="dense">
      <caption className="sr-only">The newest figures loaded, by data set</caption>
      <thead>
        <tr>
          <th scope="col">Data set</th>
          <th scope="col">Newest period</th>
          <th scope="col" className="wide">
            Loaded
          </th>
          <th scope="col" className="wide roomy">
            File
          </th>
        </tr>
      </thead>
      <Still as="tbody">
        {[...files].map(([key, [first, ...others]]) => (
          <tr key={key}>
            <th scope="row" className="wraps">
              {first && <Link href={hrefOf(subjectOf(first, others.length))}>{nameOf(first, sourceOf)}</Link>}
              {others.length > 0 && <span className="small"> {others.length + 1} measures</span>}
            </th>
            <td className="second">{first && periodWords(first.newestPeriod)}</td>
            <td className="second wide">{first && dayName(dayOf(first.loadedAt))}</td>
            <td className="small wide roomy">{first?.fileName}</td>
          </tr>
        ))}
      </Still>
    </table>
  );
}

/** One measure's own page; a file of several, or of all a data set gives, among the data sets. */
function subjectOf({ series }: Row, others: number): { measure: string } | { dataset: string } {
  const [kind = "", measure] = series.split(":");
  return measure && kind === "metric" && others === 0 ? { measure } : { dataset: kind };
}

function nameOf(row: Row | undefined, sourceOf: Props["sourceOf"]): string {
  const [kind = "", measure] = (row?.series ?? "").split(":");
  if (measure) return sourceOf(measure);
  return dataSetName(kind);
}

function periodWords(text: string): string {
  const period = parsePeriod(text);
  if (period) return periodName(period);
  const on = parseDay(text);
  return on ? dayName(on) : text;
}
