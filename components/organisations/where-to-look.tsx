import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { Figure } from "@/lib/readings/view";
import { TrendCells, TrendHeadings } from "@/components/metrics/trend-cells";
import { shortPeriod } from "@/components/metrics/period-words";
import { Still } from "@/components/ui/still";

type Props = { caption: string; figures: readonly Figure[]; hrefOf: (measure: string) => Route };

/** A short list of measures that changed: what, by how much, since when it can be seen. */
export function WhereToLook({ caption, figures, hrefOf }: Props) {
  return (
    <table className="dense">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <TrendHeadings />
          <th scope="col" className="wide">
            Period
          </th>
        </tr>
      </thead>
      <Still as="tbody">
        {figures.map((figure) => (
          <tr key={figure.metric.code}>
            <th scope="row" className="wraps">
              <Link href={hrefOf(figure.metric.code)}>{figure.metric.name}</Link>
            </th>
            <TrendCells figure={figure} />
            <td className="small wide">{shortPeriod(figure.period)}</td>
          </tr>
        ))}
      </Still>
    </table>
  );
}
