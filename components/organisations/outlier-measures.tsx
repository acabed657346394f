import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { MetricHead } from "@/lib/readings/view";
import { shortPeriod } from "@/components/metrics/period-words";
import { Still } from "@/components/ui/still";

type Row = {
  metric: MetricHead;
  period: string;
  compared: number;
  worse95: number;
  worse998: number;
  better998: number;
};

/** Measures on which some practices differ by more than chance explains: where to start reading. */
export function OutlierMeasures({
  rows,
  hrefOf,
}: {
  rows: readonly Row[];
  hrefOf: (measure: string) => Route;
}) {
  return (
    <table className="dense">
      <caption className="sr-only">Practices beyond chance, by measure</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col" className="figure">
            Worse, beyond 99.8%
          </th>
          <th scope="col" className="figure wide">
            Worse, beyond 95%
          </th>
          <th scope="col" className="figure wide">
            Better, beyond 99.8%
          </th>
          <th scope="col" className="figure wide">
            Compared
          </th>
          <th scope="col" className="wide">
            Period
          </th>
        </tr>
      </thead>
      <Still as="tbody">
        {rows.map(({ metric, period, compared, worse95, worse998, better998 }) => (
          <tr key={metric.code}>
            <th scope="row" className="wraps">
              <Link href={hrefOf(metric.code)}>{metric.name}</Link>
            </th>
            <td className="value">{worse998}</td>
            <td className="figure second wide">{worse95}</td>
            <td className="figure second wide">{better998}</td>
            <td className="figure second wide">{compared}</td>
            <td className="small wide">{shortPeriod(period)}</td>
          </tr>
        ))}
      </Still>
    </table>
  );
}
